package beian.rectification.enforcement.gate;

import beian.evidence.observation.EvidenceKind;
import beian.inspection.card.Words;
import beian.platform.time.Zone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 复证 What is left of a fault when, of everything that can change, only what was seen after its
 * notice was proved counts. What was seen before says nothing of what the owner did with the time
 * given.
 *
 * @param fails whether the very same fault, about the very same thing, is still proved
 * @param evidence ids of the later observations that prove it; empty when it rests on the filing
 *     alone
 * @param lacking what nobody looked at since, or what its proof lacks; empty when it is proved
 * @param narrowed whether all sheets since then lack columns that an earlier one had
 * @param basis where it stands: places and days of the evidence, or of a fault that rests on the
 *     filing alone file, sheet, row and day of the record; empty when it is not proved
 */
public record Reproof(
    boolean fails, List<String> evidence, List<Lacking> lacking, boolean narrowed, Words basis) {
  public Reproof {
    evidence = List.copyOf(evidence);
    lacking = List.copyOf(lacking);
  }

  /**
   * Evidence a fault lacks.
   *
   * @param kind of which kind
   * @param subject about what
   * @param after it has to be newer than this
   */
  public record Lacking(EvidenceKind kind, String subject, Instant after) {
    private static final DateTimeFormatter MOMENT =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Zone.CHINA);

    /** Kind, masked subject, and since when. */
    public Words words() {
      String about = " " + kind.masked(subject);
      String moment = MOMENT.format(after);
      return new Words(
          kind.words().zh() + about + "（须晚于 " + moment + "）",
          kind.words().en() + about + " (newer than " + moment + ")");
    }
  }

  /** Everything that is lacking, in words. */
  Words lackingWords() {
    if (narrowed && lacking.isEmpty()) {
      return new Words("含有相关列的备案表（通知后导入的表没有）", "a filing sheet with the columns in question");
    }
    return new Words(
        lacking.stream()
            .map(eachLacking -> eachLacking.words().zh())
            .collect(Collectors.joining("、")),
        lacking.stream()
            .map(eachLacking -> eachLacking.words().en())
            .collect(Collectors.joining(", ")));
  }
}
