package beian.evidence.observation;

import java.util.List;

/**
 * Something the observations of one kind say, under one name: also the column of its tables, where
 * it stands in one. Its values are texts, as people and servers wrote them: what they mean, and
 * that a word means nothing known, is for those who read them.
 */
public final class Field extends EvidenceColumn {
  private final EvidenceKind kind;

  Field(EvidenceKind kind, List<String> headings, boolean needed, boolean asked) {
    super(headings, needed, asked);
    this.kind = kind;
  }

  @Override
  public Field needed() {
    return new Field(kind, headings(), true, isAsked());
  }

  /** The same, for which nobody is asked in a table to be filled in. */
  public Field unasked() {
    return new Field(kind, headings(), isNeeded(), false);
  }

  /**
   * What an observation says under it; the empty string when it says nothing.
   *
   * @throws IllegalArgumentException when the observation is of another kind
   */
  public String of(Observation seen) {
    check(seen.kind());
    String said = seen.attributes().get(key());
    return said == null ? "" : said;
  }

  void check(EvidenceKind of) {
    if (of != kind) {
      throw new IllegalArgumentException(kind.word() + "." + key() + " of " + of.word());
    }
  }
}
