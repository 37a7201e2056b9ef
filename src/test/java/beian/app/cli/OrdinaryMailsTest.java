package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails come back in every shape that mail programs and the habits of people give them. */
@OnEachDatabase
class OrdinaryMailsTest extends OrdinaryNights {
  private static final String DATE = "Date: Mon, 9 Nov 2026 10:00:00 +0800";

  OrdinaryMailsTest(TestDatabase database) {
    super(database);
  }

  private void told() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
  }

  private JsonNode letter() {
    return campaign.cli().json("notices", "--reveal").get(0);
  }

  private void mail(String file, List<String> headers, String... text) throws IOException {
    List<String> lines = new ArrayList<>(headers);
    lines.add("To: beian@mail.example.cn");
    lines.add("Content-Type: text/plain; charset=utf-8");
    lines.add("");
    lines.addAll(List.of(text));
    home.write("replies/" + file, lines.toArray(String[]::new));
  }

  private void report(String recipient, String action, String status) throws IOException {
    report(recipient, action, status, letter().get("message_id").asText().replaceAll("[<>]", ""));
  }

  private void report(String recipient, String action, String status, String messageId)
      throws IOException {
    home.write(
        "replies/report.eml",
        "Return-Path: <>",
        "From: MAILER-DAEMON@mx.example",
        "To: bounce@mail.example.cn",
        DATE,
        "Subject: delivery report",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
        "",
        "--b",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.example",
        "",
        "Final-Recipient: rfc822; " + recipient,
        "Action: " + action,
        "Status: " + status,
        "",
        "--b",
        "Content-Type: text/rfc822-headers",
        "",
        "Message-ID: <" + messageId + ">",
        "--b--");
  }

  @Test
  void owners_are_known_by_whatever_their_mails_name() throws IOException {
    String[] mails = {
      "From: boss@site{1}.example\n\n已整改",
      "From: x@law.example\nReply-To: owner{1}@site{1}.example\n\n已整改",
      "From: x@law.example\nSender: owner{1}@site{1}.example\n\n已整改",
      "From: owner{1}+beian@site{1}.example\n\n已整改",
      "From: kefu@cloud.example\n\n转客户来信\n发件人: owner{1}@site{1}.example\n已更正",
      "From: 北京示例{1}有限公司 <no-reply@oa.example>\n\n已整改",
      "From: x@law.example\n\nm.site{1}.example 已整改",
      "From: x@law.example\n\n138-0000-30{01} 已整改",
      "From: x@law.example\n\n010-555003{01} 已整改",
      "From: x@law.example\n\nC0001\u20130000{01} 已整改",
      "From: x@law.example\nContent-Type: text/html; charset=utf-8\n\n"
          + "<a href='https://www.site{1}.example/a'>我们的网站</a>已整改"
    };
    List<String> dead = new ArrayList<>();
    for (int i = 1; i <= mails.length; i++) {
      home.filing(i, "entity_pic_email", "owner" + i + "@site" + i + ".example")
          .filing(i, "site_pic_email", "");
      dead.add("138000030%02d,空号,2026-11-02 10:00,王示例".formatted(i));
      dead.add("138000030%02d,空号,2026-11-10 10:00,王示例".formatted(i));
    }
    home.drop("filings.csv");
    calls(dead.toArray(String[]::new));
    campaign.night(FIRST);
    assertThat(all("state", "cases")).hasSize(mails.length).containsOnly("running");
    for (int i = 1; i <= mails.length; i++) {
      String mail = mails[i - 1].replace("{1}", "" + i).replace("{01}", "%02d".formatted(i));
      String[] parts = mail.split("\n\n", 2);
      String type =
          parts[0].contains("Content-Type") ? "" : "Content-Type: text/plain; charset=utf-8\n";
      home.write(
          "replies/%02d.eml".formatted(i),
          parts[0] + "\n" + type + "To: beian@mail.example.cn\n" + DATE + "\nSubject: 网站",
          "",
          parts[1]);
    }
    home.export();
    campaign.night(DAY_AFTER);

    for (JsonNode reply : campaign.cli().json("replies")) {
      assertThat(reply.get("case_nos").asText())
          .as(reply.get("file").asText())
          .isEqualTo("C0001-0000" + reply.get("file").asText().replace(".eml", ""));
    }
    assertThat(all("case_nos", "replies")).hasSize(mails.length);
    assertThat(marks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "关于贵司备案通知的申诉, Precedence: bulk, 号码正常",
    "Re: 备案整改通知, X-Autoreply: yes, 我们有异议",
    "自动回复：备案整改通知, Auto-Submitted: auto-replied, 号码已更换请复核",
    "[工单#88] 备案整改申诉, Auto-Submitted: auto-generated, 号码正常"
  })
  void an_objection_is_heard_whatever_a_machine_says_about_its_mail(
      String subject, String sign, String text) throws IOException {
    told();
    mail(
        "answer.eml",
        List.of("From: " + OwnHome.owner(1), DATE, "Subject: " + subject, sign),
        text);
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
    assertThat(all("reply_no", "replies")).hasSize(1);
  }

  @Test
  void what_an_owner_wrote_is_heard_though_a_machine_stamped_it() throws IOException {
    automatic(
        "号码一直能打通，请再拨打。",
        "您好，已处理，请查收。",
        "我們申訴，號碼正常。",
        "已收到，我们将尽快整改。",
        "The number works, please call again.",
        "> 贵司备案须整改\n> 请回复\n\n打得通的",
        "On Monday beian wrote:\n> please answer\n\n打得通的",
        "张示例已离职，此邮箱已停用无人查看，请联系 new@site1.example");
    assertThat(marks()).isEmpty();
    assertThat(all("state", "replies")).hasSize(8).containsOnly("waiting");
  }

  @Test
  void who_is_away_holds_nothing() throws IOException {
    automatic(
        "您好，我正在休假，11月16日返回，急事请联系李示例 13800000000。谢谢！",
        "您的邮件已收到，我们会尽快回复。\n北京示例1有限公司\n电话：010-55500301",
        "这是一封自动回复，请勿直接回复。",
        "Thank you for your message. I am out of office until 16 Nov. Please contact a@site1.example.",
        "I am away.\n\nOn Monday beian wrote:\n> the number of the filing does not work");
    assertThat(marks()).hasSize(5);
  }

  /** One owner each is told, and a machine of theirs answers with one of the texts. */
  private void automatic(String... texts) throws IOException {
    for (int i = 1; i <= texts.length; i++) {
      home.filing(i, "entity_pic_mobile", LACKS_A_DIGIT);
    }
    home.drop("filings.csv");
    campaign.night(FIRST);
    for (JsonNode letter : campaign.cli().json("notices", "--reveal")) {
      String to = letter.get("to").asText();
      int number = Integer.parseInt(to.replaceAll("owner(\\d+)@.*", "$1"));
      mail(
          "answer%d.eml".formatted(number),
          List.of(
              "From: " + to,
              DATE,
              "Subject: 自动回复：备案整改通知",
              "Auto-Submitted: auto-replied",
              "In-Reply-To: " + letter.get("message_id").asText()),
          texts[number - 1].split("\n"));
    }
    campaign.night(DAY_AFTER);
  }

  @Test
  void a_mailbox_that_somebody_answered_from_exists() throws IOException {
    told();
    report(OwnHome.owner(1), "failed", "5.1.1");
    campaign.night("2026-11-03");
    assertThat(letters()).hasSize(1);
    mail(
        "answer.eml",
        List.of(
            "From: " + OwnHome.owner(1),
            "Date: Thu, 5 Nov 2026 10:00:00 +0800",
            "Subject: Re: C0001-000001"),
        "邮箱已恢复。");
    campaign.night("2026-11-05");
    String no = all("reply_no", "replies").get(0);
    campaign.done(
        "decide", no, "answered", "--reason", "x", "--by", "李示例", "--as-of", "2026-11-06");

    campaign.night("2026-11-06");

    assertThat(letters()).hasSize(2);
    assertThat(all("state", "notices")).contains("delivered");
  }

  @Test
  void that_another_mail_to_the_owner_came_back_says_nothing_of_the_letter() throws IOException {
    told();
    report(OwnHome.owner(1), "failed", "5.3.4", "a-clerks-own@mail.example");
    campaign.night("2026-11-05");
    assertThat(letters()).hasSize(1);
    assertThat(letter().get("state").asText()).isEqualTo("delivered");
    assertThat(all("state", "replies")).containsExactly("waiting");
  }

  @ParameterizedTest
  @ValueSource(strings = {"answer.txt", "answer.msg", "new/1767.M1P2.host", "2026-11/answer.eml"})
  void an_answer_is_found_under_any_name_and_in_any_folder(String file) throws IOException {
    told();
    mail(file, List.of("From: " + OwnHome.owner(1), DATE, "Subject: hello"), "申诉");
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"备案号 京 ICP 备 00000101", "00000101号", "我是北京示例1有限公司的法人", "手机 13800004001 一直打得通"})
  void whoever_names_the_owner_in_any_usual_way_is_heard(String text) throws IOException {
    told();
    mail("answer.eml", List.of("From: lawyer@law.example", DATE, "Subject: hello"), text);
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
    assertThat(all("case_nos", "replies")).containsExactly("C0001-000001");
  }

  @Test
  void the_mailbox_that_was_written_to_answers_in_a_server_s_words() throws IOException {
    told();
    mail(
        "answer.eml",
        List.of("Return-Path: <>", "From: " + OwnHome.owner(1), DATE, "Subject: C0001-000001"),
        "上次邮件被退回，现补充：号码是对的。");
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
    assertThat(letter().get("state").asText()).isEqualTo("delivered");
    assertThat(all("reply_no", "replies")).hasSize(1);
  }

  @Test
  void who_bears_a_server_s_name_and_speaks_of_the_website_is_heard() throws IOException {
    told();
    mail(
        "answer.eml",
        List.of("From: 系统管理员 <admin@site1.example>", DATE, "Subject: C"),
        "我们网站 site1.example 的号码可以接通，之前贵司信件被退回，我们提出申诉。");
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
    assertThat(all("case_nos", "replies")).containsExactly("C0001-000001");
  }

  @Test
  void that_a_colleague_s_mailbox_is_gone_says_nothing_of_the_owner_s() throws IOException {
    told();
    report("colleague@gmail.example", "failed", "5.1.1");
    campaign.night("2026-11-09");
    assertThat(letter().get("state").asText()).isEqualTo("uncertain");
  }

  @Test
  void a_receipt_of_somebody_else_is_no_proof_and_one_with_an_old_date_starts_no_old_clock()
      throws IOException {
    home.write(
        "beian.properties",
        "beian.provider.name=示例云",
        "beian.mail.file-is-delivery=false",
        "beian.evidence.live=false",
        "beian.rectification.belt-count=50");
    told();
    report("colleague@another.example", "delivered", "2.0.0");
    campaign.night("2026-11-09");
    assertThat(all("deadline_at", "cases")).containsExactly("null");

    home.write(
        "evidence/bounces.csv",
        "message_id,action,status,diagnostic,at",
        letter().get("message_id").asText() + ",delivered,2.0.0,,2026-10-01 09:00");
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
    assertThat(all("deadline_at", "cases")).containsExactly("2026-11-18T00:00:00+08:00");
  }

  @Test
  void a_report_about_the_owner_s_mailbox_counts_under_the_name_of_its_host() throws IOException {
    told();
    report(OwnHome.owner(1).replace("@", "@mx."), "failed", "5.1.1");
    campaign.night("2026-11-09");
    assertThat(letter().get("state").asText()).isEqualTo("bounced");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "message_id;status;diagnostic;at\n<id>;5.1.1;no such user;2026/11/5 9:00",
        "Message_ID,Status,Diagnostic,At\n<id>,5.1.1,no such user,yesterday",
        "邮件编号,状态,诊断,时间\n<id>,5.1.1,用户不存在",
        "收件人,原因\nowner1@site1.example,用户不存在"
      })
  void a_list_of_bounces_is_read_as_mail_programs_and_offices_write_it(String list)
      throws IOException {
    told();
    String id = letter().get("message_id").asText();
    home.write("evidence/bounces.csv", list.replace("<id>", id).split("\n"));
    campaign.night("2026-11-09");
    assertThat(letter().get("state").asText()).isEqualTo("bounced");
  }

  @Test
  void a_list_nobody_understands_waits_for_a_person_and_stops_no_night() throws IOException {
    told();
    home.write("evidence/bounces.csv", "a,b", "1,\"2");
    campaign.night("2026-11-09");
    assertThat(all("file", "replies")).containsExactly("bounces.csv");
  }
}
