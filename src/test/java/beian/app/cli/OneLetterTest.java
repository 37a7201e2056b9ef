package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OwnHome;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What owners find in their mailboxes: how many letters, when, and what they say. */
class OneLetterTest {
  private static final String FIRST = "2026-11-02";
  private static final String SECOND = "2026-11-03";
  private static final String LAST_DAY = "2026-11-09";
  private static final String DAY_AFTER = "2026-11-10";
  private static final String SHORT_MOBILE = "1380000300";
  private static final String OTHER_USCC = "91110108000000035R";

  @TempDir Path folder;
  private Cli cli;
  private OwnHome home;

  @BeforeEach
  void a_sandbox_with_a_campaign() throws IOException {
    home = new OwnHome(folder.resolve("home"));
    cli = new Cli(home.root()).inSandbox();
    settings("beian.rectification.reminders=");
    run("campaign", "open", "秋季", "--period", "5wd", "--as-of", FIRST);
  }

  private void settings(String... more) throws IOException {
    List<String> lines = new ArrayList<>(List.of(more));
    lines.add("beian.evidence.live=false");
    lines.add("beian.rectification.belt-count=50");
    lines.add("beian.rectification.belt-percent=100");
    home.write("beian.properties", lines.toArray(String[]::new));
  }

  private Result run(String... words) {
    Result result = cli.run(words);
    assertThat(result.exit()).as(String.join(" ", words) + "\n" + result.err()).isZero();
    return result;
  }

  private String night(String day) {
    home.export();
    return run("nightly", "--as-of", day).err();
  }

  private List<Path> letters() throws IOException {
    try (Stream<Path> files = Files.list(home.root().resolve("out/mail"))) {
      return files.sorted().toList();
    }
  }

  private static String plain(Path letter) throws IOException {
    String text = Files.readString(letter).replace("\r\n", "\n");
    Matcher part = Pattern.compile("(?m)base64\n\n((?:[A-Za-z0-9+/=]+\n)+)").matcher(text);
    assertThat(part.find()).isTrue();
    return new String(Base64.getMimeDecoder().decode(part.group(1)), StandardCharsets.UTF_8)
        .replace("\r\n", "\n");
  }

  private static List<String> values(JsonNode list, String field) {
    List<String> values = new ArrayList<>();
    list.forEach(one -> values.add(one.get(field).asText()));
    return values;
  }

  /** An owner with three filings, another one at the same address, and one of a third. */
  private void three_filings_of_one_owner() throws IOException {
    for (int i = 1; i <= 3; i++) {
      home.filing(
          i,
          "entity_name",
          "北京示例有限公司",
          "entity_pic_mobile",
          SHORT_MOBILE,
          "entity_pic_email",
          "one@site.example");
    }
    home.filing(
        4,
        "entity_doc_no",
        OTHER_USCC,
        "entity_pic_mobile",
        SHORT_MOBILE,
        "entity_pic_email",
        "one@site.example");
    home.filing(5, "entity_pic_mobile", SHORT_MOBILE).drop("filings.csv");
  }

  @Test
  void the_filings_of_one_owner_are_one_letter_with_a_case_and_a_clock_each() throws IOException {
    three_filings_of_one_owner();
    night(FIRST);

    assertThat(letters()).hasSize(3);
    JsonNode notices = cli.json("notices");
    assertThat(notices).hasSize(5);
    assertThat(values(notices, "message_id").stream().distinct()).hasSize(3);
    assertThat(values(notices, "state")).containsOnly("delivered");
    String text = plain(letters().get(0));
    assertThat(text)
        .contains("下列 3 个备案", "the 3 filings below")
        .contains(OwnHome.key(1), OwnHome.key(2), OwnHome.key(3))
        .contains("C0001-000001", "C0001-000002", "C0001-000003")
        .contains("N0001-000001-1", "N0001-000002-1", "N0001-000003-1")
        .doesNotContain(OwnHome.key(4), OwnHome.key(5));
    assertThat(values(cli.json("cases"), "deadline_at"))
        .hasSize(5)
        .containsOnly("2026-11-10T00:00:00+08:00");

    night(SECOND);
    assertThat(letters()).as("nothing leaves twice").hasSize(3);
  }

  @Test
  void what_comes_back_for_a_letter_comes_back_for_all_its_parts() throws IOException {
    three_filings_of_one_owner();
    night(FIRST);
    home.write(
        "replies/1.eml",
        "Return-Path: <>",
        "From: postmaster@mx.example",
        "To: bounce+n0001-000001-1@mail.example.cn",
        "Subject: undeliverable",
        "",
        "mailbox full");
    String morning = night(SECOND);
    assertThat(values(cli.json("notices", "--state", "bounced"), "case_no"))
        .containsExactly("C0001-000001", "C0001-000002", "C0001-000003");
    assertThat(morning).contains("owners not reached: 3");
    night(DAY_AFTER);
    assertThat(values(cli.json("marks"), "filing_no"))
        .containsExactlyInAnyOrder(OwnHome.key(4), OwnHome.key(5));
  }

