package beian.evidence.file;

import beian.evidence.EvidenceError;
import beian.evidence.kept.KeptFile;
import beian.evidence.observation.BadCell;
import beian.evidence.observation.Draft;
import beian.evidence.observation.Form;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.evidence.store.EvidenceReject;
import beian.filing.number.Normal;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.sheet.Cell;
import beian.platform.sheet.RawRecords;
import beian.platform.sheet.RowCursor;
import beian.platform.sheet.SheetFile;
import beian.platform.sheet.SheetInfo;
import beian.platform.sheet.SheetRow;
import beian.platform.text.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workbook or CSV of one form. */
final class TableSource implements EvidenceSource {
  private static final int HEADING_ROWS = 30;

  private final Form form;
  private final Path path;
  private final String name;
  private final String sha256;
  private final RowContext beside;

  TableSource(Form form, Path path, String name, String sha256, RowContext beside) {
    this.form = form;
    this.path = path;
    this.name = name;
    this.sha256 = sha256;
    this.beside = beside;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String sha256() {
    return sha256;
  }

  @Override
  public boolean list() {
    return form.kind().listed();
  }

  @Override
  public Items open(Taking taking) {
    KeptFile kept;
    try {
      kept = taking.kept().keep(path, name);
    } catch (IOException e) {
      throw FolderSource.unreadable(name, e);
    }
    SheetFile file = SheetFile.open(kept.path(), name);
    try {
      return new TableItems(file, kept, taking);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /**
   * A sheet below its headings.
   *
   * @param headings the row that holds them
   * @param rows those below
   */
  record Below(SheetRow headings, RowCursor rows) {}

  /**
   * The first sheet with a row of headings among its first rows, below them.
   *
   * @param columns filled with the key of each known heading and its place
   * @param ignored filled with the headings nobody knows
   * @throws ProblemException EVI-003 when there is none
   */
  static Below belowHeadings(
      SheetFile file, Form form, String name, Map<String, Integer> columns, List<String> ignored) {
    String seen = "";
    for (SheetInfo sheet : file.sheets()) {
      RowCursor cursor = file.rows(sheet.index());
      SheetRow row = cursor.next();
      for (int i = 0; i < HEADING_ROWS && row != null; i++) {
        if (headings(row, form, columns, ignored)) {
          return new Below(row, cursor);
        }
        seen = seen.isEmpty() ? shown(row) : seen;
        row = cursor.next();
      }
      cursor.close();
    }
    throw new ProblemException(
        new Problem(EvidenceError.MISSING_COLUMN, name, seen, String.join(", ", form.needed())));
  }

  private static boolean headings(
      SheetRow row, Form form, Map<String, Integer> columns, List<String> ignored) {
    columns.clear();
    ignored.clear();
    Map<String, String> known = form.headings();
    for (int i = 0; i < row.cells().size(); i++) {
      String heading = row.cell(i).text().strip();
      String key = known.get(Form.folded(heading));
      if (key != null) {
        columns.putIfAbsent(key, i);
      } else if (!heading.isEmpty()) {
        ignored.add(heading);
      }
    }
    return columns.keySet().containsAll(form.needed());
  }

  private final class TableItems implements Items {
    private final SheetFile file;
    private final KeptFile kept;
    private final Taking taking;
    private final RowCursor rows;
    private final @Nullable RawRecords records;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private @Nullable Instant newest;
    private boolean begun;
    private boolean closed;

    TableItems(SheetFile file, KeptFile kept, Taking taking) {
      this.file = file;
      this.kept = kept;
      this.taking = taking;
      this.rows = belowHeadings(file, form, name, columns, ignored).rows();
      this.records = file.rawRecords();
    }

    @Override
    public @Nullable Item next() {
      SheetRow cells = rows.next();
      if (cells == null) {
        return last();
      }
      String position = Integer.toString(cells.number());
      if (unanswered(cells)) {
        return Item.of(position, List.of());
      }
      TableRow.Origin origin = new TableRow.Origin(name, kept.sha256(), hash(cells));
      TableRow row = new TableRow(columns, cells, origin, beside, taking);
      try {
        List<Observation> said = form.reader().read(row);
        for (Observation observation : said) {
          if (newest == null || observation.observedAt().isAfter(newest)) {
            newest = observation.observedAt();
          }
        }
        return Item.of(position, said).keeping(kept(row));
      } catch (BadCell bad) {
        return Item.rejected(
                position,
                new EvidenceReject(
                    name,
                    cells.number(),
                    bad.column(),
                    bad.error().code(),
                    bad.found(),
                    bad.expected()))
            .keeping(kept(row));
      }
    }

    /** The table itself with its first row, and what the row kept beside it. */
    private List<KeptFile> kept(TableRow row) {
      if (begun) {
        return row.kept();
      }
      begun = true;
      List<KeptFile> all = new ArrayList<>(row.kept());
      all.add(kept);
      return all;
    }

    /** Of the line's bytes, or of the whole file when it has no lines. */
    private String hash(SheetRow cells) {
      try {
        RawRecords.Raw raw = records == null ? null : records.record(cells.number());
        return raw == null ? kept.sha256() : Sha256.of(raw.bytes());
      } catch (IOException e) {
        throw FolderSource.unreadable(name, e);
      }
    }

    /** A row that only says what somebody was to look at: nobody has, so it says nothing. */
    private boolean unanswered(SheetRow cells) {
      return form.blank()
          .filter(
              blank ->
                  columns.entrySet().stream()
                      .filter(column -> !blank.isAbout(column.getKey()))
                      .map(column -> Normal.text(cells.cell(column.getValue()).text()))
                      .allMatch(text -> text.isEmpty() || Cell.saysNothing(text)))
          .isPresent();
    }

    /** That the table was read, for the kinds in which absence means something. */
    private @Nullable Item last() {
      if (closed || form.markers().isEmpty()) {
        return null;
      }
      closed = true;
      Instant at = newest == null ? taking.now() : newest;
      return Item.of(
          "end",
          form.markers().stream()
              .map(
                  marker ->
                      new Draft(form.kind(), marker, "file " + name, Span.at(at))
                          .citing(kept.sha256(), kept.sha256())
                          .seen())
              .toList());
    }

    @Override
    public String ignoredColumns() {
      return String.join("; ", ignored);
    }

    @Override
    public void close() {
      rows.close();
      if (records != null) {
        try {
          records.close();
        } catch (IOException e) {
          throw FolderSource.unreadable(name, e);
        }
      }
      file.close();
    }
  }

  private static String shown(SheetRow row) {
    String text = String.join(", ", row.cells().stream().map(cell -> cell.text().strip()).toList());
    return text.length() > 200 ? text.substring(0, 200) : text;
  }
}
