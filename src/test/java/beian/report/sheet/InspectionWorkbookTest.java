package beian.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.platform.database.Transactions;
import beian.rectification.list.FindingList;
import beian.report.ANight;
import beian.report.FewChecks;
import beian.report.FewRules;
import beian.report.Stores;
import beian.report.Summary;
import beian.report.SummaryReader;
import beian.report.VerdictBasis;
import beian.report.sheet.frame.ListSheet;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachDatabase
class InspectionWorkbookTest {
  private static final Path GOLDEN = Path.of("src/test/resources/beian/report/inspection.txt");
  private static final int FILINGS = 60;

  /** What the first database gave. */
  private static final AtomicReference<byte[]> FIRST = new AtomicReference<>();

  @TempDir Path folder;

  private final Transactions transactions;
  private Stores stores;

  InspectionWorkbookTest(TestDatabase test) {
    this.transactions = test.open().transactions();
  }

  @BeforeEach
  void keep_the_night_once() {
    stores =
        transactions.read(() -> transactions.sql().number("select count(*) from filing")) == 0
            ? ANight.keep(FewRules.catalog(), transactions, FILINGS)
            : ANight.stores(transactions);
  }

  private Path write(String name) throws IOException {
    Path into = Files.createDirectories(folder.resolve(name));
    VerdictBasis basis = ANight.basis(FewRules.catalog());
    Summary summary = new SummaryReader(stores, basis).read(ANight.RUN.now());
    return new InspectionWorkbook(stores, basis, FewChecks.of(stores))
        .write(into, ANight.RUN, summary);
  }

  /** On both databases against one file: what is read back does not depend on the database. */
  @Test
  void the_workbook_says_what_the_golden_file_says() throws IOException {
    String text = WorkbookText.of(write("golden"));
    if (Boolean.getBoolean("update")) {
      Files.writeString(GOLDEN, text);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void the_same_contents_give_the_same_bytes_on_every_database() throws IOException {
    byte[] once = Files.readAllBytes(write("once"));
    assertThat(once).isEqualTo(Files.readAllBytes(write("twice")));
    FIRST.compareAndSet(null, once);
    assertThat(once).isEqualTo(FIRST.get());
  }

  @Test
  void nothing_in_it_is_a_formula() throws IOException {
    boolean met = false;
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write("formula")))) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            met |=
                cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().startsWith("=HYPERLINK");
          }
        }
      }
    }
    assertThat(met).as("an entity whose name looks like a formula").isTrue();
  }

  @Test
  void every_observation_a_finding_names_has_one_row_and_the_link_leads_to_it() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write("links")))) {
      XSSFSheet findings = book.getSheet("不合格 Findings");
      XSSFSheet evidence = book.getSheet("证据 Evidence");
      for (int i = 3; i <= findings.getLastRowNum(); i++) {
        Cell cell = findings.getRow(i).getCell(16);
        String target = cell.getHyperlink().getAddress();
        int row = Integer.parseInt(target.substring(target.indexOf("!A") + 2)) - 1;
        assertThat(evidence.getRow(row).getCell(0).getStringCellValue())
            .isEqualTo(cell.getStringCellValue().lines().findFirst().orElseThrow());
      }
      List<String> ids = new ArrayList<>();
      for (int i = 3; i <= evidence.getLastRowNum(); i++) {
        ids.add(evidence.getRow(i).getCell(0).getStringCellValue());
      }
      assertThat(ids).doesNotHaveDuplicates().isSorted();
    }
  }

  /** The report reads them in another way than the list does. */
  @Test
  void findings_filing_by_filing_are_those_of_the_list() {
    List<FindingList.Row> all = new ArrayList<>();
    FindingList.in(transactions).all().forEach(all::add);
    assertThat(all)
        .anyMatch(row -> row.followedUp() != null && row.followedUp().deadlineAt() != null);
    List<FindingList.Row> read = new ArrayList<>();
    Supplier<@Nullable List<FindingList.Row>> pages = FindingList.filingByFiling(transactions, 7);
    for (List<FindingList.Row> page = pages.get(); page != null; page = pages.get()) {
      read.addAll(page);
    }

    assertThat(read).isEqualTo(all);
  }

  @Test
  void every_finding_that_stands_has_its_row_whatever_it_weighs() throws IOException {
    List<Finding> standing = new ArrayList<>();
    FindingList.in(transactions).all().forEach(row -> standing.add(row.finding()));
    assertThat(standing)
        .anyMatch(one -> one.outcome() == Outcome.UNDETERMINED && !one.severity().enforced());
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write("whole")))) {
      int rows =
          book.getSheet("不合格 Findings").getLastRowNum()
              + book.getSheet("无法判定明细 Undetermined each").getLastRowNum()
              - 2 * (ListSheet.ROWS_ABOVE - 1);
      assertThat(rows).isEqualTo(standing.size());
    }
  }

  @Test
  void no_personal_number_or_mailbox_stands_in_it() throws IOException {
    assertThat(WorkbookText.of(write("masked")))
        .doesNotContain("13800000001")
        .doesNotContain("zhang1@example.cn")
        .doesNotContain("911101080000000194")
        .contains("z***@example.cn");
  }
}
