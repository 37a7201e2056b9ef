package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import beian.filing.peer.Peer;
import beian.filing.peer.Tie;
import beian.inspection.Facts;
import beian.inspection.Finding;
import beian.inspection.Inspector;
import beian.testing.FactsBuilder;
import beian.testing.Filings;
import beian.testing.Seen;
import beian.testing.law.Trials;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is filed and whatever was seen, every rule has an answer and can say it. */
class HostileFilingTest {
  private static final Inspector INSPECTOR = new Inspector(AllRules.catalog(), Map.of());

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "-",
          "0",
          "-1",
          "99999999999999999999",
          "1e9",
          "NaN",
          "是",
          "否",
          "无",
          "长期",
          "+86",
          "0086-",
          "13800000001",
          "010-55500001",
          "转1",
          "京ICP备00000001号-1",
          "京ICP备1号-",
          "ICP备",
          "号",
          "91110108000000035R",
          "110108199001010001",
          "2026-11-24",
          "2026-13-45",
          "9999-12-31",
          "example.cn",
          "xn--",
          ".",
          "..",
          "a..b",
          "http://",
          "://[",
          "https://www.example.cn/a?b#c",
          "192.0.2.10",
          "198.51.100.7",
          "::1",
          "::ffff:192.0.2.1",
          "0.0.0.0/0",
          "192.0.2.10-192.0.2.1",
          "@",
          "a@b",
          "zhang@example.cn",
          "示例云",
          "示例云；另一云",
          "另一云",
          "个人",
          "企业",
          "存续",
          "注销",
          "吊销，未注销",
          "空号",
          "接通",
          "停机",
          "正常",
          "非本人",
          "available",
          "clienthold",
          "A",
          "AAAA",
          "CNAME",
          "MX",
          "NXDOMAIN",
          "NOERROR",
          "200",
          "302",
          "404",
          "illegal",
          "empty",
          "ok",
          "BLOG",
          "a;b;;c",
          "{filed}",
          "{",
          "}",
          "$1",
          "\\",
          "%s",
          "\u0000",
          "\u200B",
          "👍",
          "（）",
          "\n",
          "𠀀",
          "0001-id.jpg",
          "../../x.jpg",
          "broken");

  @Test
  void every_rule_has_an_answer() throws Exception {
    Trials.of(
        1000,
        draw -> {
          long seed = draw.seed();
          Random random = new Random(seed);
          Filing filing = filing(random);
          Facts facts = facts(random, filing);

          List<Finding> findings = INSPECTOR.inspect(filing, facts);

          assertThat(Finding.outcomes(findings)).hasSize(AllRules.catalog().entries().size());
          for (Finding finding : findings) {
            assertThat(finding.opinion().zh()).as(finding.rule()).isNotBlank();
            assertThat(finding.opinion().en()).as(finding.rule()).isNotBlank();
          }
          assertThat(INSPECTOR.inspect(filing, facts)).as("asked again").isEqualTo(findings);
        });
  }

  private static Filing filing(Random random) {
    Map<String, Object> changed = new LinkedHashMap<>(FilingColumns.values(Filings.honest()));
    int changes = random.nextInt(12);
    List<ColumnSpec> columns = ColumnSpec.all();
    for (int i = 0; i < changes; i++) {
      ColumnSpec column = columns.get(random.nextInt(columns.size()));
      if (!column.key().equals("filing_no")) {
        changed.put(column.key(), value(random, column.type().javaType()));
      }
    }
    return FilingColumns.filing(changed);
  }

  private static Object value(Random random, Class<?> type) {
    if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(random.nextInt(40_000));
    }
    if (type == Instant.class) {
      return Instant.ofEpochSecond(random.nextInt());
    }
    if (type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type == Integer.class) {
      return random.nextInt(5) - 1;
    }
    if (type == BigDecimal.class) {
      return BigDecimal.valueOf(random.nextInt(5) - 1);
    }
    return type == List.class ? List.of(text(random), text(random)) : text(random);
  }

  private static Facts facts(Random random, Filing filing) {
    FactsBuilder facts = new FactsBuilder();
    for (EvidenceKind kind : Kinds.all()) {
      List<String> fields = List.copyOf(Seen.fields(kind).keySet());
      for (String subject : kind.subjects(filing)) {
        for (int seen = random.nextInt(4); seen > 0; seen--) {
          String[] attributes = new String[2 * (1 + random.nextInt(8))];
          for (int i = 0; i < attributes.length; i += 2) {
            attributes[i] = fields.get(random.nextInt(fields.size()));
            attributes[i + 1] = attribute(random, attributes[i]);
          }
          facts.seenOn("2026-11-" + (10 + random.nextInt(14)), kind, subject, attributes);
        }
      }
    }
    if (random.nextBoolean()) {
      Map<String, String> values = new HashMap<>();
      Peer.COLUMNS.forEach(column -> values.put(column, text(random)));
      Tie tie = Tie.values()[random.nextInt(Tie.values().length)];
      facts.peer(tie, new Peer("京ICP备00000009号-1", values));
    }
    return facts.build();
  }

  /** Days and numbers were understood before they were kept; a word is whatever somebody wrote. */
  private static String attribute(Random random, String name) {
    return switch (name) {
      case "registered_at", "expires_at", "sent_at", "entered_at", "valid_until", "from", "to" ->
          LocalDate.of(2026, 11, 24).plusDays(random.nextInt(800) - 400).toString();
      case "text_length", "pictures", "scripts", "styles", "size", "site_count" ->
          Integer.toString(random.nextInt(3) * random.nextInt(1000));
      default -> text(random);
    };
  }

  private static String text(Random random) {
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    return random.nextInt(4) == 0 ? text + TEXTS.get(random.nextInt(TEXTS.size())) : text;
  }
}
