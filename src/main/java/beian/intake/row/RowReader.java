package beian.intake.row;

import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import beian.filing.source.ImportedRow;
import beian.filing.source.Provenance;
import beian.filing.store.StoredFiling;
import beian.intake.IntakeError;
import beian.intake.heading.Heading;
import beian.intake.heading.Heading.Known;
import beian.intake.heading.Heading.Unknown;
import beian.intake.heading.Headings;
import beian.intake.value.CellReader;
import beian.intake.value.ParsedCell;
import beian.intake.value.ParsedCell.NotUnderstood;
import beian.intake.value.ParsedCell.Understood;
import beian.platform.sheet.Cell;
import beian.platform.sheet.CellKind;
import beian.platform.sheet.CellRef;
import beian.platform.sheet.SheetFile;
import beian.platform.sheet.SheetRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file as filings, each row by itself. */
public final class RowReader {
  private static final int LONGEST_KEY = 128;

  private static final Set<String> KEYS = Set.of("filing_no", "order_no");

  private final long run;
  private final String hash;
  private final String file;
  private final Instant at;
  private final SheetFile.Format format;
  private final HeadedColumns headed = new HeadedColumns();
  private final Silence silence;

  /**
   * @param run the job instance of the import; 0 when nothing is stored
   * @param hash SHA-256 of the file
   * @param file its name
   * @param format what it really is
   * @param at when its rows come in
   */
  public RowReader(long run, String hash, String file, SheetFile.Format format, Instant at) {
    this.format = format;
    this.run = run;
    this.hash = hash;
    this.file = file;
    this.at = at;
    this.silence = new Silence(file, headed);
  }

  /** Of which columns the rows say nothing. */
  Silence silence() {
    return silence;
  }

  /** The columns a sheet does not have; those that are derived from others do not count. */
  public Set<String> silent(Headings headings) {
    return silence.of(headings);
  }

  /** What a row says. */
  public RowOutcome read(SourceRow source) {
    if (source.headings().isRepeatedBy(source.row())) {
      return new RowOutcome.Blank();
    }
    Draft draft = new Draft(source);
    source.headings().columns().forEach(draft::take);
    draft.takeBeyondHeadings();
    if (draft.values.isEmpty() && draft.faults.isEmpty()) {
      return new RowOutcome.Blank();
    }
    int overruledFrom = silence.overruledFrom(source.headings());
    if (source.row().number() >= overruledFrom) {
      if (source.headings().isOverruledBy(source.row())) {
        return new RowOutcome.Blank();
      }
      draft.refuseUnderOtherHeadings(overruledFrom);
      return new RowOutcome.Rejected(draft.faults);
    }
    RowOutcome aside = draft.aside();
    if (aside != null) {
      return aside;
    }
    draft.settleKey();
    draft.refuseShifted();
    draft.refuseCutOff();
    if (!draft.faults.isEmpty()) {
      return new RowOutcome.Rejected(draft.faults);
    }
    Derived.complete(draft.values, draft.originals);
    draft.values.put(FilingColumns.SILENT, silence.of(source, draft.values.keySet()));
    Filing filing = FilingColumns.filing(draft.values);
    Provenance provenance = new Provenance(file, source.sheet(), source.row().number());
    return new RowOutcome.Accepted(
        StoredFiling.imported(
            filing, new ImportedRow(run, at, provenance), draft.originals, draft.extras));
  }

  /** What a row says of its key; equal for rows of one filing, empty when it says nothing. */
  String roughKey(SourceRow source) {
    String filing = "";
    String order = "";
    for (Heading heading : source.headings().columns()) {
      if (heading.meaning() instanceof Known known && KEYS.contains(known.column().key())) {
        Cell cell = source.row().cell(heading.column());
        if (CellReader.read(known.column(), cell, 1) instanceof Understood understood
            && understood.value() != null) {
          String text = understood.value().toString();
          boolean isOrder = known.column().key().equals("order_no");
          order = isOrder && order.isEmpty() ? text : order;
          filing = !isOrder && filing.isEmpty() ? text : filing;
        }
      }
    }
    return KeyColumns.of(filing, order).key();
  }

  /** A fault of a whole row or of one of its cells. */
  Reject fault(
      SourceRow source,
      String cell,
      String column,
      String key,
      IntakeError code,
      String found,
      String expected) {
    return new Reject(
        hash,
        file,
        source.sheet(),
        source.row().number(),
        cell,
        column,
        key,
        code,
        found,
        expected,
        at);
  }

  /** A row being read. */
  private final class Draft {
    final SourceRow source;
    final SheetRow row;
    final Map<String, Object> values = new LinkedHashMap<>();
    final Map<String, String> originals = new LinkedHashMap<>();
    final Map<String, String> extras = new LinkedHashMap<>();
    final Map<String, Heading> places = new LinkedHashMap<>();
    final List<Reject> faults = new ArrayList<>();

    Draft(SourceRow source) {
      this.source = source;
      this.row = source.row();
    }

