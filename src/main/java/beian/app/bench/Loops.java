package beian.app.bench;

import beian.app.Home;
import beian.app.Suite;
import beian.evidence.Evidence;
import beian.filing.peer.Sharers;
import beian.filing.store.StoredFiling;
import beian.inspection.Facts;
import beian.inspection.Inspector;
import beian.inspection.Terms;
import beian.inspection.job.InspectSteps;
import beian.platform.sheet.RowCursor;
import beian.platform.sheet.SheetFile;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The plainest loops that could do what a job does, over what a night left in a home. */
final class Loops {
  private static final int SAMPLE = 2000;
  private static final int COMMIT = 1000;
  private static final int MOST_INSERTS = 200_000;

  /** Of how many filings at most rules, look-ups and what would change are measured. */
  private static final int MOST_FILINGS = 100_000;

  private static final int REPORT_COLUMNS = 12;
  private static final int MOST_PASSES = 10;

  /** So many passes in a row: the compiler takes its time, and one pass may be disturbed. */
  private static final int NO_FASTER = 3;

  private final Suite suite;
  private final Assignment assignment;

  Loops(Suite suite, Assignment assignment) {
    this.suite = suite;
    this.assignment = assignment;
  }

  /** Work that says on how many rows it worked. */
  private interface Work {
    long rows() throws IOException, SQLException, XMLStreamException;
  }

  /** All loops. */
  List<Figure> run(Path workbook)
      throws IOException, SQLException, XMLStreamException, InterruptedException {
    List<Figure> figures = new ArrayList<>();
    figures.add(timed("read", () -> rowsOfSheet(workbook)));
    figures.add(timed("read-loop", () -> rowsOfXml(workbook)));
    figures.add(timed("import-loop", () -> insert("filing", assignment.filings())));
    figures.add(timed("gather-loop", () -> insert("observation", 10L * assignment.filings())));
    figures.addAll(rules());
    figures.add(timed("notify-loop", this::letters));
    figures.add(timed("report-loop", this::rawWorkbook));
    figures.addAll(LookupLoops.run(Math.min(MOST_FILINGS, assignment.filings())));
    if (assignment.filings() <= MOST_FILINGS) {
      figures.addAll(new Supposing(suite, assignment.at()).figures());
    }
    return figures;
  }

  private static Figure timed(String name, Work work)
      throws IOException, SQLException, XMLStreamException {
    return timed(name, Stopwatch.ofProcess(), work);
  }

  private static Figure timed(String name, Stopwatch watch, Work work)
      throws IOException, SQLException, XMLStreamException {
    long rows = work.rows();
    return new Figure(name, rows, watch.seconds(), watch.cpu(), 0, 0);
  }

  private static long rowsOfSheet(Path workbook) {
    long rows = 0;
    try (SheetFile file = SheetFile.open(workbook);
        RowCursor cursor = file.rows(0)) {
      while (cursor.next() != null) {
        rows++;
      }
    }
    return rows;
  }

