package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OwnHome;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Filings that are not the provider's, or not alive: every one of them has the same fault, and no
 * owner of such a filing is told of it or marked for it.
 */
class NotOursTest {
  private static final String FIRST = "2026-11-02";
  private static final String LATER = "2026-11-05";
  private static final String DAY_AFTER = "2026-11-10";
  private static final String EXTRACT =
      "filing_no,entity_exists,site_exists,site_count,status,providers,checked_at";

  @TempDir Path folder;
  private OwnHome home;
  private Cli cli;

  @BeforeEach
  void a_campaign_of_five_days() throws IOException {
    home = new OwnHome(folder.resolve("home"));
    cli = new Cli(home.root()).inSandbox();
    home.write(
        "beian.properties",
        "beian.evidence.live=false",
        "beian.provider.aliases=示例云计算",
        "beian.rectification.belt-count=50",
        "beian.rectification.belt-percent=100");
    assertThat(cli.run("campaign", "open", "秋季", "--period", "5wd", "--as-of", FIRST).exit())
        .isZero();
  }

  /** A filing with a mobile that lacks a digit, and more changes. */
  private OwnHome faulty(int number, String... changes) {
    return home.filing(number, "entity_pic_mobile", "1380000300").filing(number, changes);
  }

  private Result night(String day) {
    home.export();
    Result night = cli.run("nightly", "--as-of", day);
    assertThat(night.exit()).as(night.err()).isZero();
    return night;
  }

  private static List<String> values(JsonNode list, String field) {
    List<String> values = new ArrayList<>();
    list.forEach(one -> values.add(one.get(field).asText()));
    return values;
  }

  private static String extract(int number, String rest) {
    return OwnHome.key(number) + "," + rest;
  }

  @Test
  void no_case_is_opened_and_nobody_is_told_of_a_filing_that_is_not_ours() throws IOException {
    faulty(1);
    faulty(2, "access_provider", "另一云");
    faulty(3, "filing_status", "主体已注销");
    faulty(4, "filing_status", "已迁出");
    faulty(5, "filing_status", "空壳");
    faulty(6);
    faulty(7);
    faulty(8, "filing_status", "迁移处理");
    faulty(9, "access_provider", "（示例云计算）").filing(9, "access_provider", "示例云计算");
    faulty(10, "access_provider", "示例云计算有限公司");
    faulty(11);
    faulty(12);
    faulty(13);
    faulty(14);
    home.drop("filings.csv")
        .write(
            "evidence/miit.csv",
            EXTRACT,
            extract(6, "是,是,1,正常,另一云,2026-10-31 09:00"),
            extract(6, "是,是,1,正常,示例云,2026-10-20 09:00"),
            extract(13, "是,是,1,正常,另一云,2026-11-01 09:00"),
            extract(14, "是,是,1,正常,另一云,2026-11-01"),
            extract(7, "是,否,0,,,2026-11-02 09:00"),
            extract(11, "是,是,1,核查中,示例云,2026-11-02 09:00"),
            extract(12, "是,是,1,正常,另一云;示例云计算,2026-11-02 09:00"));

    Result night = night(FIRST);

    assertThat(values(cli.json("cases"), "filing_no"))
        .containsExactlyInAnyOrder(OwnHome.key(1), OwnHome.key(6), OwnHome.key(9), OwnHome.key(12))
        .as(
            "the sheet on 6 is newer than its extract; those on 13 and 14 may be of the days"
                + " before");
    assertThat(cli.json("notices")).hasSize(4);
    assertThat(night.err())
        .contains("status words nobody knows: 核查中(1), 迁移处理(1)")
        .doesNotContain("空壳(1)");
    assertThat(values(cli.json("filings", "--standing", "not_ours"), "filing_no"))
        .containsExactlyInAnyOrder(OwnHome.key(2), OwnHome.key(3), OwnHome.key(4), OwnHome.key(5));
    JsonNode unknown = cli.json("filings", "--standing", "unknown");
    assertThat(values(unknown, "filing_no"))
        .containsExactlyInAnyOrder(
            OwnHome.key(7),
            OwnHome.key(8),
            OwnHome.key(10),
            OwnHome.key(11),
            OwnHome.key(13),
            OwnHome.key(14));
    assertThat(values(unknown, "standing_why_en"))
        .allSatisfy(why -> assertThat(why).containsPattern("[a-z]{4}"));
  }

  @Test
  void nobody_is_marked_whose_filing_has_left_or_ended_since_the_letter() throws IOException {
    for (int number = 1; number <= 9; number++) {
      faulty(number);
    }
    home.drop("filings.csv");
    night(FIRST);
    assertThat(cli.json("notices")).hasSize(9);

    faulty(2, "access_provider", "另一云");
    faulty(3, "filing_status", "主体已注销");
    faulty(4, "filing_status", "已迁出");
    faulty(5, "filing_status", "空壳");
    faulty(8, "filing_status", "迁移处理");
    home.drop("later.csv")
        .write(
            "evidence/miit.csv",
            EXTRACT,
            extract(6, "是,是,1,正常,另一云,2026-11-04 09:00"),
            extract(7, "是,否,0,,,2026-11-04 09:00"),
            extract(9, "是,是,1,核查中,示例云,2026-11-04 09:00"));
    Result later = night(LATER);
    assertThat(later.err()).contains("cases whose filings are not ours any more: 6");
    night(DAY_AFTER);

    assertThat(values(cli.json("marks"), "filing_no")).containsExactly(OwnHome.key(1));
    night("2026-11-11");
    assertThat(cli.json("cases", "--state", "closed"))
        .as("for seven days they stand still")
        .isEmpty();
    night("2026-11-12");
    assertThat(values(cli.json("marks"), "filing_no")).containsExactly(OwnHome.key(1));
    assertThat(values(cli.json("cases", "--state", "closed"), "filing_no"))
        .containsExactlyInAnyOrder(
            OwnHome.key(2),
            OwnHome.key(3),
            OwnHome.key(4),
            OwnHome.key(5),
            OwnHome.key(6),
            OwnHome.key(7));
  }

