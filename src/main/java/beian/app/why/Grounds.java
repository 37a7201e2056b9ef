package beian.app.why;

import beian.app.Suite;
import beian.app.why.WhySection.Lines;
import beian.evidence.AgeLimits;
import beian.evidence.AskedEvidence;
import beian.evidence.AskedEvidence.Asked;
import beian.evidence.Evidence.Sight;
import beian.evidence.Evidence.State;
import beian.evidence.observation.Observation;
import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import beian.filing.column.ColumnType;
import beian.filing.number.Normal;
import beian.filing.number.PhoneNumber;
import beian.filing.store.StoredFiling;
import beian.inspection.Finding;
import beian.inspection.card.Card;
import beian.inspection.card.Words;
import beian.intake.value.FieldWords;
import beian.platform.log.Masked;
import beian.platform.time.Zone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict rests on, rule by rule: where the rule stands, what it read of the sheet, what it
 * asked of the evidence in the order of the check, and how old each answer is.
 */
final class Grounds {
  private final Suite suite;
  private final Instant now;
  private final @Nullable StoredFiling stored;
  private final Set<String> said = new HashSet<>();
  private final Map<Instant, Map<String, AskedEvidence>> asked = new HashMap<>();

  /**
   * @param stored the filing; null when it is not on file any more
   */
  Grounds(Suite suite, Instant now, @Nullable StoredFiling stored) {
    this.suite = suite;
    this.now = now;
    this.stored = stored;
  }

  /** The lines of a finding's rule; none when an earlier finding of the page had them. */
  void of(Finding finding, Lines lines) {
    Card card = suite.catalog().card(finding.rule()).orElse(null);
    if (card == null || !said.add(finding.rule())) {
      return;
    }
    lines.below(source(card));
    StoredFiling filing = stored;
    if (filing == null) {
      return;
    }
    if (!card.reads().isEmpty()) {
      inputs(card, filing).forEach(lines::below);
    }
    if (filing.changedAt().isAfter(finding.inspectedAt())) {
      lines.below(
          new Words(
              "备案数据在核查之后有变更，以上为现在的值",
              "the filing changed after it was inspected; these are its values now"));
      return;
    }
    steps(finding, filing).forEach(lines::below);
  }

  private static Words source(Card card) {
    String zh =
        card.source().stream()
            .map(citation -> "FAQ, " + citation.words().zh())
            .collect(Collectors.joining("；"));
    String en =
        card.source().stream()
            .map(citation -> "FAQ, " + citation.words().en())
            .collect(Collectors.joining("; "));
    return new Words("依据：" + zh, "source: " + en);
  }

  /** What is filed, what is empty, and what no sheet has. */
  private static List<Words> inputs(Card card, StoredFiling filing) {
    Map<String, Object> values = FilingColumns.values(filing.filing());
    List<Words> filed = new ArrayList<>();
    List<Words> empty = new ArrayList<>();
    List<Words> without = new ArrayList<>();
    for (String key : card.reads()) {
      ColumnSpec column = ColumnSpec.find(key).orElse(null);
      if (column == null) {
        continue;
      }
      Object value = values.get(key);
      String text = value == null ? "" : text(value);
      if (!text.isEmpty()) {
        filed.add(filed(column, text, filing.originals().getOrDefault(key, "")));
      } else {
        (filing.filing().speaksOf(key) ? empty : without)
            .add(new Words(column.zh().get(0), column.en().get(0)));
      }
    }
    List<Words> lines = new ArrayList<>();
    add(lines, "输入", "read", filed);
    add(lines, "输入为空", "read and found empty", empty);
    add(lines, "表中没有此列", "in no sheet", without);
    return lines;
  }

  private static void add(List<Words> lines, String zh, String en, List<Words> each) {
    if (!each.isEmpty()) {
      lines.add(
          new Words(
              zh + "：" + each.stream().map(Words::zh).collect(Collectors.joining("；")),
              en + ": " + each.stream().map(Words::en).collect(Collectors.joining("; "))));
    }
  }

  private static String text(Object value) {
    return value instanceof Collection<?> several
        ? several.stream().map(String::valueOf).collect(Collectors.joining("; "))
        : value.toString();
  }

