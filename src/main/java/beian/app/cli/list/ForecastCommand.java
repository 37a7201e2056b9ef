package beian.app.cli.list;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.app.cli.root.Range;
import beian.platform.time.Zone;
import beian.report.forecast.Forecast;
import beian.report.forecast.ForecastStore;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code forecast}: what runs out within so many days, in the order of days. */
@Command(name = "forecast")
@Acts(Effect.READS)
public final class ForecastCommand extends HomeCommand {
  private static final Range DAYS = new Range(1, 3650);

  @Option(names = "--days", paramLabel = "N")
  int days = 90;

  @Override
  protected void require() {
    DAYS.check("--days", days);
  }

  @Override
  protected void run(Suite suite) {
    LocalDate today = Zone.dayOf(suite.options().clock().instant());
    new ForecastStore(suite.transactions())
        .read(today, today.plusDays(days), rows -> beian.print(Forecast.LISTING, () -> rows));
  }
}
