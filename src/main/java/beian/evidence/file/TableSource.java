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
import beian.platform.sheet.Cell;
import beian.platform.sheet.RawRecords;
import beian.platform.sheet.RowCursor;
import beian.platform.sheet.SheetFile;
import beian.platform.sheet.SheetRow;
import beian.platform.text.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A workbook or CSV of one form. */
final class TableSource implements EvidenceSource {
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
  public String kind() {
    return form.kind().word();
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

  private final class TableItems implements Items {
    private final SheetFile file;
    private final KeptFile kept;
    private final Taking taking;
    private final TableSheets sheets;
    private final Iterator<String> leftOut;
    private final Iterator<TableSheets.Table> tables;
    private final @Nullable RawRecords records;
    private TableSheets.Table table;
    private RowCursor rows;
    private @Nullable Instant newest;
    private boolean begun;
    private boolean closed;

    TableItems(SheetFile file, KeptFile kept, Taking taking) {
      this.file = file;
      this.kept = kept;
      this.taking = taking;
      this.sheets = TableSheets.of(file, form, name);
      this.leftOut = sheets.leftOut().iterator();
      this.tables = sheets.tables().iterator();
      this.table = tables.next();
      this.rows = table.rows(file);
      this.records = file.rawRecords();
    }

    @Override
    public @Nullable EvidenceItem next() {
      if (leftOut.hasNext()) {
        return leftOut(leftOut.next());
      }
      SheetRow cells = rows.next();
      while (cells == null && tables.hasNext()) {
        rows.close();
        table = tables.next();
        rows = table.rows(file);
        cells = rows.next();
      }
      return cells == null ? last() : row(cells);
    }

    /** A sheet that is not read: nobody knows what it says. */
    private EvidenceItem leftOut(String sheet) {
      return EvidenceItem.rejected(
          "!" + sheet,
          new EvidenceReject(
                  name,
                  0,
                  "",
                  EvidenceError.SHEET_LEFT_OUT.code(),
                  sheet,
                  String.join(", ", form.needed()))
              .on(sheet)
              .of(form.kind().word(), List.of()));
    }

    private EvidenceItem row(SheetRow cells) {
      String position = table.sheet() + "!" + cells.number();
      TableSheets.Table anew = table.begunAnew(cells, form).orElse(null);
      if (anew != null) {
        table = anew;
        return EvidenceItem.of(position, List.of());
      }
      if (unanswered(cells) && !cells.cutOff()) {
        return EvidenceItem.of(position, List.of());
      }
      TableRow.Origin origin = new TableRow.Origin(table.place(name), kept.sha256(), hash(cells));
      TableRow row = new TableRow(table.columns(), cells, origin, beside, taking);
      try {
        row.agrees();
        row.ends();
        List<Observation> said = form.reader().read(row);
        for (Observation observation : said) {
          if (newest == null || observation.observedAt().isAfter(newest)) {
            newest = observation.observedAt();
          }
        }
        return EvidenceItem.of(position, said).keeping(kept(row));
      } catch (BadCell bad) {
        return EvidenceItem.rejected(
                position,
                new EvidenceReject(
                        name,
                        cells.number(),
                        bad.column(),
                        bad.error().code(),
                        bad.found(),
                        bad.expected())
                    .on(table.sheet())
                    .of(form.kind().word(), about(row)))
            .keeping(kept(row));
      }
    }

    /** About what a row is that cannot be used, where that can be read. */
    private List<String> about(TableRow row) {
      try {
        return form.about().subjects(row);
      } catch (BadCell illegible) {
        return List.of();
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
                  table.columns().keys().stream()
                      .filter(key -> !blank.isAbout(key))
                      .map(key -> Normal.text(table.columns().cell(cells, key).text()))
                      .allMatch(text -> text.isEmpty() || Cell.saysNothing(text)))
          .isPresent();
    }

    /** That the table was read, for the kinds in which absence means something. */
    private @Nullable EvidenceItem last() {
      if (closed || form.markers().isEmpty()) {
        return null;
      }
      closed = true;
      Instant at = newest == null ? taking.now() : newest;
      return EvidenceItem.of(
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
      return sheets.tables().stream()
          .flatMap(each -> each.ignored().stream())
          .distinct()
          .collect(Collectors.joining("; "));
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
}
