package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.OwnHome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What mail servers send back, and what the nights after it do and do not do. */
class WhatCameBackTest extends MailedBack {
  @Test
  void a_bounce_in_the_providers_own_words_voids_the_clock_and_the_other_contact_is_told()
      throws IOException {
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE, "site_pic_email", "other@site1.example")
        .drop("filings.csv");
    night(FIRST);
    reply(
        "bounce.eml",
        "Return-Path: <>",
        "From: postmaster@exmail.example",
        "To: " + returnAddress(1),
        "Date: Tue, 3 Nov 2026 08:00:00 +0800",
        "Subject: =?utf-8?B?" + base64("系统退信", StandardCharsets.UTF_8) + "?=",
        "Content-Type: text/html; charset=gbk",
        "Content-Transfer-Encoding: base64",
        "",
        base64("<p>很抱歉，您的邮件没有送到。</p><p>退信原因：收件人邮箱已满</p>", Charset.forName("GBK")));

    night(SECOND);

    assertThat(cli.json("notices").get(0).get("state").asText()).isEqualTo("bounced");
    assertThat(notice(1).get("to").asText()).isEqualTo("other@site1.example");
    assertThat(theCase(1).get("deadline_at").asText()).isEqualTo("2026-11-11T00:00:00+08:00");
    night(DAY_AFTER);
    assertThat(cli.json("marks")).isEmpty();
    night("2026-11-11");
    assertThat(cli.json("marks")).hasSize(1);
  }

  /** A mail of a machine that does not say what it is about. */
  private void strange(String day) throws IOException {
    reply(
        "strange.eml",
        "Return-Path: <>",
        "From: service@mail.example",
        "To: " + returnAddress(1),
        "Date: " + day + " 08:00:00 +0800",
        "Subject: message 4711",
        "",
        "Please see our website.");
  }

  @Test
  void a_machine_that_writes_to_a_return_address_without_saying_why_holds_the_clock()
      throws IOException {
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE).drop("filings.csv");
    night(FIRST);
    strange("Tue, 3 Nov 2026");

    assertThat(night(SECOND)).contains("notices in doubt: 1");
    assertThat(notice(1).get("state").asText()).isEqualTo("uncertain");
    night(DAY_AFTER);
    assertThat(cli.json("marks")).isEmpty();

    String no = notice(1).get("notice_no").asText();
    run("notices", "decide", no, "arrived", "--by", "王示例", "--as-of", DAY_AFTER);
    assertThat(theCase(1).get("deadline_at").asText())
        .as("five working days without the eight days of doubt")
        .isEqualTo("2026-11-18T00:00:00+08:00");
    night("2026-11-17");
    assertThat(cli.json("marks")).isEmpty();
    night("2026-11-18");
    assertThat(cli.json("marks")).hasSize(1);
  }

  @Test
  void who_is_called_about_a_letter_in_doubt_has_the_whole_period_from_that_day()
      throws IOException {
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE).drop("filings.csv");
    night(FIRST);
    strange("Fri, 6 Nov 2026");
    night("2026-11-06");
    String no = notice(1).get("notice_no").asText();
    run(
        "notices",
        "record",
        no,
        "--by-phone",
        "--at",
        "2026-11-09",
        "--note",
        "已告知",
        "--by",
        "王示例",
        "--as-of",
        DAY_AFTER);
    assertThat(theCase(1).get("deadline_at").asText())
        .as("five working days from the call")
        .isEqualTo("2026-11-17T00:00:00+08:00");
  }

  @Test
  void a_mailbox_that_does_not_exist_voids_the_clock_of_every_letter_to_it() throws IOException {
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE, "entity_pic_email", "same@site.example")
        .filing(2, "entity_pic_mobile", SHORT_MOBILE, "entity_pic_email", "SAME@site.example")
        .filing(3, "entity_pic_email", "same@site.example", "site_pic_email", "c@site.example")
        .drop("filings.csv");
    night(FIRST);
    reply(
        "bounce.eml",
        "From: MAILER-DAEMON@mx.example",
        "To: " + returnAddress(2),
        "Date: Mon, 2 Nov 2026 23:59:59 +0800",
        "Subject: =?gbk?B?" + base64("投递失败", Charset.forName("GBK")) + "?=",
        "Content-Type: text/plain; charset=gbk",
        "Content-Transfer-Encoding: base64",
        "",
        base64("收件人不存在", Charset.forName("GBK")));
    home.filing(3, "entity_pic_mobile", SHORT_MOBILE).drop("more.csv");

    String morning = night(SECOND);

    assertThat(values(cli.json("notices", "--state", "bounced"), "filing_no"))
        .containsExactlyInAnyOrder(OwnHome.key(1), OwnHome.key(2));
    assertThat(notice(3).get("to").asText())
        .as("its bounce was there before the letter left")
        .isEqualTo("c@site.example");
    assertThat(morning).contains("owners not reached: 2");
    night(DAY_AFTER);
    assertThat(cli.json("marks")).isEmpty();
  }

  @Test
  void a_row_of_the_list_that_says_expired_is_a_bounce() throws IOException {
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE).drop("filings.csv");
    night(FIRST);
    home.write(
        "evidence/bounces.csv",
        "message_id,action,status,diagnostic,at",
        notice(1).get("message_id").asText() + ",expired,4.4.7,connection timed out,2026-11-03");
    night("2026-11-04");
    assertThat(notice(1).get("state").asText()).isEqualTo("bounced");
    night(DAY_AFTER);
    assertThat(cli.json("marks")).isEmpty();
  }

  @Test
  void delays_and_holidays_change_nothing() throws IOException {
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE).drop("filings.csv");
    night(FIRST);
    reply(
        "delay.eml",
        "Return-Path: <>",
        "From: postmaster@coremail.example",
        "To: " + returnAddress(1),
        "Subject: delivery delayed",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "您的邮件暂时无法送达（451 4.7.1），系统将继续尝试投递。");
    reply(
        "holiday.eml",
        "Return-Path: <>",
        "From: " + OwnHome.owner(1),
        "To: " + returnAddress(1),
        "Subject: =?utf-8?B?" + base64("自动回复: 备案整改通知", StandardCharsets.UTF_8) + "?=",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "本人休假，邮件将于周一处理。");
    assertThat(night(DAY_AFTER)).doesNotContain("answers of owners");
    assertThat(values(cli.json("replies"), "state")).containsExactly("automatic");
    assertThat(cli.json("marks")).hasSize(1);
  }

  @Test
  void a_mark_whose_notice_comes_into_doubt_is_withdrawn() throws IOException {
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE).drop("filings.csv");
    night(FIRST);
    night(DAY_AFTER);
    assertThat(cli.json("marks")).hasSize(1);
    reply(
        "late.eml",
        "Return-Path: <>",
        "From: postmaster@mx.example",
        "To: " + returnAddress(1),
        "Subject: undeliverable",
        "",
        "Giving up.");
    assertThat(night("2026-11-11")).contains("1 mark was taken back; 0 marks stand");
    assertThat(cli.json("marks").get(0).get("state").asText()).isEqualTo("withdrawn");
  }

  @Test
  void a_mail_is_taken_in_once_and_no_personal_word_of_it_is_logged() throws IOException {
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE).drop("filings.csv");
    night(FIRST);
    String[] mail = {
      "From: " + OwnHome.owner(1),
      "To: beian@mail.example.cn",
      "Subject: x",
      "",
      "13800001234 is mine"
    };
    reply("one.eml", mail);
    night(SECOND);
    reply("copy.eml", mail);
    night("2026-11-04");
    assertThat(cli.json("replies")).hasSize(1);
    StringBuilder log = new StringBuilder();
    try (Stream<Path> files = Files.walk(home.root().resolve("log"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        log.append(Files.readString(file));
      }
    }
    assertThat(log.toString()).doesNotContain("13800001234").doesNotContain(OwnHome.owner(1));
    assertThat(letters()).isNotEmpty();
  }

  @Test
  void what_owners_write_is_heard_though_it_looks_like_a_server_s_report() throws IOException {
    for (int i = 1; i <= 5; i++) {
      home.filing(i, "entity_pic_mobile", SHORT_MOBILE);
    }
    home.drop("filings.csv");
    night(FIRST);
    String text = "Content-Type: text/plain; charset=utf-8";
    String report = "Content-Type: multipart/report; boundary=b";
    reply(
        "1.eml",
        "Return-Path: <>",
        "From: 系统管理员 <it@another.example>",
        "Subject: 关于 " + theCase(1).get("case_no").asText() + " 的说明",
        text,
        "",
        "我们的变更备案申请 11 月 2 日被退回，现已重新提交，号码可以接通，请复核。");
    reply(
        "2.eml",
        "From: postmaster@site2.example",
        "To: " + returnAddress(2),
        "Subject: 回复：备案整改通知 " + theCase(2).get("case_no").asText(),
        text,
        "",
        "退回的材料见附件。");
    reply(
        "3.eml",
        "From: " + OwnHome.owner(3),
        "In-Reply-To: " + notice(3).get("message_id").asText(),
        "Subject: notice",
        report,
        "",
        "--b",
        text,
        "",
        "我们有异议，号码正常。",
        "--b",
        "Content-Type: message/disposition-notification",
        "",
        "Disposition: manual-action/MDN-sent-manually; displayed",
        "--b--");
    reply(
        "4.eml",
        "From: " + OwnHome.owner(4),
        "Subject: notice",
        report,
        "",
        "--b",
        text,
        "",
        "申诉信一直发不出去，见附件",
        "--b",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.example",
        "",
        "Action: delayed",
        "Status: 4.4.1",
        "--b--");
    reply(".INBOX.Replies/new/5", "From: " + OwnHome.owner(5), "Subject: hello", text, "", "?");

    night(DAY_AFTER);

    assertThat(cli.json("marks")).isEmpty();
    assertThat(values(cli.json("replies"), "state")).hasSize(5).containsOnly("waiting");
    assertThat(values(cli.json("replies"), "case_nos"))
        .containsExactlyInAnyOrderElementsOf(values(cli.json("cases"), "case_no"));
    assertThat(notice(2).get("state").asText()).isEqualTo("uncertain");
  }
}
