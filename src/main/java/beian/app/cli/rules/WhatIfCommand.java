package beian.app.cli.rules;

import beian.app.AllSettings;
import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Range;
import beian.app.cli.root.SeverityOptions;
import beian.app.cli.root.Verb;
import beian.app.table.AllTables;
import beian.app.table.HomeTables;
import beian.app.whatif.Effects;
import beian.app.whatif.Supposition;
import beian.app.whatif.WhatIf;
import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.filing.table.TablesInForce.OwnTable;
import beian.inspection.InspectionSettings;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.time.Period;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code rules what-if --set NAME=VALUE --severity RULE=SEVERITY --period 15d --table FILE}: how
 * many findings, letters, deadlines and marks would be otherwise. The settings of the command line
 * are what is supposed; everything else is as the home has it.
 */
@Command(name = "what-if")
@Acts(Effect.READS)
final class WhatIfCommand extends Verb {
  private static final String USUAL_LIMIT = "20";

  @Option(names = "--severity", paramLabel = "RULE=SEVERITY")
  Map<String, String> severities = new TreeMap<>();

  @Option(names = "--period", paramLabel = "10wd|15d|48h")
  @Nullable String period;

  @Option(names = "--table", paramLabel = "FILE")
  @Nullable Path table;

  @Option(names = "--filings")
  boolean filings;

  @Option(names = "--limit", paramLabel = "N", defaultValue = USUAL_LIMIT)
  int limit = Integer.parseInt(USUAL_LIMIT);

  @Override
  public Integer call() {
    if (beian.given().isEmpty() && severities.isEmpty() && period == null && table == null) {
      throw bad("--set", "", List.of("--set", "--severity", "--period", "--table"));
    }
    Range.SOME.check("--limit", limit);
    List<String> known = Supposition.settings();
    for (String name : beian.given().keySet()) {
      if (!known.contains(name)) {
        throw bad("--set", name, known);
      }
    }
    InspectionSettings after =
        InspectionSettings.from(AllSettings.load(beian.home(), beian.environment(), beian.given()));
    try (Suite suite = beian.openAsSet()) {
      Supposition supposed =
          new Supposition(
              suite.inspection(),
              after,
              SeverityOptions.of(severities, suite.catalog()),
              period == null ? null : Period.parse(period, "--period"),
              table == null ? null : supposed(table));
      Effects effects = new WhatIf(suite, supposed, moment(suite)).effects(limit);
      new WhatIfPrinter(beian, suite).print(supposing(), supposed, effects, filings);
    }
    return 0;
  }

  /** A file that could be taken in, by the name of its table. */
  private static OwnTable supposed(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\..*", "");
    DataTable<?> of = AllTables.named(file.toString(), name);
    Table given = HomeTables.given(file);
    of.problems(given).stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw new ProblemException(problem);
            });
    return new OwnTable(name, given);
  }

  /** What is supposed, as it was given. */
  private String supposing() {
    List<String> given = new ArrayList<>();
    beian.given().forEach((name, value) -> given.add(name + "=" + value));
    severities.forEach((rule, severity) -> given.add(rule + "=" + severity));
    if (period != null) {
      given.add("--period " + period);
    }
    if (table != null) {
      given.add("--table " + table.getFileName());
    }
    return String.join(", ", given);
  }

  /** The last night's, because what it found is what is kept; else where the clock was put. */
  private Instant moment(Suite suite) {
    Instant clock = suite.options().clock().instant();
    return suite.options().clockMoved() ? clock : suite.bases().confirmedAt().orElse(clock);
  }

  private static ProblemException bad(String place, String found, List<String> valid) {
    return new ProblemException(
        new Problem(AppError.BAD_COMMAND, place, found, String.join(" | ", valid)));
  }
}
