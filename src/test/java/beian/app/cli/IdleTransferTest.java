package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Transfers approved on 1 September 2026 and left idle, night by night; day 45 is 16 October. */
@OnEachDatabase
class IdleTransferTest extends IdleTransfers {
  IdleTransferTest(TestDatabase database) {
    super(database);
  }

  private void answered(String day) throws IOException {
    JsonNode reminder = cli.json("notices").get(0);
    home.write(
        "replies/answer.eml",
        "From: " + OwnHome.owner(1),
        "To: beian@mail.example.cn",
        "Date: " + day,
        "Subject: Re: transfer",
        "In-Reply-To: <" + reminder.get("message_id").asText() + ">",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "材料已提交管局，请勿清理。");
  }

  private void decided(String day) {
    JsonNode answer = cli.json("replies").get(0);
    assertThat(answer.get("filing_nos").toString()).contains(order(1));
    String no = answer.get("reply_no").asText();
    done("decide", no, "dismissed", "--reason", "未见提交", "--by", "王示例", "--as-of", day);
  }

  @Test
  void an_answer_to_a_reminder_holds_the_cleanup_until_a_person_has_decided() throws IOException {
    idle(1);
    home.drop("transfers.csv");
    night(REMINDED);
    answered("Mon, 5 Oct 2026 10:00:00 +0800");

    assertThat(night(DAY_AFTER))
        .contains("Needs a person: answers of owners: 1", "1 was spared by a gate");
    assertThat(states()).isEmpty();
    JsonNode line = cli.json("plan", "show", "C20261017T155959Z").get(0);
    assertThat(line.get("state").asText()).isEqualTo("spared");
    assertThat(line.get("gates").toString()).contains("GAT-002 no", "an answer of the owner waits");
    night("2026-10-30");
    assertThat(states()).isEmpty();

    decided("2026-10-30");
    night("2026-10-31");
    assertThat(states()).isEqualTo("marked");
  }

  @Test
  void an_answer_that_comes_after_the_mark_withdraws_it() throws IOException {
    idle(1);
    home.drop("transfers.csv");
    night(REMINDED);
    night(DAY_AFTER);
    assertThat(states()).isEqualTo("marked");
    answered("Sun, 18 Oct 2026 10:00:00 +0800");
    night("2026-10-18");
    assertThat(states()).isEqualTo("withdrawn");
    String no = cli.json("marks").get(0).get("mark_no").asText();
    assertThat(done("marks", "show", no).out()).contains("an answer of the owner waits");

    decided("2026-10-19");
    night("2026-10-20");
    assertThat(states()).isEqualTo("withdrawn marked");
  }

  @Test
  void a_night_that_would_clean_up_far_too_many_marks_none_until_a_person_lets_it_through()
      throws IOException {
    for (int i = 1; i <= 37; i++) {
      idle(i);
    }
    home.drop("transfers.csv");
    home.write("beian.properties", SETTINGS[0], SETTINGS[1]);
    night(REMINDED);

    Result night = nightAfter();

    assertThat(night.exit()).isEqualTo(5);
    assertThat(night.err())
        .contains("The safety belt broke: plan C20261017T155959Z would mark 37 filings")
        .contains("a night may mark 1,")
        .contains("Needs a person: marks beyond the safety belt: 37")
        .contains("REC-020");
    assertThat(states()).isEmpty();

    assertThat(
            done("plan", "release", "C20261017T155959Z", "--by", "王示例", "--as-of", DAY_AFTER).err())
        .contains("37 marks made");
    assertThat(cli.json("marks")).hasSize(37);
  }

