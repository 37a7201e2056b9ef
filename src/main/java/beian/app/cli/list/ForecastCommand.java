package beian.app.cli.list;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.Range;
import beian.platform.time.Zone;
import beian.report.forecast.Forecast;
import beian.report.forecast.ForecastStore;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code forecast}: what runs out within so many days, in the order of days. */
@Command(name = "forecast", resourceBundle = "beian.messages.cli")
@Acts(Effect.READS)
public final class ForecastCommand implements Callable<Integer> {
  private static final Range DAYS = new Range(1, 3650);

  @ParentCommand Beian beian;

  @Option(names = "--days", paramLabel = "N")
  int days = 90;

  @Override
  public Integer call() {
    DAYS.check("--days", days);
    try (Suite suite = beian.open()) {
      LocalDate today = Zone.dayOf(suite.options().clock().instant());
      new ForecastStore(suite.transactions())
          .read(today, today.plusDays(days), rows -> beian.print(Forecast.LISTING, () -> rows));
    }
    return 0;
  }
}
