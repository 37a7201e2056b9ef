package beian.evidence.file;

import beian.evidence.EvidenceError;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.evidence.Span;
import beian.evidence.kept.KeptFile;
import beian.filing.number.DomainName;
import beian.filing.number.Normal;
import beian.platform.log.Masked;
import beian.platform.sheet.Cell;
import beian.platform.sheet.SheetRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a table by column key. A cell that cannot be understood is a {@link BadCell}. */
final class Row {
  private final Map<String, Integer> columns;
  private final SheetRow cells;
  private final Origin origin;
  private final Taking taking;
  private final List<KeptFile> kept = new ArrayList<>(0);

  /**
   * Where a row stands.
   *
   * @param file the name of its file
   * @param kept SHA-256 by which the file is kept
   * @param sha256 of the row: see {@link Observation#sha256}
   */
  record Origin(String file, String kept, String sha256) {}

  /**
   * @param columns key to place
   */
  Row(Map<String, Integer> columns, SheetRow cells, Origin origin, Taking taking) {
    this.columns = columns;
    this.cells = cells;
    this.origin = origin;
    this.taking = taking;
  }

  Instant now() {
    return taking.now();
  }

  /** Keeps a file the row names; its hash. */
  String keep(byte[] bytes, String name, Path from) throws IOException {
    KeptFile one = taking.kept().keep(bytes, name, from);
    kept.add(one);
    return one.sha256();
  }

  /** The files it named that were kept. */
  List<KeptFile> kept() {
    return kept;
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
              "file " + origin.file + ":" + cells.number(),
              observed,
              from,
              until,
              failed,
              origin.sha256)
          .citing(origin.kept, origin.sha256);
    }
  }
}