  @Test
  void an_owner_with_three_idle_transfers_gets_one_letter() throws IOException {
    String[] owner = {
      "entity_doc_no", "91110108000000035R", "entity_pic_email", "boss@owner.example"
    };
    idle(1, owner);
    idle(2, owner);
    idle(3);
    idle(4, owner);
    home.drop("transfers.csv");
    night(REMINDED);

    JsonNode notices = cli.json("notices");
    assertThat(notices).hasSize(4);
    Map<String, Set<String>> letters = new TreeMap<>();
    notices.forEach(
        one ->
            letters
                .computeIfAbsent(one.get("message_id").asText(), id -> new TreeSet<>())
                .add(one.get("order_no").asText()));
    assertThat(letters.values())
        .containsExactlyInAnyOrder(Set.of(order(1), order(2), order(4)), Set.of(order(3)));
    try (var files = Files.list(home.root().resolve("out/mail"))) {
      assertThat(files).hasSize(2);
    }

    home.write(
        "replies/answer.eml",
        "From: boss@owner.example",
        "To: beian@mail.example.cn",
        "Date: Mon, 5 Oct 2026 10:00:00 +0800",
        "Subject: Re: transfer",
        "In-Reply-To: <" + idOf(letters, order(1)) + ">",
        "",
        "?");
    Result night = nightAfter();
    assertThat(night.err()).as("the answer holds all three").contains("3 were spared by a gate");
  }

  @Test
  void a_transfer_first_seen_after_its_days_is_reminded_and_spared_until_its_owner_had_time()
      throws IOException {
    idle(1);
    home.drop("transfers.csv");
    assertThat(night("2026-10-20")).contains("1 was spared by a gate");
    assertThat(states()).isEmpty();
    assertThat(cli.json("notices").get(0).get("state").asText()).isEqualTo("delivered");
    JsonNode line = cli.json("plan", "show", "C20261020T155959Z").get(0);
    assertThat(line.get("state").asText()).isEqualTo("spared");
    assertThat(line.get("gates").toString()).contains("GAT-006 no: ", "owner has until 2026-11-03");
    try (var letters = Files.list(home.root().resolve("out/mail"))) {
      String no = cli.json("notices").get(0).get("notice_no").asText();
      assertThat(letters).hasSize(1);
      assertThat(done("notices", "show", no).out()).contains("2026-11-03");
    }

    night("2026-11-03");
    assertThat(states()).isEmpty();
    night("2026-11-04");
    assertThat(states()).isEqualTo("marked");
  }

  @Test
  void an_owner_whom_no_letter_reached_is_not_cleaned_up() throws IOException {
    idle(1, "entity_pic_email", "", "site_pic_email", "");
    home.drop("transfers.csv");
    night(REMINDED);
    night(DAY_AFTER);
    assertThat(states()).isEmpty();
    assertThat(reminders()).as("nobody to write to, said once for each moment").hasSize(2);

    String no = reminders().get(0).get("notice_no").asText();
    done(
        "notices",
        "record",
        no,
        "--by-post",
        "--at",
        "2026-10-17 10:00",
        "--note",
        "EMS 示例",
        "--by",
        "王示例",
        "--as-of",
        DAY_AFTER);
    night("2026-10-30");
    assertThat(states()).isEmpty();
    night("2026-10-31");
    assertThat(states()).isEqualTo("marked");
  }

  private List<JsonNode> reminders() {
    List<JsonNode> reminders = new ArrayList<>();
    cli.json("notices")
        .forEach(
            notice -> {
              if (notice.get("kind").asText().equals("reminder")) {
                reminders.add(notice);
              }
            });
    reminders.sort(Comparator.comparing(notice -> notice.get("planned_at").asText()));
    return reminders;
  }

  @Test
  void a_reminder_that_came_back_goes_to_the_other_address_and_starts_nothing() throws IOException {
    idle(1, "site_pic_email", "second@owner.example");
    home.drop("transfers.csv");
    night("2026-10-16");
    String id = reminders().get(0).get("message_id").asText();
    home.write(
        "evidence/bounces.csv",
        "message_id,status,diagnostic,at",
        id + ",5.1.1,no such user,2026-10-20 09:00");
    night("2026-10-20");
    night("2026-10-21");
    assertThat(cli.json("notices", "--reveal").toString()).contains("second@owner.example");
    night("2026-10-31");
    assertThat(states()).as("by the first letter it would be over").isEmpty();
    night("2026-11-05");
    assertThat(states()).isEqualTo("marked");
  }

