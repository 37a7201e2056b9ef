package beian.app.whatif;

import beian.evidence.kind.Kinds;
import beian.evidence.kind.Miit;
import beian.evidence.observation.EvidenceKind;
import beian.filing.table.TablesInForce;
import beian.filing.table.TablesInForce.OwnTable;
import beian.inspection.Catalog;
import beian.inspection.Catalog.Entry;
import beian.inspection.InspectionSettings;
import beian.inspection.ProviderNames;
import beian.inspection.Reading;
import beian.inspection.card.Severity;
import beian.inspection.limit.Holidays;
import beian.inspection.standing.StatusWords;
import beian.platform.settings.Setting;
import beian.platform.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed to be otherwise.
 *
 * @param before the settings of the inspection as they are
 * @param after as they would be
 * @param severities what rules, or their faults ({@code CON-002/missing}), would weigh
 * @param period how long the rectification period would be; null: as it is
 * @param table the data table that would be in force; null: none other
 */
public record Supposition(
    InspectionSettings before,
    InspectionSettings after,
    Map<String, Severity> severities,
    @Nullable Period period,
    @Nullable OwnTable table) {
  /** By these it is told whether a filing is ours, and so what every rule says. */
  private static final Set<String> OF_STANDINGS =
      Set.of(StatusWords.TABLE.name(), ProviderNames.TABLE.name());

  /** Copies. */
  public Supposition {
    severities = Map.copyOf(severities);
  }

  /** The settings that can be supposed otherwise: what verdicts depend on. */
  public static List<String> settings() {
    return InspectionSettings.ofVerdicts().stream().map(Setting::name).toList();
  }

  /** The readings that would be otherwise. */
  private Set<Reading> readings() {
    return Arrays.stream(Reading.values())
        .filter(reading -> on(before, reading) != on(after, reading))
        .collect(Collectors.toSet());
  }

  private static boolean on(InspectionSettings settings, Reading reading) {
    return settings.readings().getOrDefault(reading, reading.onByDefault());
  }

  /** Whether that reading would be otherwise. */
  public boolean changes(Reading reading) {
    return readings().contains(reading);
  }

  /** Whether more than readings would be otherwise; then all rules are asked. */
  boolean changesMore() {
    return !before.with(after.readings()).text().equals(after.text())
        || table != null && OF_STANDINGS.contains(table.name());
  }

  /** Puts in force what is supposed to be; to be closed. */
  TablesInForce.Use inForce() {
    return table == null ? () -> {} : TablesInForce.supposing(table);
  }

  /** The rules that might say something else: those with a reading or that table, else all. */
  Set<String> rules(Catalog catalog) {
    if (changesMore()) {
      return catalog.entries().stream().map(Entry::id).collect(Collectors.toSet());
    }
    Set<String> ids = readings().stream().map(Reading::id).collect(Collectors.toSet());
    return catalog.entries().stream()
        .filter(
            entry ->
                entry.card().readings().stream().anyMatch(ids::contains)
                    || table != null && RuleTables.ask(entry.card(), table.name()))
        .map(Entry::id)
        .collect(Collectors.toSet());
  }

  /** The evidence those rules read, and what tells whether a filing is ours. */
  static Collection<EvidenceKind> evidence(Set<String> rules, Catalog catalog) {
    Set<EvidenceKind> kinds = new LinkedHashSet<>(List.of(Miit.KIND));
    rules.stream()
        .flatMap(rule -> catalog.find(rule).stream())
        .flatMap(entry -> entry.card().evidence().stream())
        .forEach(word -> Kinds.of(word).ifPresent(kinds::add));
    return kinds;
  }

  /** The rules whose findings would weigh otherwise. */
  Set<String> weighed() {
    return severities.keySet().stream()
        .map(rule -> rule.split("/", 2)[0])
        .collect(Collectors.toSet());
  }

  /** Whether clocks would run otherwise. */
  boolean movesClocks() {
    return period != null
        || changes(Reading.PERIOD_ENDS_ON_WORKING_DAY)
        || table != null && table.name().equals(Holidays.TABLE.name());
  }
}
