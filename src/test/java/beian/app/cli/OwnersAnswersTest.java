package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.OwnHome;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What owners answer, and what the nights after it do and do not do. */
class OwnersAnswersTest extends MailedBack {
  private void writtenUnderAnAutomaticSubject() throws IOException {
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE).drop("filings.csv");
    night(FIRST);
    reply(
        "person.eml",
        "From: " + OwnHome.owner(1),
        "To: " + returnAddress(1),
        "Date: Thu, 5 Nov 2026 10:00:00 +0800",
        "Subject: =?utf-8?B?" + base64("自动回复: 备案整改通知", StandardCharsets.UTF_8) + "?=",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "本人休假，周一处理。");
    night("2026-11-06");
  }

  @Test
  void what_a_machine_answered_is_found_and_holds_once_a_person_says_so() throws IOException {
    writtenUnderAnAutomaticSubject();
    JsonNode mail = cli.json("replies", "--state", "automatic").get(0);
    String no = mail.get("reply_no").asText();
    String caseNo = theCase(1).get("case_no").asText();
    assertThat(mail.get("case_nos").asText()).isEqualTo(caseNo);
    assertThat(run("replies", "show", no).out()).contains("本人休假");
    assertThat(run("replies", "--lang", "zh").out()).contains("自动回复");
    assertThat(theCase(1).get("deadline_at").asText()).isEqualTo("2026-11-10T00:00:00+08:00");
    assertThat(theCase(1).get("needs_person").asText()).isEmpty();

    run("replies", "place", no, caseNo, "--by", "王示例", "--as-of", "2026-11-06");

    assertThat(theCase(1).get("deadline_at").asText()).isEqualTo("null");
    assertThat(theCase(1).get("needs_person").asText()).contains(no);
    night(DAY_AFTER);
    assertThat(cli.json("marks")).isEmpty();
    run("decide", no, "answered", "--reason", "x", "--by", "王示例", "--as-of", DAY_AFTER);
    assertThat(theCase(1).get("deadline_at").asText()).isEqualTo("2026-11-14T00:00:00+08:00");
  }

  @Test
  void it_may_be_taken_as_an_appeal_at_once() throws IOException {
    writtenUnderAnAutomaticSubject();
    String no = cli.json("replies").get(0).get("reply_no").asText();

    run("decide", no, "appeal", "--reason", "x", "--by", "王示例", "--as-of", "2026-11-06");

    assertThat(theCase(1).get("state").asText()).isEqualTo("appealed");
    assertThat(cli.run("decide", no, "answered", "--reason", "x", "--by", "y").err())
        .contains("REC-014");
  }

  @Test
  void a_persons_answer_holds_the_clock_until_somebody_has_read_it_and_decided()
      throws IOException {
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE).drop("filings.csv");
    night(FIRST);
    reply(
        "answer.eml",
        "From: " + OwnHome.owner(1),
        "To: beian@mail.example.cn",
        "Date: Thu, 5 Nov 2026 10:00:00 +0800",
        "Subject: Re: notice",
        "In-Reply-To: <" + notice(1).get("message_id").asText() + ">",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "这个号码是对的，请核对。");

    assertThat(night(LAST_DAY)).contains("Needs a person: answers of owners: 1");
    assertThat(theCase(1).get("deadline_at").asText()).isEqualTo("null");
    night("2026-11-20");
    assertThat(cli.json("marks")).isEmpty();

    JsonNode answer = cli.json("replies").get(0);
    String no = answer.get("reply_no").asText();
    assertThat(answer.get("case_nos").asText()).isEqualTo(theCase(1).get("case_no").asText());
    assertThat(theCase(1).get("needs_person").asText()).contains(no);
    assertThat(run("replies", "show", no).out()).contains("这个号码是对的");
    assertThat(cli.run("decide", no, "answered", "--reason", "", "--by", "王示例").exit())
        .isEqualTo(2);
    run("decide", no, "answered", "--reason", "号码确有误", "--by", "王示例", "--as-of", "2026-11-20");
    assertThat(cli.json("replies").get(0).get("state").asText()).isEqualTo("answered");
    assertThat(theCase(1).get("deadline_at").asText())
        .as("three of five working days were left when the answer came")
        .isEqualTo("2026-11-26T00:00:00+08:00");
    assertThat(night("2026-11-25")).doesNotContain("answers of owners");
    assertThat(cli.json("marks")).isEmpty();
    night("2026-11-26");
    assertThat(cli.json("marks")).hasSize(1);
  }

  @Test
  void an_answer_is_known_by_the_case_in_its_subject_or_by_who_wrote_it() throws IOException {
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE)
        .filing(2, "entity_pic_mobile", SHORT_MOBILE, "site_pic_email", "boss@site2.example")
        .filing(3, "entity_pic_mobile", SHORT_MOBILE)
        .drop("filings.csv");
    night(FIRST);
    String third = theCase(3).get("case_no").asText();
    reply(
        "a.eml",
        "From: " + OwnHome.owner(1),
        "To: beian@mail.example.cn",
        "Subject: hello",
        "",
        "?");
    reply(
        "b.eml",
        "From: boss@site2.example",
        "To: beian@mail.example.cn",
        "Subject: hello",
        "",
        "?");
    reply(
        "c.eml",
        "From: lawyer@law.example",
        "To: beian@mail.example.cn",
        "Subject: objection [" + third + "]",
        "",
        "We object.");
    reply(
        "d.eml",
        "From: who@ever.example",
        "To: beian@mail.example.cn",
        "Subject: hi",
        "",
        "My site!");

    String morning = night(LAST_DAY);

    assertThat(morning)
        .contains("answers of owners: 3")
        .contains("mails of which nobody knows whose they are: 1");
    assertThat(values(cli.json("cases"), "deadline_at")).containsOnly("null");
    String unplaced = "";
    for (JsonNode one : cli.json("replies")) {
      unplaced = one.get("case_nos").asText().isEmpty() ? one.get("reply_no").asText() : unplaced;
    }
    run("replies", "place", unplaced, third, "--by", "王示例", "--as-of", LAST_DAY);
    for (JsonNode one : cli.json("replies")) {
      if (!one.get("reply_no").asText().equals(unplaced)) {
        String no = one.get("reply_no").asText();
        run("decide", no, "dismissed", "--reason", "无误", "--by", "王示例", "--as-of", LAST_DAY);
      }
    }
    assertThat(theCase(1).get("deadline_at").asText()).isNotEqualTo("null");
    assertThat(theCase(3).get("deadline_at").asText()).as("one more waits").isEqualTo("null");
    run("decide", unplaced, "appeal", "--reason", "申诉", "--by", "王示例", "--as-of", LAST_DAY);
    assertThat(theCase(3).get("state").asText()).isEqualTo("appealed");
    assertThat(theCase(3).get("deadline_at").asText()).isEqualTo("null");
  }
}