  @Test
  void an_appeal_about_a_transfer_holds_it_though_its_owner_has_a_case_too() throws IOException {
    idle(1);
    home.filing(7, "entity_pic_email", OwnHome.owner(1), "entity_pic_mobile", "1380000300");
    home.drop("transfers.csv");
    night(REMINDED);
    assertThat(cli.json("cases")).hasSize(1);
    home.write(
        "replies/a.eml",
        "From: " + OwnHome.owner(1),
        "To: beian@mail.example.cn",
        "Date: Mon, 12 Oct 2026 10:00:00 +0800",
        "Subject: hello",
        "",
        "请勿清理");
    night("2026-10-12");
    String no = cli.json("replies").get(0).get("reply_no").asText();
    done("decide", no, "appeal", "--reason", "办理中", "--by", "王示例", "--as-of", "2026-10-12");
    night(DAY_AFTER);
    night("2026-10-18");
    assertThat(states()).as("nothing is cleaned up while the appeal is open").isEmpty();
  }

  private static String idOf(Map<String, Set<String>> letters, String order) {
    return letters.entrySet().stream()
        .filter(letter -> letter.getValue().contains(order))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void who_writes_about_an_idle_transfer_in_a_new_mail_holds_it_and_may_appeal()
      throws IOException {
    idle(1);
    idle(2);
    home.drop("transfers.csv");
    night(REMINDED);
    String[] mail = {
      "To: beian@mail.example.cn", "Date: Mon, 12 Oct 2026 10:00:00 +0800", "Subject: hello", "", ""
    };
    home.write("replies/a.eml", "From: " + OwnHome.owner(1), String.join("\n", mail), "请勿清理");
    home.write("replies/b.eml", "From: x@law.example", String.join("\n", mail), "订单 " + order(2));
    night(DAY_AFTER);
    assertThat(states()).isEmpty();

    for (JsonNode answer : cli.json("replies")) {
      String no = answer.get("reply_no").asText();
      done("decide", no, "appeal", "--reason", "办理中", "--by", "王示例", "--as-of", DAY_AFTER);
    }
    night("2026-10-18");
    assertThat(states()).as("an appeal holds it").isEmpty();
    String no = cli.json("replies").get(0).get("reply_no").asText();
    done("decide", no, "dismissed", "--reason", "未办理", "--by", "王示例", "--as-of", "2026-10-18");
    night("2026-10-19");
    assertThat(states()).isEqualTo("marked");
  }

  @Test
  void what_a_machine_stamped_about_a_transfer_is_heard_unless_it_says_that_somebody_is_away()
      throws IOException {
    idle(1);
    idle(2);
    idle(3);
    home.drop("transfers.csv");
    night(REMINDED);
    stamped("a.eml", "it@another.example", "订单 " + order(1) + " 正在办理，请不要清理。");
    stamped("b.eml", OwnHome.owner(2), "正在办理。");
    stamped("c.eml", OwnHome.owner(3), "本人休假，周一回复。");

    night(DAY_AFTER);

    assertThat(states()).isEqualTo("marked");
    assertThat(cli.json("marks").get(0).toString()).contains(order(3));
    for (JsonNode reply : cli.json("replies")) {
      String order = order(" abc".indexOf(reply.get("file").asText().charAt(0)));
      assertThat(reply.get("filing_nos").toString()).contains(order);
      assertThat(reply.get("state").asText())
          .isEqualTo(order.equals(order(3)) ? "automatic" : "waiting");
    }
  }

  private void stamped(String file, String from, String text) throws IOException {
    home.write(
        "replies/" + file,
        "From: " + from,
        "To: beian@mail.example.cn",
        "Date: Mon, 12 Oct 2026 10:00:00 +0800",
        "Subject: 自动回复：接入备案提醒",
        "Auto-Submitted: auto-generated",
        "Content-Type: text/plain; charset=utf-8",
        "",
        text);
  }
}
