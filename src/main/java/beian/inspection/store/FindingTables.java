package beian.inspection.store;

import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import beian.inspection.store.StandingFindings.Standing;
import beian.platform.database.Sql;
import beian.platform.database.bulk.BulkColumn;
import beian.platform.database.bulk.BulkTable;
import beian.platform.database.bulk.ColumnSelection;
import beian.platform.database.bulk.SqlType;
import beian.platform.database.bulk.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The tables of what the rules said. */
final class FindingTables {
  /** What is wrong and what cannot be known; when it was last looked at stands in the other one. */
  static final BulkTable<Standing> FINDING =
      BulkTable.<Standing>named("finding")
          .key("filing_key", SqlType.text(128), kept -> kept.finding().filingKey())
          .key("rule", SqlType.text(16), kept -> kept.finding().rule())
          .key("fault", SqlType.text(64), kept -> kept.finding().fault())
          .key("about", SqlType.text(400), kept -> kept.finding().about())
          .column("outcome", SqlType.text(16), kept -> kept.finding().outcome().name())
          .column("severity", SqlType.text(8), kept -> kept.finding().severity().name())
          .column("opinion_zh", SqlType.TEXT, kept -> kept.finding().opinion().zh())
          .column("opinion_en", SqlType.TEXT, kept -> kept.finding().opinion().en())
          .column("remedy_zh", SqlType.TEXT, kept -> kept.finding().remedy().zh())
          .column("remedy_en", SqlType.TEXT, kept -> kept.finding().remedy().en())
          .column("evidence", SqlType.TEXTS, kept -> kept.finding().evidence())
          .column("since", SqlType.INSTANT, Standing::since)
          .read(FindingTables::standing);

  /** What they rest on. */
  static final ColumnSelection EVIDENCE = FINDING.some(List.of("evidence"));

  /** What {@link #inspected} reads; conditions follow. */
  static final String SELECT =
      "select "
          + FINDING.selection()
          + ", inspection.inspected_at from finding join inspection"
          + " on inspection.filing_key = finding.filing_key";

  /** By filing, rule, fault and thing. */
  static final String IN_ORDER =
      " order by finding.filing_key, finding.rule, finding.fault, finding.about";

  /** The columns of the rules that had each outcome. */
  private static final List<BulkColumn> RULES =
      Arrays.stream(Outcome.values())
          .map(outcome -> new BulkColumn(rules(outcome), SqlType.TEXTS, false))
          .toList();

  /** The last inspection of each filing. */
  static final BulkTable<Looked> INSPECTION =
      BulkTable.<Looked>named("inspection")
          .key("filing_key", SqlType.text(128), looked -> looked.inspected().filingKey())
          .column("inspected_at", SqlType.INSTANT, looked -> looked.inspected().inspectedAt())
          .columns(RULES, looked -> rules(looked.inspected().outcomes()))
          .column("fails", SqlType.INTEGER, Looked::fails)
          .column("undetermined", SqlType.INTEGER, Looked::undetermined)
          .read(FindingTables::looked);

  /** What the rules said, without of which filing and when. */
  static final ColumnSelection SAID =
      INSPECTION.some(RULES.stream().map(BulkColumn::name).toList());

  /** Every change of an outcome. */
  static final BulkTable<Turn> CHANGE =
      BulkTable.<Turn>named("finding_change")
          .key("filing_key", SqlType.text(128), Turn::filingKey)
          .key("rule", SqlType.text(16), Turn::rule)
          .key("changed_at", SqlType.INSTANT, Turn::at)
          .column("before_outcome", SqlType.text(16), turn -> turn.before().name())
          .column("after_outcome", SqlType.text(16), turn -> turn.after().name())
          .column("fault", SqlType.text(64), Turn::fault)
          .read(FindingTables::turn);

  private FindingTables() {}

  /**
   * The last inspection of a filing.
   *
   * @param undetermined how many rules that could lead to a mark said that it cannot be known
   */
  record Looked(Inspected inspected, int undetermined) {
    /** How many rules failed. */
    int fails() {
      return (int)
          inspected.outcomes().values().stream().filter(outcome -> outcome == Outcome.FAIL).count();
    }
  }

  /**
   * A rule that said another thing than before.
   *
   * @param fault the fault it says now; empty unless it fails
   */
  record Turn(
      String filingKey, String rule, Instant at, Outcome before, Outcome after, String fault) {}

  /** What stands, of a result with the columns of {@link #FINDING} and {@code inspected_at}. */
  static Standing inspected(ResultSet row) throws SQLException {
    Standing kept = FINDING.read(row);
    Instant at = Objects.requireNonNull(Sql.instant(row, "inspected_at"));
    return new Standing(kept.finding().at(at), kept.since());
  }

  private static Standing standing(Values row) {
    Instant since = row.instant("since");
    return new Standing(
        new Finding(
            row.text("filing_key"),
            row.text("rule"),
            Outcome.valueOf(row.text("outcome")),
            Severity.valueOf(row.text("severity")),
            row.text("fault"),
            row.text("about"),
            new Words(row.text("opinion_zh"), row.text("opinion_en")),
            new Words(row.text("remedy_zh"), row.text("remedy_en")),
            row.texts("evidence"),
            since),
        since);
  }

  private static Looked looked(Values row) {
    return new Looked(
        new Inspected(row.text("filing_key"), row.instant("inspected_at"), outcomes(row)),
        row.get("undetermined", Integer.class));
  }

  /** What every rule said, by rule, of the columns of {@link #RULES}. */
  static Map<String, Outcome> outcomes(Values row) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (Outcome outcome : Outcome.values()) {
      row.texts(rules(outcome)).forEach(rule -> outcomes.put(rule, outcome));
    }
    return outcomes;
  }

  private static Turn turn(Values row) {
    return new Turn(
        row.text("filing_key"),
        row.text("rule"),
        row.instant("changed_at"),
        Outcome.valueOf(row.text("before_outcome")),
        Outcome.valueOf(row.text("after_outcome")),
        row.text("fault"));
  }

  /** The rules that had each outcome, by column, in their order. */
  private static Map<String, List<String>> rules(Map<String, Outcome> outcomes) {
    Map<String, List<String>> rules = new HashMap<>();
    for (Outcome outcome : Outcome.values()) {
      rules.put(rules(outcome), new ArrayList<>());
    }
    new TreeMap<>(outcomes)
        .forEach((rule, outcome) -> Objects.requireNonNull(rules.get(rules(outcome))).add(rule));
    return rules;
  }

  /** The column of the rules that had an outcome. */
  private static String rules(Outcome outcome) {
    return "rules_" + outcome.name().toLowerCase(Locale.ROOT);
  }
}
