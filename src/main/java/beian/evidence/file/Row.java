package beian.evidence.file;

import beian.evidence.EvidenceError;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.evidence.Span;
import beian.filing.number.DomainName;
import beian.filing.number.Normal;
import beian.platform.log.Masked;
import beian.platform.sheet.Cell;
import beian.platform.sheet.SheetRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a table by column key. A cell that cannot be understood is a {@link BadCell}. */
final class Row {
  private final Map<String, Integer> columns;
  private final SheetRow cells;
  private final String file;
  private final String sha256;
  private final Instant now;

  /**
   * @param columns key to place
   * @param now the job's moment
   */
  Row(Map<String, Integer> columns, SheetRow cells, String file, String sha256, Instant now) {
    this.columns = columns;
    this.cells = cells;
    this.file = file;
    this.sha256 = sha256;
    this.now = now;
  }

  Instant now() {
    return now;
  }

  /**
   * The text of a cell, NFKC, without spaces at the ends; empty when the column is missing or the
   * cell only says that there is nothing.
   */
  String text(String key) throws BadCell {
    Integer column = columns.get(key);
    Cell cell = column == null ? Cell.EMPTY : cells.cell(column);
    if (cell.losesDigits()) {
      throw bad(key, cell.text(), "the number as text, with all its digits");
    }
    String text = Normal.text(cell.text());
    return Cell.saysNothing(text) ? "" : text;
  }

  /** The text of a cell that must not be empty. */
  String some(String key, String expected) throws BadCell {
    String text = text(key);
    if (text.isEmpty()) {
      throw bad(key, "", expected);
    }
    return text;
  }

  /** When it was observed. */
  Span observedAt(String key) throws BadCell {
    return span(key)
        .orElseThrow(() -> new BadCell(EvidenceError.UNDATED, key, "", "2026-11-24 09:00"));
  }

  /** When it was observed; empty when the cell is. */
  Optional<Span> span(String key) throws BadCell {
    String text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Moments.span(text).orElseThrow(() -> bad(key, text, "2026-11-24 09:00")));
  }

  /** The moment of a cell; empty when the cell is. */
  Optional<Instant> moment(String key) throws BadCell {
    String text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Moments.moment(text).orElseThrow(() -> bad(key, text, "2026-11-24 09:00")));
  }

  /** When something ends: the moment, or the end of the day; null when the cell is empty. */
  @Nullable Instant end(String key) throws BadCell {
    String text = text(key);
    if (text.isEmpty() || text.equals("长期")) {
      return null;
    }
    return Moments.end(text).orElseThrow(() -> bad(key, text, "2026-11-24"));
  }

  /** The day of a cell as ISO text; empty when the cell is. */
  String day(String key) throws BadCell {
    String text = text(key);
    if (text.isEmpty()) {
      return "";
    }
    LocalDate day = Moments.day(text).orElseThrow(() -> bad(key, text, "2026-11-24"));
    return day.toString();
  }

  /** The last day of something, 9999-12-31 when it has no end; empty when the cell is. */
  String lastDay(String key) throws BadCell {
    return text(key).startsWith("长期") ? "9999-12-31" : day(key);
  }

  /** 是, 否, or empty when the cell is. */
  String yesNo(String key) throws BadCell {
    String text = text(key);
    return text.isEmpty()
        ? ""
        : Vocabulary.yesNo(text).orElseThrow(() -> bad(key, text, "是 | 否 | yes | no"));
  }

  /** A host name in lower-case A-labels, {@code www.} kept. */
  String host(String key) throws BadCell {
    String text = some(key, "www.example.cn");
    return DomainName.ascii(text).orElseThrow(() -> bad(key, text, "www.example.cn"));
  }

  BadCell bad(String key, String found, String expected) {
    return new BadCell(EvidenceError.BAD_VALUE, key, Masked.text(found), expected);
  }

  /** Starts an observation of this row. */
  Draft of(EvidenceKind kind, String subject, Span observed) {
    return new Draft(kind, subject, observed);
  }

  /** An observation in the making. */
  final class Draft {
    private final EvidenceKind kind;
    private final String subject;
    private final Span observed;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private @Nullable Instant from;
    private @Nullable Instant until;
    private String hash = sha256;
    private boolean failed;

    Draft(EvidenceKind kind, String subject, Span observed) {
      this.kind = kind;
      this.subject = subject;
      this.observed = observed;
    }

    /** Whether it says nothing yet. */
    boolean isEmpty() {
      return attributes.isEmpty();
    }

    /** Adds an attribute unless it is empty. */
    Draft with(String attribute, String value) {
      if (!value.isEmpty()) {
        attributes.put(attribute, value);
      }
      return this;
    }

    /** Adds an attribute, empty or not. */
    Draft always(String attribute, String value) {
      attributes.put(attribute, value);
      return this;
    }

    Draft with(Map<String, String> more) {
      attributes.putAll(more);
      return this;
    }

    Draft holding(@Nullable Instant validFrom, @Nullable Instant validUntil) {
      from = validFrom;
      until = validUntil;
      return this;
    }

    /** The bytes it rests on are not the table's own. */
    Draft hashed(String other) {
      hash = other;
      return this;
    }

    /** The look-up failed. */
    Draft failed(String failure) {
      failed = true;
      return with("failure", failure);
    }

    Observation seen() {
      return Observation.of(
          kind,
          subject,
          attributes,
          "file " + file + ":" + cells.number(),
          observed,
          from,
          until,
          failed,
          hash);
    }
  }
}
