package beian.evidence.file;

import beian.evidence.EvidenceError;
import beian.evidence.kept.KeptFile;
import beian.evidence.observation.BadCell;
import beian.evidence.observation.Draft;
import beian.evidence.observation.EvidenceColumn;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Row;
import beian.evidence.observation.Span;
import beian.evidence.observation.Synonyms;
import beian.filing.number.DomainName;
import beian.filing.number.Normal;
import beian.filing.word.WithoutEnd;
import beian.platform.log.Masked;
import beian.platform.sheet.Cell;
import beian.platform.sheet.KeyedColumns;
import beian.platform.sheet.SheetRow;
import beian.platform.time.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a sheet, by the places of its columns. */
final class TableRow implements Row {
  private static final Synonyms YES_NO =
      new Synonyms("是|yes|y|true|1|有|存在|已实名|已认证|已验证", "否|no|n|false|0|无|不存在|未实名|未认证|未验证");

  /** The first of two days of which the second is asked: {@code 2016-01-01至2046-01-01}. */
  private static final Pattern FROM =
      Pattern.compile(
          "^(?:自|从)?\\s*\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?\\s*(?:至|到|[~～—–-]+)\\s*(?=\\S)");

  /** So far a moment may lie ahead of the one at which it is read. */
  static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

  private final KeyedColumns columns;
  private final SheetRow cells;
  private final Origin origin;
  private final RowContext beside;
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

  TableRow(KeyedColumns columns, SheetRow cells, Origin origin, RowContext beside, Taking taking) {
    this.columns = columns;
    this.cells = cells;
    this.origin = origin;
    this.beside = beside;
    this.taking = taking;
  }

  @Override
  public Instant now() {
    return taking.now();
  }

  @Override
  public boolean isProvider(String name) {
    return beside.provider().contains(Normal.name(name));
  }

  @Override
  public SavedPage page(EvidenceColumn column) throws BadCell {
    String file = text(column);
    Path path = beside.page(file);
    try {
      byte[] html = Files.readAllBytes(path);
      KeptFile keptFile =
          taking.kept().keep(html, "pages/" + beside.pages().relativize(path), path);
      kept.add(keptFile);
      return new SavedPage(html, keptFile.sha256());
    } catch (IOException e) {
      throw RowContext.missing(file);
    }
  }

  /** The files it named that were kept. */
  List<KeptFile> kept() {
    return kept;
  }

  /**
   * That no two columns of one meaning say different things.
   *
   * @throws BadCell EVI-013 when they do
   */
  void agrees() throws BadCell {
    for (String key : columns.keys()) {
      agrees(key);
    }
  }

  /**
   * That the file does not end in the middle of it, perhaps of one of its cells.
   *
   * @throws BadCell EVI-015 when it does
   */
  void ends() throws BadCell {
    int headings = columns.headings().cells().size();
    if (cells.breaksOff(headings)) {
      throw new BadCell(EvidenceError.CUT_OFF, "", cells.width() + "", headings + "");
    }
  }

  private void agrees(String key) throws BadCell {
    String differing = columns.differing(cells, key).orElse("");
    if (!differing.isEmpty()) {
      throw new BadCell(EvidenceError.SEVERAL_COLUMNS, key, differing, "1 × " + key);
    }
  }

  @Override
  public String text(EvidenceColumn column) throws BadCell {
    agrees(column.key());
    Cell cell = columns.cell(cells, column.key());
    if (cell.losesDigits()) {
      throw bad(column, cell.text(), "the number as text, with all its digits");
    }
    String text = Normal.text(cell.text());
    return Cell.saysNothing(text) ? "" : text;
  }

  @Override
  public String some(EvidenceColumn column, String expected) throws BadCell {
    String text = text(column);
    if (text.isEmpty()) {
      throw bad(column, "", expected);
    }
    return text;
  }

  @Override
  public Span observedAt(EvidenceColumn column) throws BadCell {
    Span span =
        span(column)
            .orElseThrow(
                () -> new BadCell(EvidenceError.UNDATED, column.key(), "", "2026-11-24 09:00"));
    // What cannot have been seen yet is a slip of the pen; it must not become proof when its day
    // comes. Where only the clocks differ, it was seen when it was taken in at the latest.
    if (span.from().isAfter(now().plus(CLOCKS_DIFFER))) {
      throw new BadCell(
          EvidenceError.NOT_YET, column.key(), text(column), "<= " + now().atZone(Zone.CHINA));
    }
    return span.from().isAfter(now()) ? Span.at(now()) : span;
  }

  @Override
  public Optional<Span> span(EvidenceColumn column) throws BadCell {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Moments.span(text).orElseThrow(() -> bad(column, text, "2026-11-24 09:00")));
  }

  @Override
  public Optional<Instant> moment(EvidenceColumn column) throws BadCell {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Moments.moment(text).orElseThrow(() -> bad(column, text, "2026-11-24 09:00")));
  }

  @Override
  public @Nullable Instant end(EvidenceColumn column) throws BadCell {
    String text = text(column);
    if (text.isEmpty() || WithoutEnd.says(text)) {
      return null;
    }
    return Moments.end(text).orElseThrow(() -> bad(column, text, "2026-11-24"));
  }

  @Override
  public String day(EvidenceColumn column) throws BadCell {
    return day(column, text(column));
  }

  private String day(EvidenceColumn column, String text) throws BadCell {
    if (text.isEmpty()) {
      return "";
    }
    LocalDate day = Moments.day(text).orElseThrow(() -> bad(column, text, "2026-11-24"));
    return day.toString();
  }

  @Override
  public String lastDay(EvidenceColumn column) throws BadCell {
    String text = FROM.matcher(text(column)).replaceFirst("");
    return WithoutEnd.says(text) ? WithoutEnd.DAY.toString() : day(column, text);
  }

  @Override
  public String yesNo(EvidenceColumn column) throws BadCell {
    String text = text(column);
    return text.isEmpty() || columns.cell(cells, column.key()).mayHaveFoundNothing()
        ? ""
        : YES_NO.of(text).orElseThrow(() -> bad(column, text, "是 | 否 | yes | no"));
  }

  @Override
  public String host(EvidenceColumn column) throws BadCell {
    String text = some(column, "www.example.cn");
    return DomainName.ascii(text).orElseThrow(() -> bad(column, text, "www.example.cn"));
  }

  @Override
  public BadCell bad(EvidenceColumn column, String found, String expected) {
    return new BadCell(EvidenceError.BAD_VALUE, column.key(), Masked.text(found), expected);
  }

  @Override
  public Draft of(EvidenceKind kind, String subject, Span observed) {
    String source = "file " + origin.file + ":" + cells.number();
    return new Draft(kind, subject, source, observed).citing(origin.kept, origin.sha256);
  }
}
