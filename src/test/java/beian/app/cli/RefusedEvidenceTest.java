package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static beian.testing.CampaignHome.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.NightProcess;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence that could not be used may be what clears an owner: nobody is marked past it. */
@OnEachDatabase
class RefusedEvidenceTest extends OrdinaryNights {
  RefusedEvidenceTest(TestDatabase database) {
    super(database);
  }

  private static String number(int filing) {
    return "138000030%02d".formatted(filing);
  }

  /** Filings 1 … n, each with a vacant number, were told. */
  private void told(int filings) throws IOException {
    List<String> dead = new ArrayList<>();
    for (int i = 1; i <= filings; i++) {
      home.filing(i);
      dead.add(number(i) + ",空号,2026-11-02 10:00,甲");
    }
    home.drop("filings.csv");
    calls(dead.toArray(String[]::new));
    campaign.night(FIRST);
  }

  private static String dead(int filing) {
    return number(filing) + ",空号,2026-11-10 10:00,甲";
  }

  private List<String> marked() {
    List<String> marked = new ArrayList<>();
    marks()
        .forEach(
            mark -> {
              if (!mark.get("state").asText().equals("withdrawn")) {
                marked.add(mark.get("filing_no").asText().replaceAll(".*000001(\\d\\d)号.*", "$1"));
              }
            });
    return marked;
  }

  private String spared() {
    StringBuilder reasons = new StringBuilder();
    for (JsonNode line : campaign.cli().json("plan", "show", campaign.plan())) {
      reasons.append(line.get("reason").asText()).append('\n');
    }
    return reasons.toString();
  }

  @Test
  void a_refused_row_spares_the_number_it_is_about_until_it_is_dismissed() throws IOException {
    told(7);
    calls(
        dead(1),
        dead(2),
        dead(3),
        dead(4),
        dead(5),
        dead(6),
        dead(7),
        number(1) + ",接通,26-11-10 15:00,乙",
        number(2) + ",接通,,乙",
        number(3) + ",接通,2026-11-11 02:00,乙",
        number(4) + ",接通,2026-11-10 下午3点,乙",
        number(5) + "/" + number(6) + ",接通,2026-11-10 15:00,乙");
    home.write(
        "evidence/calls-rounds.csv",
        "号码,结果,拨打时间,结果,拨打时间",
        number(2) + ",空号,2026-11-10 10:00,接通,2026-11-10 15:00");
    campaign.night(DAY_AFTER);
    assertThat(spared())
        .contains("RCT-002", "calls.csv:9 (EVI-004)", "calls.csv:10 (EVI-005)")
        .contains("calls-rounds.csv:2 (EVI-013)", "beian rejects dismiss")
        .doesNotContain("1380000300", "13800003001");
    assertThat(marked()).containsExactly("07");

    dismiss("calls.csv", "2026-11-10");
    campaign.night("2026-11-11");
    assertThat(marked()).containsExactlyInAnyOrder("01", "03", "04", "05", "06", "07");
  }

  @Test
  void a_row_about_nobody_knows_whom_stops_new_marks_and_what_leaves_the_house()
      throws IOException {
    told(2);
    calls(dead(1));
    campaign.night(DAY_AFTER);
    assertThat(marked()).containsExactly("01");
    campaign.approved();

    calls(dead(1), dead(2), "1.38E+10,接通,2026-11-10 15:00,乙");
    campaign.night("2026-11-11");
    assertThat(spared()).contains("calls.csv:4 (EVI-004)");
    assertThat(marked()).as("what stands, stands").containsExactly("01");
    String plan = campaign.cli().json("marks").get(0).get("plan_no").asText();
    String[] export = {"plan", "export", plan, "--by", SECOND, "--as-of", "2026-11-11"};
    assertThat(campaign.cli().run(export).err()).contains("handed over: 0; refused: 1");

    dismiss("calls.csv", "2026-11-11");
    assertThat(campaign.done(export).err()).contains("handed over: 1; refused: 0");
    campaign.night("2026-11-12");
    assertThat(marked()).containsExactlyInAnyOrder("01", "02");
  }

