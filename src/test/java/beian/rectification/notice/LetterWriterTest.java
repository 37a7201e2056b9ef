package beian.rectification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.Filing;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import beian.platform.mail.Letters;
import beian.platform.mail.Verp;
import beian.platform.time.Period;
import beian.rectification.Campaign;
import beian.rectification.SafetyBelt;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.Discovery;
import beian.rectification.notice.LetterWriter.IdlePart;
import beian.rules.AllRules;
import beian.testing.Filings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LetterWriterTest {
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "beian", "rectification", "notice");
  private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final Instant UNTIL = Instant.parse("2026-12-08T16:00:00Z");

  private final Sender sender =
      new Sender(
          "示例云",
          "备案核查组 010-55500000",
          "check@example.cn",
          "示例云备案核查 <check@mail.example.cn>",
          true,
          "mail.example.cn",
          new Verp("bounce@mail.example.cn"));
  private final LetterWriter writer = new LetterWriter(sender, AllRules.catalog());

  private static Finding finding(String rule, Severity severity, String zh, String en) {
    return new Finding(
        Filings.honest().key(),
        rule,
        Outcome.FAIL,
        severity,
        "differs",
        "91110108MA10000177",
        new Words(zh, en),
        new Words("请按证件更正并重新提交。", "Correct it by the document and submit it again."),
        List.of(),
        NOW);
  }

  private static List<PartOfLetter> matter(
      Filing filing, List<Finding> found, Instant until, Integer year, boolean will) {
    Campaign campaign =
        new Campaign(
            1,
            "2026 年专项核查",
            Period.parse("10wd", ""),
            NOW,
            "王示例",
            new SafetyBelt(50, 5),
            Period.parse("7wd", ""),
            Map.of());
    Case one = Discovery.open(campaign, 123, filing, found, NOW).opened();
    List<CaseFinding> told =
        found.stream()
            .map(
                finding ->
                    one.findings().stream()
                        .filter(known -> known.same(finding))
                        .findFirst()
                        .orElseThrow())
            .toList();
    return List.of(
        new PartOfLetter(
            "N0001-000123-1", campaign, one, filing, told, List.of(), TODAY, until, year, will));
  }

  private static List<Finding> faults() {
    return List.of(
        finding(
            "ENT-001",
            Severity.MAJOR,
            "主体名称“北京示例科技公司”与营业执照上的“北京示例科技有限公司”不一致。",
            "The entity name \"北京示例科技公司\" differs from \"北京示例科技有限公司\" on the licence."),
        finding(
            "ACC-001",
            Severity.MAJOR,
            "域名 example.cn 解析到 198.51.100.7，该地址属于“另一云”。",
            "example.cn resolves to 198.51.100.7, which belongs to \"另一云\"."),
        finding(
            "CON-008",
            Severity.MINOR,
            "主体负责人未登记手机号码，无法接收备案密码。",
            "No mobile number is filed to receive the filing password."));
  }

  private Digest digest(NoticeText text) {
    return new Digest(
        List.of(
            new Notice(
                "N0001-000123-1",
                NoticeKind.RECTIFICATION,
                "C0001-000123",
                "京ICP备00000001号-1",
                new Owner("owner", null),
                Channel.ENTITY_PERSON,
                Set.of("ENT-001#1", "ACC-001#1", "CON-008#1"),
                "key",
                new Notice.Mailing(
                    "N0001-000123-1",
                    "zhang@example.cn",
                    "N0001-000123-1.0123456789abcdef@mail.example.cn",
                    text.subject(),
                    "",
                    NOW,
                    NOW,
                    TODAY),
                Notice.Standing.planned())));
  }

  /** The letter as a person can read it: base64 parts decoded, lines ended by a line feed. */
  private static String readable(byte[] letter) {
    String text = new String(letter, StandardCharsets.US_ASCII).replace("\r\n", "\n");
    Matcher part = Pattern.compile("(?m)base64\n\n((?:[A-Za-z0-9+/=]+\n)+)").matcher(text);
    StringBuilder out = new StringBuilder();
    while (part.find()) {
      byte[] bytes = Base64.getMimeDecoder().decode(part.group(1));
      String decoded = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
      part.appendReplacement(out, Matcher.quoteReplacement("(base64 of)\n\n" + decoded + "\n"));
    }
    return part.appendTail(out).toString();
  }

  private static void golden(String name, String text) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  @Test
  void the_digest_is_the_one_people_agreed_on() throws IOException {
    NoticeText text =
        writer.notice("N0001-000123-1", matter(Filings.honest(), faults(), UNTIL, null, false));
    byte[] bytes = new Letters().bytes(sender.letter(digest(text), text));
    assertThat(new Letters().bytes(sender.letter(digest(text), text))).isEqualTo(bytes);
    golden("digest.eml.txt", readable(bytes));
  }

  @Test
  void the_reminder_is_the_one_people_agreed_on() throws IOException {
    NoticeText text = writer.reminder(List.of(idle(1)), LocalDate.parse("2026-09-08"));
    golden("reminder.txt", text.subject() + "\n\n" + text.plain() + "\n" + text.html());
  }

  @Test
  void an_owner_is_reminded_of_several_transfers_in_one_letter() throws IOException {
    NoticeText text = writer.reminder(List.of(idle(1), idle(2)), LocalDate.parse("2026-09-08"));
    golden("reminder-several.txt", text.subject() + "\n\n" + text.plain() + "\n" + text.html());
  }

  private static IdlePart idle(int number) {
    return new IdlePart(
        "R0123456789A" + "BC".charAt(number - 1) + "-7",
        Filings.with("filing_no", "", "order_no", "B2026090100" + number),
        7,
        45,
        LocalDate.parse("2026-09-01"),
        new Words("接入备案初审通过", "the transfer was preliminarily approved"),
        Instant.parse("2026-10-16T16:00:00Z"));
  }

  @Test
  void both_languages_say_deadline_remedy_consequence_and_numbers_in_both_forms() {
    NoticeText text =
        writer.notice("N0001-000123-1", matter(Filings.honest(), faults(), UNTIL, null, false));
    for (String form : List.of(text.plain(), text.html())) {
      assertThat(form)
          .contains("北京示例科技有限公司", "京ICP备00000001号-1", "example.cn")
          .contains("C0001-000123", "N0001-000123-1", "ENT-001", "ACC-001", "CON-008")
          .contains("2026-12-08 24:00（北京时间）", "2026-12-08 24:00 (Asia/Shanghai)")
          .contains("10 个工作日", "10 working days", "7 个工作日", "7 working days")
          .contains("可能被取消", "may be cancelled", "010-55500000", "check@example.cn");
      assertThat(form.indexOf("备案信息整改通知"))
          .isLessThan(form.indexOf("Rectification notice for your"));
    }
  }

  @Test
  void an_entity_that_is_gone_is_told_that_the_access_will_be_cancelled() {
    NoticeText text =
        writer.notice("N0001-000123-1", matter(Filings.honest(), faults(), UNTIL, null, true));
    assertThat(text.plain()).contains("将取消该网站的接入", "will be cancelled", "deregistration");
  }

  @Test
  void a_missing_year_is_said_instead_of_a_date() {
    NoticeText text =
        writer.notice("N0001-000123-1", matter(Filings.honest(), faults(), null, 2027, false));
    assertThat(text.subject()).doesNotContain("24:00");
    assertThat(text.plain()).contains("2027 年的节假日安排尚未公布", "holidays of 2027");
  }

  @Test
  void advice_alone_has_no_deadline_and_no_threat() {
    List<Finding> advice = faults().subList(2, 3);
    NoticeText text =
        writer.notice("N0001-000123-1", matter(Filings.honest(), advice, UNTIL, null, false));
    assertThat(text.plain()).doesNotContain("24:00", "cancelled", "取消接入", "可能被取消");
    assertThat(text.subject()).contains("备案核查建议");
  }

  @Test
  void what_comes_from_outside_cannot_become_markup() {
    Filing filing = Filings.with("entity_name", "<script>alert(1)</script>&co");
    List<Finding> told =
        List.of(finding("ENT-001", Severity.MAJOR, "<b>名称</b>", "<img src=x onerror=y>"));
    NoticeText text = writer.notice("N0001-000123-1", matter(filing, told, UNTIL, null, false));
    assertThat(text.html())
        .doesNotContain("<script>", "<b>名称", "<img")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;co");
  }
}
