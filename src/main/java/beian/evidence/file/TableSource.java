package beian.evidence.file;

import beian.evidence.EvidenceError;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.evidence.store.EvidenceReject;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.sheet.RowCursor;
import beian.platform.sheet.SheetFile;
import beian.platform.sheet.SheetInfo;
import beian.platform.sheet.SheetRow;
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

  TableSource(Form form, Path path, String name, String sha256) {
    this.form = form;
    this.path = path;
    this.name = name;
    this.sha256 = sha256;
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
    return form.list();
  }

  @Override
  public Items open(Instant now) {
    SheetFile file = SheetFile.open(path);
    try {
      return new TableItems(file, now);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private final class TableItems implements Items {
    private final SheetFile file;
    private final RowCursor rows;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final Instant now;
    private @Nullable Instant newest;
    private boolean closed;

    TableItems(SheetFile file, Instant now) {
      this.file = file;
      this.now = now;
      this.rows = belowHeadings();
    }

    /** The first sheet with a row of headings among its first rows. */
    private RowCursor belowHeadings() {
      String seen = "";
      for (SheetInfo sheet : file.sheets()) {
        RowCursor cursor = file.rows(sheet.index());
        SheetRow row = cursor.next();
        for (int i = 0; i < HEADING_ROWS && row != null; i++) {
          if (headings(row)) {
            return cursor;
          }
          seen = seen.isEmpty() ? shown(row) : seen;
          row = cursor.next();
        }
        cursor.close();
      }
      throw new ProblemException(
          new Problem(EvidenceError.MISSING_COLUMN, name, seen, String.join(", ", form.needed())));
    }

    private boolean headings(SheetRow row) {
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

    @Override
    public @Nullable Item next() {
      SheetRow cells = rows.next();
      if (cells == null) {
        return last();
      }
      String position = Integer.toString(cells.number());
      try {
        List<Observation> said = form.reader().read(new Row(columns, cells, name, sha256, now));
        for (Observation one : said) {
          if (newest == null || one.observedAt().isAfter(newest)) {
            newest = one.observedAt();
          }
        }
        return Item.of(position, said);
      } catch (BadCell bad) {
        return Item.rejected(
            position,
            new EvidenceReject(
                name,
                cells.number(),
                bad.column(),
                bad.error().code(),
                bad.found(),
                bad.expected()));
      }
    }

    /** That the table was read, for the kinds in which absence means something. */
    private @Nullable Item last() {
      if (closed || form.markers().isEmpty()) {
        return null;
      }
      closed = true;
      Instant at = newest == null ? now : newest;
      return Item.of(
          "end",
          form.markers().stream()
              .map(
                  marker ->
                      Observation.of(
                          EvidenceKind.BLACKLIST,
                          marker,
                          Map.of(),
                          "file " + name,
                          at,
                          null,
                          null,
                          false,
                          sha256))
              .toList());
    }

    @Override
    public String ignoredColumns() {
      return String.join("; ", ignored);
    }

    @Override
    public void close() {
      rows.close();
      file.close();
    }
  }

  private static String shown(SheetRow row) {
    String text = String.join(", ", row.cells().stream().map(cell -> cell.text().strip()).toList());
    return text.length() > 200 ? text.substring(0, 200) : text;
  }
}