  @Test
  void a_refused_row_of_another_kind_or_of_another_s_number_spares_nobody() throws IOException {
    told(1);
    calls(dead(1), "13800009999,接通,昨天,乙");
    home.write("evidence/content.csv", "domain,flag,observed_at", "不是域名,ok,2026-11-10");
    campaign.night(DAY_AFTER);
    assertThat(marked()).containsExactly("01");
  }

  @Test
  void while_a_file_lies_there_of_which_nobody_knows_what_it_is_nobody_is_marked()
      throws IOException {
    told(2);
    calls(dead(1), dead(2));
    String reached = "number,outcome,called_at\n" + number(1) + ",接通,2026-11-10 15:00";
    home.write("evidence/拨打记录.csv", reached)
        .write("evidence/11-10/calls.csv", reached)
        .write("evidence/calls-x.et", reached);
    campaign.night(DAY_AFTER);
    assertThat(marked()).isEmpty();
    assertThat(spared()).contains("11-10/calls.csv (EVI-002)", "calls-x.et", "拨打记录.csv");

    Path folder = home.root().resolve("evidence");
    for (String file : List.of("拨打记录.csv", "11-10/calls.csv")) {
      dismiss(file, DAY_AFTER);
    }
    home.write("evidence/拨打记录.csv", reached, number(2) + ",接通,2026-11-10 16:00");
    Files.delete(folder.resolve("calls-x.et"));
    campaign.refused(6, "CLI-017", "run", "enforce", "--as-of", "2026-11-11");
    campaign.night("2026-11-11");
    assertThat(marked()).as("it says something else now").isEmpty();
    assertThat(spared()).contains("拨打记录.csv").doesNotContain("calls-x.et", "11-10/");

    Files.move(folder.resolve("拨打记录.csv"), folder.resolve("calls (1).csv"));
    campaign.night("2026-11-12");
    assertThat(marked()).isEmpty();
    assertThat(failing(1)).isEmpty();
    assertThat(failing(2)).isEmpty();
    assertThat(campaign.cli().json("rejects")).isEmpty();
  }

  @Test
  void a_correction_in_a_folder_of_the_inbox_or_in_a_file_nobody_can_read_stops_marks()
      throws IOException {
    told(1);
    calls(dead(1));
    home.write("inbox/2026-11-10/corr.csv", "备案号,主体负责人手机号码");
    home.drop("filings.csv");
    campaign.night(DAY_AFTER);
    assertThat(spared()).contains("inbox/2026-11-10/corr.csv");
    assertThat(campaign.done("today").out())
        .contains("files of the inbox that nobody reads: 1", "inbox/2026-11-10/corr.csv");
    campaign.refused(6, "CLI-017", "run", "enforce", "--as-of", "2026-11-11");

    Path inbox = home.root().resolve("inbox");
    Files.delete(inbox.resolve("2026-11-10/corr.csv"));
    home.drop("filings.csv");
    Files.write(inbox.resolve("corr.zip"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
    campaign.cli().run("nightly", "--as-of", "2026-11-11");
    assertThat(spared()).contains("rejected/corr.zip");
    assertThat(marked()).isEmpty();

    Files.delete(home.root().resolve("rejected/corr.zip"));
    home.drop("filings.csv");
    campaign.night("2026-11-12");
    assertThat(marked()).containsExactly("01");
  }

  private void dismiss(String file, String day) {
    campaign.done("rejects", "dismiss", file, "--reason", "已核实", "--by", SECOND, "--as-of", day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inbox/corrected.csv", "evidence/calls.csv"})
  void a_night_that_is_taken_up_later_marks_nobody_past_what_came_since(String file)
      throws Exception {
    told(1);
    calls(dead(1));
    home.drop("filings.csv");
    campaign.database().close();
    String[] night = {"nightly", "--offline", "--as-of", DAY_AFTER};
    Process killed = NightProcess.start(campaign.database(), home.root(), "plan-marks#1", night);
    assertThat(killed.waitFor()).isEqualTo(137);
    if (file.startsWith("inbox")) {
      home.filing(1, "entity_pic_mobile", "13900003001").drop("corrected.csv");
    } else {
      calls(dead(1), number(1) + ",接通,2026-11-10 11:00,甲");
    }

    campaign.cli().run("restart", "last");

    assertThat(marked()).isEmpty();
    assertThat(spared()).contains(file);
  }
}