    void take(Heading heading) {
      Cell cell = row.cell(heading.column());
      if (cell.isEmpty()) {
        if (heading.meaning() instanceof Unknown) {
          extras.putIfAbsent(heading.text(), "");
        }
        return;
      }
      if (heading.meaning() instanceof Known known) {
        take(heading, known, cell);
      } else if (heading.meaning() instanceof Unknown) {
        extra(heading.text(), cell);
      }
    }

    private void take(Heading heading, Known known, Cell cell) {
      ColumnSpec column = known.column();
      ParsedCell reading = CellReader.read(column, cell, known.unit());
      if (reading instanceof NotUnderstood fault) {
        fault(heading, column.key(), fault.code(), fault.found(), fault.expected());
      } else if (reading instanceof Understood understood) {
        Object value = understood.value();
        if (value == null) {
          originals.putIfAbsent(column.key(), cell.text());
          return;
        }
        Object other = values.putIfAbsent(column.key(), value);
        if (other != null && !other.equals(value)) {
          String found = heading(places.get(column.key())) + " ≠ " + heading(heading);
          fault(heading, column.key(), IntakeError.COLUMNS_DISAGREE, found, "");
        }
        places.putIfAbsent(column.key(), heading);
        boolean asWritten =
            cell.kind() == CellKind.DATE
                || cell.kind() == CellKind.BOOLEAN
                || understood.written().equals(cell.text().strip());
        if (!asWritten) {
          originals.put(column.key(), cell.text());
        }
      }
    }

    void takeBeyondHeadings() {
      Set<Integer> columns = headed.of(source.headings());
      for (int column = 0; column < row.cells().size(); column++) {
        if (!columns.contains(column) && !row.cell(column).isEmpty()) {
          extra(CellRef.letters(column), row.cell(column));
        }
      }
    }

    /** Another table begins above: nobody knows what its cells mean. */
    void refuseUnderOtherHeadings(int from) {
      faults.clear();
      fault(null, "", IntakeError.OTHER_HEADINGS, source.sheet() + "!" + from, "");
    }

    /** A comma inside a cell that nobody quoted shifts the cells behind it under other headings. */
    void refuseShifted() {
      int headings = headed.width(source.headings());
      int cells = row.cells().size();
      while (cells > headings && row.cell(cells - 1).isEmpty()) {
        cells--;
      }
      if (format == SheetFile.Format.CSV && cells > headings) {
        fault(null, "", IntakeError.TOO_MANY_CELLS, cells + "", "≤ " + headings);
      }
    }

    /** A file whose transfer broke off ends in the middle of a row, perhaps of a cell. */
    void refuseCutOff() {
      int headings = headed.width(source.headings());
      if (row.breaksOff(headings)) {
        fault(null, "", IntakeError.CUT_OFF, row.width() + "", headings + "");
      }
    }

    private void extra(String heading, Cell cell) {
      String free = heading;
      for (int i = 2; !extras.getOrDefault(free, "").isEmpty(); i++) {
        free = heading + " (" + i + ")";
      }
      extras.put(free, cell.text().replace("\0", ""));
    }

    /** What it is when it is no filing; null when it may be one. */
    @Nullable RowOutcome aside() {
      String footnote = Footnote.word(row.cells());
      if (!footnote.isEmpty()) {
        return new RowOutcome.Aside(IntakeError.FOOTNOTE, footnote);
      }
      if (faults.stream().anyMatch(fault -> KEYS.contains(fault.column()))) {
        return null;
      }
      String total =
          TotalRow.word(
              row.cells(),
              (String) values.getOrDefault("filing_no", ""),
              (String) values.getOrDefault("order_no", ""));
      return total.isEmpty() ? null : new RowOutcome.Aside(IntakeError.TOTAL_ROW, total);
    }

    void settleKey() {
      if (faults.stream().anyMatch(fault -> KEYS.contains(fault.column()))) {
        return;
      }
      String filing = (String) values.getOrDefault("filing_no", "");
      String order = (String) values.getOrDefault("order_no", "");
      KeyColumns keys = KeyColumns.of(filing, order);
      if (keys.fault() != null) {
        fault(places.get("filing_no"), "filing_no", keys.fault(), keys.found(), keys.expected());
      } else if (keys.key().length() > LONGEST_KEY) {
        fault(null, "", IntakeError.KEY_TOO_LONG, keys.key().length() + "", "≤ " + LONGEST_KEY);
      } else {
        keys.into(values, originals);
        faults.replaceAll(fault -> withKey(fault, keys.key()));
      }
    }

    private Reject withKey(Reject fault, String key) {
      return RowReader.this.fault(
          source, fault.cell(), fault.column(), key, fault.code(), fault.found(), fault.expected());
    }

    private void fault(
        @Nullable Heading heading, String column, IntakeError code, String found, String expected) {
      String cell = heading == null ? "" : new CellRef(row.number(), heading.column()).toString();
      faults.add(RowReader.this.fault(source, cell, column, "", code, found, expected));
    }

    private String heading(@Nullable Heading heading) {
      return heading == null ? "" : heading.text() + " (" + CellRef.letters(heading.column()) + ")";
    }
  }
}
