package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.ReportBook;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every link of the workbook leads to a row that names the thing, and that row leads back. */
@OnEachDatabase
class WorkbookLinksTest {
  private static final List<String> OF_CASES =
      List.of("Cases", "Findings", "Deadlines", "Notices", "Marks", "Spared");

  private final TestDatabase database;
  @TempDir Path folder;

  WorkbookLinksTest(TestDatabase database) {
    this.database = database;
  }

  /** A link, and the rows on its two ends. */
  private record Link(Cell from, String text, String sheet, Row to) {
    String start() {
      return from.getSheet().getSheetName();
    }
  }

  private static List<Link> links(ReportBook book) {
    List<Link> links = new ArrayList<>();
    for (Sheet sheet : book.book()) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getHyperlink() != null) {
            String address = cell.getHyperlink().getAddress();
            String to = address.substring(1, address.lastIndexOf("'!"));
            int line = Integer.parseInt(address.replaceAll(".*![A-Z]+", "")) - 1;
            links.add(new Link(cell, cell.toString(), to, book.sheet(to).getRow(line)));
          }
        }
      }
    }
    return links;
  }

  private static Set<String> texts(Row row) {
    Set<String> texts = new HashSet<>();
    for (Cell cell : row) {
      texts.addAll(cell.toString().lines().toList());
    }
    texts.remove("");
    return texts;
  }

  /** Of the rows of one thing on a sheet, as several findings of a filing, each is as good. */
  private static String id(Row row) {
    return row.getSheet().getSheetName() + ": " + name(row);
  }

  private static String name(Row row) {
    return row.getCell(0).toString();
  }

  /** A rule may stand in a row with others, and an observation in a cell with others. */
  private static boolean names(Set<String> there, String thing) {
    return there.contains(thing)
        || thing.matches("[A-Z]{3}-[0-9A-Z-]+")
            && there.stream().anyMatch(text -> List.of(text.split("[^0-9A-Z-]+")).contains(thing));
  }

  /** Filings 1 and 2 are marked; of 3 nobody dialled again, so a gate spares it. */
  private ReportBook marked(TestDatabase on) throws IOException {
    CampaignHome home = CampaignHome.open(folder, on);
    home.home()
        .filing(1, "entity_pic_mobile", "1380000300")
        .filing(2, "entity_pic_mobile", "1380000300")
        .filing(3)
        .drop("filings.csv")
        .write(
            "evidence/calls.csv",
            CampaignHome.CALLS,
            "13800003003,空号,2026-11-01 10:00,王示例",
            "13800003003,空号,2026-11-02 10:00,王示例");
    home.night(CampaignHome.FIRST);
    home.night(CampaignHome.DAY_AFTER);
    return ReportBook.open(Path.of(home.done("report", "last").out().strip()));
  }

  @Test
  void a_link_leads_to_a_row_that_names_what_it_is_about() throws IOException {
    try (ReportBook book = marked(database)) {
      List<Link> links = links(book);
      assertThat(links).extracting(Link::start).contains(OF_CASES.toArray(String[]::new));
      for (Link link : links) {
        Set<String> here = texts(link.from().getRow());
        Set<String> there = texts(link.to());
        assertThat(
                names(there, link.text())
                    || here.contains(name(link.to()))
                    || there.contains(name(link.from().getRow()))
                    || link.to().getRowNum() == 0)
            .as(
                "%s%s %s → %s: %s",
                link.start(), link.from().getAddress(), here, link.sheet(), there)
            .isTrue();
      }
    }
  }

  @Test
  void what_a_row_leads_to_leads_back_to_it_at_the_latest_by_way_of_its_case() throws IOException {
    try (ReportBook book = marked(database)) {
      List<Link> links =
          links(book).stream()
              .filter(link -> OF_CASES.contains(link.start()) && OF_CASES.contains(link.sheet()))
              .toList();
      Set<List<String>> steps = new HashSet<>();
      links.forEach(link -> steps.add(List.of(id(link.from().getRow()), id(link.to()))));
      for (Link link : links) {
        String start = id(link.from().getRow());
        boolean back =
            steps.contains(List.of(id(link.to()), start))
                || links.stream()
                    .filter(next -> id(next.from().getRow()).equals(id(link.to())))
                    .filter(next -> next.sheet().equals("Cases"))
                    .anyMatch(next -> steps.contains(List.of(id(next.to()), start)));
        assertThat(back).as("%s → %s", start, id(link.to())).isTrue();
      }
    }
  }

  @Test
  void a_mark_leads_to_its_letter_clock_and_finding_and_a_clock_to_its_letter() throws IOException {
    try (ReportBook book = marked(database)) {
      Row mark = book.cell("Marks", "M0001-000002-1").getRow();
      List<String> led = new ArrayList<>();
      mark.forEach(
          cell -> {
            if (cell.getHyperlink() != null) {
              led.add(book.follow(cell));
            }
          });
      assertThat(led)
          .anyMatch(row -> row.startsWith("Notices: N0001-000002-1 | C0001-000002"))
          .anyMatch(row -> row.startsWith("Deadlines: C0001-000002"))
          .anyMatch(row -> row.startsWith("Findings: " + OwnHome.key(2)))
          .anyMatch(row -> row.startsWith("Cases: C0001-000002"));
      assertThat(book.follow(book.cell("Deadlines", "N0001-000002-1")))
          .startsWith("Notices: N0001-000002-1");
      assertThat(book.follow(book.cell("Notices", OwnHome.key(2))))
          .startsWith("Findings: " + OwnHome.key(2));
    }
  }

  @Test
  void what_was_not_marked_leads_to_its_finding_and_its_case_to_why() throws IOException {
    try (ReportBook book = marked(database)) {
      assertThat(book.follow(book.cell("Spared", OwnHome.key(3))))
          .startsWith("Findings: " + OwnHome.key(3));
      Row story = book.cell("Cases", "C0001-000003").getRow();
      assertThat(book.follow(story.getCell(9))).startsWith("Spared: " + OwnHome.key(3));
    }
  }

  @Test
  void every_observation_that_a_finding_cites_has_its_row_and_leads_back_to_one_that_cites_it()
      throws IOException {
    try (ReportBook book = marked(database)) {
      int cited = 0;
      for (String sheet : List.of("Findings", "Undetermined each")) {
        for (Row row : book.sheet(sheet)) {
          for (String id : texts(row)) {
            if (row.getRowNum() > 2 && id.matches("[a-z_]+-[0-9a-f]{16}")) {
              Row seen = book.cell("Evidence", id).getRow();
              assertThat(book.follow(seen.getCell(7)))
                  .startsWith(sheet.equals("Findings") ? "Findings: " : "")
                  .contains(id);
              cited++;
            }
          }
        }
      }
      assertThat(cited).isPositive();
    }
  }
}