  private static long rowsOfXml(Path workbook) throws IOException, XMLStreamException {
    long rows = 0;
    try (ZipFile zip = new ZipFile(workbook.toFile());
        InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      XMLStreamReader xml =
          XMLInputFactory.newDefaultFactory()
              .createXMLStreamReader(new BufferedInputStream(sheet, 1 << 16));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
          rows++;
        }
      }
    }
    return rows;
  }

  /** Inserts rows like those of a table into a table of the same columns and key. */
  private long insert(String table, long rows) throws SQLException {
    List<Object[]> sample = sample(table);
    if (sample.isEmpty()) {
      return 0;
    }
    long count = Math.min(rows, MOST_INSERTS);
    String copy = "bench_" + table;
    boolean numbered = table.equals("observation");
    String key = numbered ? "no" : "filing_key";
    ddl("create table " + copy + " as select * from " + table + " where 1 = 0");
    ddl("alter table " + copy + " alter column " + key + " set not null");
    ddl("alter table " + copy + " add primary key (" + key + ")");
    try {
      insert(copy, numbered, sample, count);
    } finally {
      ddl("drop table " + copy);
    }
    return count;
  }

  private void insert(String table, boolean numbered, List<Object[]> sample, long count) {
    String holes = String.join(", ", Collections.nCopies(sample.get(0).length, "?"));
    String sql = "insert into " + table + " values (" + holes + ")";
    for (long from = 0; from < count; from += COMMIT) {
      long first = from;
      suite
          .transactions()
          .run(() -> portion(sql, numbered, sample, first, Math.min(count, first + COMMIT)));
    }
  }

  private void portion(String sql, boolean numbered, List<Object[]> sample, long from, long to) {
    Connection connection = suite.transactions().connection();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (long n = from; n < to; n++) {
        Object[] row = sample.get((int) (n % sample.size()));
        statement.setObject(1, numbered ? (Object) n : "key " + n);
        for (int i = 1; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void ddl(String sql) {
    suite
        .transactions()
        .run(
            () -> {
              try (Statement statement = suite.transactions().connection().createStatement()) {
                statement.execute(sql);
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private List<Object[]> sample(String table) {
    List<Object[]> rows = new ArrayList<>();
    return suite
        .transactions()
        .read(
            () -> {
              suite
                  .transactions()
                  .sql()
                  .each(
                      "select * from " + table + " limit " + SAMPLE, row -> rows.add(values(row)));
              return rows;
            });
  }

  private static Object[] values(ResultSet row) throws SQLException {
    Object[] values = new Object[row.getMetaData().getColumnCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getObject(i + 1);
    }
    return values;
  }

  /**
   * The rules alone: filings and facts are in memory, as many as a night has there at once, and
   * nothing is kept. First as they begin, then as in a night, then over and over until it is no
   * longer faster than before; the work is that of the thread that asks them.
   */
  private List<Figure> rules() throws IOException, SQLException, XMLStreamException {
    List<StoredFiling> batch = suite.filings().page(0, "", InspectSteps.PAGE);
    Evidence evidence =
        suite
            .observations()
            .evidenceFor(batch.stream().map(StoredFiling::filing).toList(), assignment.at());
    Terms terms = suite.inspection().terms("");
    Inspector inspector = new Inspector(suite.catalog(), Map.of()).forKeeping();
    int all = Math.min(MOST_FILINGS, assignment.filings());
    IntFunction<Work> some =
        count ->
            () -> {
              long checked = 0;
              for (int n = 0; n < count; n++) {
                StoredFiling filing = batch.get(n % batch.size());
                Facts facts = new Facts(assignment.at(), evidence, tie -> Sharers.NONE, terms);
                checked += inspector.inspect(filing.filing(), facts).isEmpty() ? 0 : 1;
              }
              return checked;
            };
    Figure cold = timed(Measured.COLD_RULES, Stopwatch.ofThread(), some.apply(all / 10));
    Figure limit = timed("inspect-loop", Stopwatch.ofThread(), some.apply(all));
    return List.of(cold, limit, warm(some.apply(all)));
  }

  /** The work done over and over until several passes were no faster than the fastest before. */
  private static Figure warm(Work work) throws IOException, SQLException, XMLStreamException {
    Figure fastest = timed(Measured.WARM_RULES, Stopwatch.ofThread(), work);
    int slower = 0;
    for (int pass = 1; pass < MOST_PASSES && slower < NO_FASTER; pass++) {
      Figure again = timed(Measured.WARM_RULES, Stopwatch.ofThread(), work);
      slower = again.cpu() < fastest.cpu() ? 0 : slower + 1;
      fastest = slower == 0 ? again : fastest;
    }
    return fastest;
  }

  /** As many files as there are letters, each as long as the first one. */
  private long letters() throws IOException {
    Home home = suite.home();
    List<Path> letters;
    try (var files = Files.walk(home.mail())) {
      letters = files.filter(Files::isRegularFile).toList();
    }
    if (letters.isEmpty()) {
      return 0;
    }
    byte[] letter = Files.readAllBytes(letters.get(0));
    Path folder = Files.createDirectories(home.root().resolve("loop-mail"));
    for (int n = 0; n < letters.size(); n++) {
      Files.write(folder.resolve(n + ".eml"), letter);
    }
    return letters.size();
  }

  /** A sheet of as many rows as there are findings, straight into the zip. */
  private long rawWorkbook() throws IOException {
    long rows =
        suite
            .transactions()
            .read(() -> suite.transactions().sql().number("select count(*) from finding"));
    Path file = suite.home().root().resolve("loop.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      BufferedWriter out =
          new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
      out.write("<worksheet><sheetData>");
      for (long n = 0; n < rows; n++) {
        out.write("<row>");
        for (int c = 0; c < REPORT_COLUMNS; c++) {
          out.write("<c t=\"inlineStr\"><is><t>主体负责人手机号码无法接通 ");
          out.write(Long.toString(n * c));
          out.write("</t></is></c>");
        }
        out.write("</row>");
      }
      out.write("</sheetData></worksheet>");
      out.flush();
      zip.closeEntry();
    }
    return rows;
  }
}
