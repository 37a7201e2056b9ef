package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sheets and the ministry say of a transfer that would be cleaned up: it may have gone on. */
@OnEachDatabase
class TransferWentOnTest extends IdleTransfers {
  TransferWentOnTest(TestDatabase database) {
    super(database);
  }

  @Test
  void an_order_the_owner_has_applied_anew_beside_is_left_to_a_person() throws IOException {
    idle(1);
    home.drop("transfers.csv");
    night(REMINDED);
    idle(2, "domain", "www.site1.example", "prelim_approved_at", "2026-10-10 10:00");
    home.drop("transfers.csv");
    night("2026-10-12");
    nightAfter();
    assertThat(states()).isEmpty();
    home.filing(2, "domain", "site2.example").drop("transfers.csv");
    nightAfter();
    assertThat(states()).as("the applications have nothing to do with each other").isNotEmpty();
  }

  @Test
  void an_order_no_sheet_has_listed_since_the_end_may_have_gone_on() throws IOException {
    idle(1);
    home.drop("transfers.csv");
    night(REMINDED);
    idle(2);
    home.write("inbox/open-orders.csv", "订单号,主办单位名称", order(2) + ",北京示例2有限公司");
    assertThat(nightAfter().err()).contains("1 was spared by a gate");
    assertThat(states()).isEmpty();
    JsonNode line = cli.json("plan", "show", "C20261017T155959Z").get(0);
    assertThat(line.get("reason").asText()).contains("a filing sheet that lists it");
    assertThat(line.get("gates").toString())
        .contains("CLN-001 no: ", "needed: a filing sheet that lists it");
    JsonNode wanted = cli.json("recheck", "--kind", "sheet", "--as-of", DAY_AFTER);
    assertThat(wanted).hasSize(1);
    assertThat(wanted.get(0).get("subject").asText()).contains(order(1));
    assertThat(wanted.get(0).get("from").asText()).isEqualTo("2026-10-17T00:00:00+08:00");
    assertThat(wanted.get(0).get("rules").asText()).isEqualTo("CLN-001");
    home.drop("transfers.csv");
    night("2026-10-18");
    assertThat(states()).isEqualTo("marked");
  }

  /** After the reminder a sheet has another status for it, and a later one the former again. */
  private void goesToAndFro(String status, String away, String back) throws IOException {
    idle(1);
    home.drop("transfers.csv");
    night(REMINDED);
    idle(1, "order_status", status);
    home.drop("other.csv");
    night(away);
    idle(1, "order_status", "初审通过");
    home.drop("former.csv");
    night(back);
  }

  @Test
  void an_order_that_went_on_and_was_taken_back_by_an_old_sheet_is_for_a_person()
      throws IOException {
    goesToAndFro("提交管局", "2026-10-08", "2026-10-11");
    night(DAY_AFTER);
    assertThat(states()).isEmpty();
    assertThat(cli.json("plan", "show", "C20261017T155959Z").get(0).get("reason").asText())
        .contains("another took that back");
  }

  @Test
  void a_slip_of_an_export_long_ago_holds_a_transfer_for_some_days_only() throws IOException {
    goesToAndFro("初审中", "2026-10-12", "2026-10-13");
    night(DAY_AFTER);
    assertThat(states()).isEmpty();
    night("2026-10-21");
    assertThat(states()).isEqualTo("marked");
  }

  @Test
  void what_went_on_by_another_column_is_not_idle() throws IOException {
    Map<String, String> saying =
        new TreeMap<>(
            Map.of(
                "submitted_to_bureau_at", "2026-09-01",
                "sms_sent_at", "2026-09-30",
                "edit_at", "2026-10-02",
                "sms_verified_at", "2026-09-20",
                "returned_at", "2026-10-10",
                "transfer_status", "管局审核中",
                "providers_filed", "示例云;另一云",
                "approved_at", "2026-10-01"));
    for (int i = 1; i <= saying.size() + 1; i++) {
      idle(i);
    }
    home.drop("transfers.csv");
    night(REMINDED);
    int last = 0;
    for (Map.Entry<String, String> said : saying.entrySet()) {
      last++;
      idle(last, said.getKey(), said.getValue());
    }
    home.drop("transfers.csv");

    nightAfter();

    JsonNode marks = cli.json("marks");
    assertThat(marks).hasSize(1);
    assertThat(marks.get(0).get("order_no").asText()).isEqualTo(order(saying.size() + 1));
  }

  @ParameterizedTest
  @CsvSource({"示例云;另一云, ''", "北京示例云计算有限公司, ''", "示例云（北京）, ''", "另一云, marked"})
  void a_transfer_whose_provider_the_ministry_lists_is_done(String providers, String state)
      throws IOException {
    idle(1, "filing_no", OwnHome.key(1));
    home.drop("transfers.csv");
    night(REMINDED);
    home.write(
        "evidence/miit.csv",
        "filing_no,status,providers,observed_at",
        OwnHome.key(1) + ",正常," + providers + ",2026-10-16 10:00");

    night(DAY_AFTER);

    assertThat(states()).isEqualTo(state);
  }
}