  @Test
  void an_owner_without_a_number_is_known_by_name() throws IOException {
    for (int i = 1; i <= 2; i++) {
      home.filing(
          i,
          "entity_name",
          i == 1 ? "北京示例（集团）有限公司" : "北京示例(集团)有限公司",
          "entity_doc_no",
          "",
          "entity_pic_mobile",
          SHORT_MOBILE,
          "entity_pic_email",
          "one@site.example");
    }
    home.drop("filings.csv");
    night(FIRST);
    assertThat(letters()).hasSize(1);
  }

  @Test
  void a_running_period_is_reminded_of_at_its_moments_and_never_once_it_is_put_right()
      throws IOException {
    settings("beian.rectification.reminders=half 3wd last");
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE)
        .filing(2, "entity_pic_mobile", SHORT_MOBILE)
        .drop("filings.csv");
    night(FIRST);
    assertThat(letters()).hasSize(2);
    night(SECOND);
    assertThat(letters()).hasSize(2);
    assertThat(night("2026-11-04")).as("three working days are left").contains("2 reminders");
    assertThat(letters()).hasSize(4);
    night("2026-11-05");
    home.filing(2, "entity_pic_mobile", "13800003002").drop("corrected.csv");
    night("2026-11-06");
    assertThat(values(cli.json("notices"), "kind"))
        .as("half of the period has passed on the sixth")
        .containsExactlyInAnyOrder(
            "rectification", "rectification", "deadline", "deadline", "deadline");
    night(LAST_DAY);
    night(DAY_AFTER);
    assertThat(values(cli.json("notices", "--case", "C0001-000001"), "kind"))
        .containsExactlyInAnyOrder("rectification", "deadline", "deadline", "deadline");
    assertThat(values(cli.json("notices", "--case", "C0001-000002"), "kind"))
        .containsExactlyInAnyOrder("rectification", "deadline");
    assertThat(cli.json("marks")).hasSize(1);
  }

  @Test
  void a_letter_is_shown_as_it_left_and_previewed_without_a_trace() throws IOException {
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE).drop("filings.csv");
    run("import", home.root().resolve("inbox/filings.csv").toString(), "--as-of", FIRST);
    run("run", "inspect", "--as-of", FIRST);

    JsonNode preview = cli.json("notices", "preview", "--as-of", FIRST);
    assertThat(preview).hasSize(1);
    assertThat(cli.json("notices")).isEmpty();
    assertThat(letters()).isEmpty();
    run("notices", "preview", "C0001-000001", "--to", "me@example.cn", "--as-of", FIRST);
    assertThat(letters()).hasSize(1);
    assertThat(plain(letters().get(0))).startsWith("本邮件为试发，不是通知");
    assertThat(cli.json("notices")).isEmpty();
    Files.delete(letters().get(0));

    night(FIRST);
    assertThat(plain(letters().get(0))).isEqualTo(preview.get(0).get("text_plain").asText());
    JsonNode shown = cli.json("notices", "show", "N0001-000001-1", "--reveal");
    assertThat(shown.get(0).get("text_plain").asText()).isEqualTo(plain(letters().get(0)));
    assertThat(shown.get(0).get("to").asText()).isEqualTo(OwnHome.owner(1));
    assertThat(run("notices", "show", "n0001-000001-1").out())
        .contains("To: " + OwnHome.owner(1), "Message-ID: <N0001-000001-1.", "备案信息整改通知");
  }

  @Test
  void a_letter_is_sent_again_for_a_person_and_starts_nothing() throws IOException {
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE).drop("filings.csv");
    night(FIRST);
    String no = "N0001-000001-1";
    String[] again = {"notices", "resend", no, "--reason", "未收到", "--by", "王示例"};
    run(Stream.concat(Stream.of(again), Stream.of("--as-of", SECOND)).toArray(String[]::new));
    Result twice =
        cli.run(
            Stream.concat(Stream.of(again), Stream.of("--as-of", SECOND)).toArray(String[]::new));
    assertThat(twice.exit()).isEqualTo(6);
    assertThat(twice.err()).contains("REC-017");
    night(SECOND);
    assertThat(letters()).hasSize(2);
    assertThat(plain(letters().get(1))).contains("本邮件是 2026-11-02 所发通知");
    assertThat(values(cli.json("cases"), "deadline_at"))
        .containsExactly("2026-11-10T00:00:00+08:00");
    night("2026-11-04");
    assertThat(letters()).hasSize(2);
  }

  @Test
  void a_telephone_call_that_is_recorded_starts_the_clock_of_a_letter_that_came_back()
      throws IOException {
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE, "entity_pic_email", "").drop("filings.csv");
    assertThat(night(FIRST)).contains("owners not reached: 1");
    String no = "N0001-000001-1";
    String[] call = {"notices", "record", no, "--by-phone", "--note", "张示例接听", "--by", "王示例"};
    String[] tomorrow = {"--at", "2026-11-05", "--as-of", "2026-11-04"};
    assertThat(cli.run(join(call, tomorrow)).exit()).as("not in the future").isEqualTo(2);
    String[] yesterday = {"--at", "2026-11-01", "--as-of", "2026-11-04"};
    assertThat(cli.run(join(call, yesterday)).exit()).as("not before it").isEqualTo(2);
    run(join(call, new String[] {"--at", "2026-11-04", "--as-of", "2026-11-04"}));

    assertThat(values(cli.json("cases"), "deadline_at"))
        .containsExactly("2026-11-12T00:00:00+08:00");
    assertThat(run("case", "C0001-000001").out()).contains("王示例", "张示例接听", "told by telephone");
    assertThat(
            cli.run(join(call, new String[] {"--at", "2026-11-04", "--as-of", "2026-11-05"}))
                .exit())
        .as("once")
        .isEqualTo(6);
    assertThat(night("2026-11-11")).doesNotContain("owners not reached");
    assertThat(cli.json("marks")).isEmpty();
    night("2026-11-12");
    assertThat(cli.json("marks")).hasSize(1);
  }

  private static String[] join(String[] one, String[] other) {
    return Stream.concat(Stream.of(one), Stream.of(other)).toArray(String[]::new);
  }

  @Test
  void a_rule_that_suddenly_fails_everywhere_waits_for_a_person_and_is_not_enforced()
      throws IOException {
    settings("beian.rectification.reminders=", "beian.rectification.letter-belt-count=5");
    for (int i = 1; i <= 12; i++) {
      home.filing(i);
    }
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE)
        .filing(2, "entity_pic_mobile", SHORT_MOBILE)
        .drop("filings.csv");
    night(FIRST);
    assertThat(letters()).hasSize(2);
    night(SECOND);
    for (int i = 3; i <= 12; i++) {
      home.filing(i, "entity_pic_mobile", SHORT_MOBILE);
    }
    home.filing(3, "entity_doc_expiry", "2020-01-01").drop("all.csv");

    assertThat(night("2026-11-04")).contains("rules whose letters wait: 2");
    assertThat(cli.json("notices")).as("what else is wrong is told").hasSize(3);
    JsonNode held = cli.json("notices", "held");
    assertThat(values(held, "rule")).containsExactly("CON-001", "CON-008");
    assertThat(values(held, "cases")).containsOnly("10");
    night("2026-11-20");
    assertThat(values(cli.json("marks"), "filing_no"))
        .contains(OwnHome.key(1), OwnHome.key(2))
        .doesNotContain(OwnHome.key(4), OwnHome.key(12));

    for (String rule : List.of("CON-001", "con-008")) {
      run("notices", "release", "--rule", rule, "--by", "王示例", "--as-of", "2026-11-20");
    }
    night("2026-11-21");
    assertThat(values(cli.json("notices"), "filing_no"))
        .as("all of them are told now")
        .contains(OwnHome.key(4), OwnHome.key(12));
    assertThat(cli.json("notices", "held").get(0).get("state").asText()).isEqualTo("released");
  }

  @Test
  void a_first_night_that_accuses_most_filings_of_one_fault_waits_too() throws IOException {
    settings("beian.rectification.reminders=", "beian.rectification.letter-belt-count=5");
    for (int i = 1; i <= 8; i++) {
      home.filing(
          i, "entity_pic_mobile", i <= 6 ? SHORT_MOBILE : "138000030" + "%02d".formatted(i));
    }
    home.drop("filings.csv");
    assertThat(night(FIRST)).contains("rules whose letters wait: 2");
    assertThat(letters()).isEmpty();
    for (String rule : List.of("CON-001", "CON-008")) {
      run("notices", "drop", "--rule", rule, "--by", "王示例", "--as-of", FIRST);
    }
    assertThat(night(SECOND)).doesNotContain("letters wait");
    night(DAY_AFTER);
    assertThat(letters()).isEmpty();
    assertThat(cli.json("marks")).isEmpty();
  }

  @Test
  void illegal_content_is_promised_no_undisturbed_days_and_waits_for_a_person() throws IOException {
    home.filing(1)
        .drop("filings.csv")
        .write(
            "evidence/content.csv",
            "domain,flag,category,reviewer,observed_at",
            "site1.example,illegal,赌博,王示例,2026-11-01 10:00");
    assertThat(night(FIRST)).contains("illegal content: 1");
    assertThat(plain(letters().get(0)))
        .contains("违法信息请立即删除", "suspended at any time")
        .doesNotContain("照常访问", "stays reachable");
  }

  @Test
  void a_letter_promises_no_mailbox_that_nobody_set() throws IOException {
    home.filing(1, "entity_pic_mobile", SHORT_MOBILE).drop("filings.csv");
    night(FIRST);
    assertThat(plain(letters().get(0)))
        .doesNotContain("回复本邮件", "reply to this mail", "联系方式：", "Contact:");
    settings("beian.rectification.reminders=", "beian.provider.email=check@example.cn");
    home.filing(2, "entity_pic_mobile", SHORT_MOBILE).drop("more.csv");
    night(SECOND);
    assertThat(plain(letters().get(1))).contains("回复本邮件", "reply to this mail");
  }
}