  @Test
  void a_slip_of_some_nights_ends_nothing_that_was_told_or_decided() throws IOException {
    for (int number = 1; number <= 3; number++) {
      faulty(number);
    }
    home.drop("filings.csv");
    night(FIRST);
    decide("appeal", OwnHome.key(2));
    decide("waive", OwnHome.key(3), "--until", "2026-12-31");
    for (int number = 1; number <= 3; number++) {
      faulty(number, "access_provider", "另一云");
    }
    home.drop("filings.csv");
    night(LATER);
    for (int number = 1; number <= 3; number++) {
      faulty(number, "access_provider", "示例云");
    }
    home.drop("filings.csv");
    night("2026-11-08");

    assertThat(cli.json("notices")).as("nobody is told once more").hasSize(3);
    assertThat(values(cli.json("cases"), "state")).containsExactly("running", "appealed", "waived");
    night("2026-11-10");
    assertThat(cli.json("marks")).as("the days away are not counted").isEmpty();
    night("2026-11-14");
    assertThat(values(cli.json("marks"), "filing_no")).containsExactly(OwnHome.key(1));
  }

  private void decide(String what, String... words) {
    List<String> line = new ArrayList<>(List.of(what));
    line.addAll(List.of(words));
    line.addAll(List.of("--reason", "x", "--by", "王示例", "--as-of", "2026-11-04"));
    assertThat(cli.run(line.toArray(String[]::new)).exit()).isZero();
  }

  @Test
  void a_filing_that_comes_back_to_us_late_is_a_new_round() throws IOException {
    faulty(1).drop("filings.csv");
    night(FIRST);
    faulty(1, "access_provider", "另一云").drop("gone.csv");
    night("2026-11-03");
    night(DAY_AFTER);
    assertThat(values(cli.json("cases"), "state")).containsExactly("closed");

    faulty(1, "access_provider", "示例云", "entity_pic_name", "张示").drop("back.csv");
    night("2026-11-11");

    assertThat(cli.json("marks")).as("the old notice counts no more").isEmpty();
    assertThat(cli.json("notices")).hasSize(2);
    night("2026-11-19");
    assertThat(values(cli.json("marks"), "filing_no")).containsExactly(OwnHome.key(1));
  }

  @Test
  void it_is_a_new_round_though_it_fails_on_the_very_answer_that_was_told() throws IOException {
    home.write(
        "evidence/calls.csv",
        "number,outcome,called_at,caller",
        "13800003001,空号,2026-11-01 10:00,王示例");
    home.filing(1, "entity_pic_mobile", "13800003001").drop("filings.csv");
    night(FIRST);
    home.filing(1, "access_provider", "另一云").drop("gone.csv");
    night("2026-11-03");
    night(DAY_AFTER);
    assertThat(values(cli.json("cases"), "state")).containsExactly("closed");

    home.filing(1, "access_provider", "示例云", "entity_pic_name", "张示").drop("back.csv");
    night("2026-11-11");

    assertThat(cli.json("notices")).as("told anew").hasSize(2);
    assertThat(values(cli.json("cases"), "state")).containsExactly("running");
  }

  @Test
  void words_that_contradict_each_other_leave_it_to_a_person() throws IOException {
    for (int number = 1; number <= 4; number++) {
      faulty(number);
    }
    home.drop("filings.csv");
    night(FIRST);
    assertThat(cli.json("notices")).hasSize(4);

    home.write(
        "evidence/miit.csv",
        EXTRACT,
        extract(2, "是,是,1,正常,示例云,2026-11-06"),
        extract(2, "是,是,1,正常,另一云,2026-11-06"),
        extract(3, "是,是,1,已注销,示例云,2026-11-06 09:00"),
        extract(4, "是,是,1,正常,另一云,2026-10-31 09:00"));
    night(DAY_AFTER);

    assertThat(values(cli.json("marks"), "filing_no"))
        .containsExactlyInAnyOrder(OwnHome.key(1), OwnHome.key(4));
  }

  @Test
  void an_idle_transfer_of_another_provider_is_neither_reminded_nor_cleaned_up()
      throws IOException {
    for (int number = 1; number <= 3; number++) {
      home.filing(
          number,
          "filing_no",
          "",
          "filing_status",
          "",
          "order_no",
          "B" + number,
          "order_type",
          "接入备案",
          "order_status",
          "初审通过",
          "prelim_approved_at",
          "2026-10-01 10:00");
    }
    home.filing(2, "access_provider", "另一云")
        .drop("orders.csv")
        .write("evidence/miit.csv", EXTRACT, "order:B3,是,是,1,正常,另一云,2026-11-06 09:00");
    night(FIRST);
    assertThat(values(cli.json("notices", "--reveal"), "to"))
        .containsExactlyInAnyOrder(OwnHome.owner(1), OwnHome.owner(3));

    night("2026-11-20");

    assertThat(values(cli.json("marks"), "order_no"))
        .as("until it is approved the ministry lists the other provider")
        .containsExactlyInAnyOrder("B1", "B3");
  }
}