  /** A value in its normal form, and beside it the cell where that is written otherwise. */
  private static Words filed(ColumnSpec column, String value, String original) {
    String normal = normal(column, value);
    String cell = original.isEmpty() && !normal.equals(value) ? value : original;
    Words words = FieldWords.of(column, value);
    boolean coded = !words.zh().equals(value);
    String shown = Masked.text(column.type().masked(normal));
    String written = Masked.text(column.type().masked(cell));
    return new Words(
        column.zh().get(0)
            + "="
            + (coded ? words.zh() : shown)
            + (cell.isEmpty() ? "" : "（原文“" + written + "”）"),
        column.en().get(0)
            + "="
            + (coded ? words.en() : shown)
            + (cell.isEmpty() ? "" : " (the cell says \"" + written + "\")"));
  }

  /** Numbers are kept as they are filed; checks compare them in this form. */
  private static String normal(ColumnSpec column, String value) {
    if (column.type() == ColumnType.DOCUMENT_NUMBER) {
      return Normal.compact(value);
    }
    if (column.type() != ColumnType.PHONE) {
      return value;
    }
    String numbers =
        PhoneNumber.each(value).stream()
            .map(number -> PhoneNumber.check(number).normalized())
            .filter(number -> !number.isEmpty())
            .collect(Collectors.joining("; "));
    return numbers.isEmpty() ? value : numbers;
  }

  /** What the check asked, one after the other, when it was made. */
  private List<Words> steps(Finding finding, StoredFiling filing) {
    AskedEvidence check =
        asked.computeIfAbsent(finding.inspectedAt(), at -> askedAt(filing, at)).get(finding.rule());
    List<Words> lines = new ArrayList<>();
    if (check == null || check.answers().isEmpty()) {
      return lines;
    }
    int step = 1;
    for (Map.Entry<Asked, Sight> each : check.answers().entrySet()) {
      Asked question = each.getKey();
      Words known = known(each.getValue());
      String subject = question.kind().masked(question.subject());
      lines.add(
          new Words(
              "步骤 "
                  + step
                  + "：查 "
                  + question.kind().words().zh()
                  + " "
                  + subject
                  + "："
                  + known.zh(),
              "step %d: asked %s of %s: %s"
                  .formatted(step, question.kind().words().en(), subject, known.en())));
      step++;
    }
    return lines;
  }

  /** All rules whose findings are of one moment are asked at once. */
  private Map<String, AskedEvidence> askedAt(StoredFiling filing, Instant at) {
    Set<String> rules =
        suite
            .findings()
            .findings(List.of(filing.key()))
            .getOrDefault(filing.key(), List.of())
            .stream()
            .filter(finding -> finding.inspectedAt().equals(at))
            .map(Finding::rule)
            .collect(Collectors.toSet());
    return suite
        .inspections()
        .inForce()
        .asked(List.of(filing), Map.of(filing.key(), rules), at)
        .getOrDefault(filing.key(), Map.of());
  }

  private static Words known(Sight sight) {
    int found = sight.observations().size();
    if (sight.state() == State.MISSING || found == 0) {
      return new Words("无记录", "nothing is known");
    }
    String day = Zone.dayOf(sight.newest().observedAt()).toString();
    return switch (sight.state()) {
      case CURRENT ->
          new Words(
              found + " 条有效，最新 " + day,
              found + (found == 1 ? " answer" : " answers") + " of " + day);
      case STALE -> new Words("已过时限，最新 " + day, "too old, of " + day);
      case CONTRADICTED -> new Words("互相矛盾，" + day, "contradict each other, " + day);
      default -> new Words("查询失败，" + day, "the look-up failed, " + day);
    };
  }

  /** How old an observation is, against the limit of its kind. */
  Words age(Observation seen) {
    long days = AgeLimits.days(seen, now);
    Duration limit = suite.evidence().ages().limits().get(seen.kind());
    if (limit == null) {
      return new Words("已 " + days + " 日，名单不设时限", days(days) + " old, a list without limit");
    }
    String most = limit.toHours() % 24 == 0 ? days(limit.toDays()) : limit.toHours() + " hours";
    String mostZh = limit.toHours() % 24 == 0 ? limit.toDays() + " 日" : limit.toHours() + " 小时";
    boolean stale = suite.evidence().ages().stale(seen, now);
    return new Words(
        "已 " + days + " 日，时限 " + mostZh + (stale ? "，已过期" : ""),
        days(days) + " old of at most " + most + (stale ? ", too old by now" : ""));
  }

  private static String days(long days) {
    return days + (days == 1 ? " day" : " days");
  }
}
