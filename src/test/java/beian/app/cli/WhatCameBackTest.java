package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OwnHome;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails dropped into {@code replies/}, and what the nights after them do and do not do. */
class WhatCameBackTest {
  private static final String FIRST = "2026-11-02";
  private static final String SECOND = "2026-11-03";
  private static final String LAST_DAY = "2026-11-09";
  private static final String DAY_AFTER = "2026-11-10";
  private static final String SHORT_MOBILE = "1380000300";

  @TempDir Path folder;
  private Cli cli;
  private OwnHome home;

  @BeforeEach
  void a_sandbox_with_a_campaign() throws IOException {
    home = new OwnHome(folder.resolve("home"));
    cli = new Cli(home.root());
    run("init", "--sandbox");
    home.write(
        "beian.properties", "beian.evidence.live=false", "beian.rectification.belt-count=50");
    run("campaign", "open", "秋季", "--period", "5wd", "--as-of", FIRST);
  }

  private Result run(String... words) {
    Result result = cli.run(words);
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  private String night(String day) {
    home.export();
    return run("nightly", "--as-of", day).err();
  }

  private void reply(String name, String... lines) throws IOException {
    reply(name, StandardCharsets.UTF_8, lines);
  }

  private void reply(String name, Charset charset, String... lines) throws IOException {
    Path file = home.root().resolve("replies").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, (String.join("\r\n", lines) + "\r\n").getBytes(charset));
  }

  /** The notice of a filing's case, the newest one. */
  private JsonNode notice(int filing) {
    JsonNode newest = null;
    for (JsonNode one : cli.json("notices", "--reveal")) {
      if (one.get("filing_no").asText().equals(OwnHome.key(filing))) {
        newest = one;
      }
    }
    return newest;
  }

  private JsonNode theCase(int filing) {
    for (JsonNode one : cli.json("cases")) {
      if (one.get("filing_no").asText().equals(OwnHome.key(filing))) {
        return one;
      }
    }
    throw new AssertionError("no case of filing " + filing);
  }

  /** The return address of a filing's newest letter. */
  private String returnAddress(int filing) {
    String no = notice(filing).get("notice_no").asText().toLowerCase(java.util.Locale.ROOT);
    return "bounce+" + no + "@mail.example.cn";
  }

  private static List<String> values(JsonNode list, String field) {
    List<String> values = new ArrayList<>();
    list.forEach(one -> values.add(one.get(field).asText()));
    return values;
  }

  private String letters() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(home.root().resolve("out/mail"))) {
      for (Path file : files.sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private static String base64(String text, Charset charset) {
    return Base64.getMimeEncoder().encodeToString(text.getBytes(charset));
  }

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

  @Test
  void a_machine_that_writes_to_a_return_address_without_saying_why_holds_the_clock()
      throws IOException {
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE).drop("filings.csv");
    night(FIRST);
    reply(
        "strange.eml",
        "Return-Path: <>",
        "From: service@mail.example",
        "To: " + returnAddress(1),
        "Date: Tue, 3 Nov 2026 08:00:00 +0800",
        "Subject: message 4711",
        "",
        "Please see our website.");

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
        "号码已改，请查收附件。");
    night("2026-11-06");
  }

  @Test
  void what_a_person_wrote_under_an_automatic_subject_is_found_and_holds_once_it_is_said_so()
      throws IOException {
    writtenUnderAnAutomaticSubject();
    JsonNode mail = cli.json("replies", "--state", "automatic").get(0);
    String no = mail.get("reply_no").asText();
    String caseNo = theCase(1).get("case_no").asText();
    assertThat(mail.get("case_nos").asText()).isEqualTo(caseNo);
    assertThat(run("replies", "show", no).out()).contains("号码已改");
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

    assertThat(morning).contains("answers of owners: 3").contains("mails nobody could place: 1");
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
}
