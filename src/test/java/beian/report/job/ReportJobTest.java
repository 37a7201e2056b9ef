package beian.report.job;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.kept.KeptFiles;
import beian.platform.batch.Execution;
import beian.platform.batch.Jobs;
import beian.platform.batch.Progress;
import beian.platform.batch.jberet.JBeretEngine;
import beian.platform.batch.step.StepTable;
import beian.platform.database.Database;
import beian.report.ANight;
import beian.report.FewChecks;
import beian.report.FewRules;
import beian.report.Stores;
import beian.report.kept.KeptReports;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachDatabase
class ReportJobTest {
  private final Database database;
  private Stores stores;
  @TempDir private Path folder;

  ReportJobTest(TestDatabase test) {
    this.database = test.open();
  }

  @BeforeEach
  void keep_a_night() {
    if (stores == null) {
      long kept =
          database
              .transactions()
              .read(() -> database.transactions().sql().number("select count(*) from filing"));
      stores =
          kept == 0
              ? ANight.keep(FewRules.catalog(), database.transactions(), 5)
              : ANight.stores(database.transactions());
    }
  }

  private Execution run() {
    Clock clock = Clock.fixed(ANight.NOW.plusSeconds(86_400), ZoneOffset.UTC);
    StepTable steps =
        new ReportSteps(
                stores,
                () -> ANight.basis(FewRules.catalog()),
                FewChecks.of(stores),
                new KeptReports(
                    database.transactions(), new KeptFiles(folder.resolve("kept")), false),
                folder.resolve("reports"))
            .table();
    try (Jobs jobs = JBeretEngine.jobs(database, steps.artifacts(), clock, Progress.NONE)) {
      return jobs.run(
          "report", Map.of("now", ANight.NOW.toString(), "by", "王示例", "as-of", "2026-12-09T02:00"));
    }
  }

  @Test
  void the_workbook_bears_the_day_of_the_run_in_china_and_says_who_ran_it() throws IOException {
    Execution done = run();
    assertThat(done.isCompleted()).isTrue();
    Path file = folder.resolve("reports").resolve("inspection-2026-12-09-" + done.id() + ".xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet method = book.getSheet("方法 Method");
      assertThat(method.getRow(4).getCell(1).getStringCellValue())
          .isEqualTo("#" + done.id() + " report");
      assertThat(method.getRow(5).getCell(1).getStringCellValue()).isEqualTo("王示例");
      assertThat(method.getRow(7).getCell(1).getStringCellValue()).isEqualTo("2026-12-09T02:00");
    }
  }
}
