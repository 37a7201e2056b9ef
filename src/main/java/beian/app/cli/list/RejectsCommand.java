package beian.app.cli.list;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.app.cli.root.ListCommand;
import beian.app.cli.root.Range;
import beian.intake.list.RejectList;
import beian.intake.store.DismissalStore;
import beian.intake.store.RejectedRow;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rejects}: rows of filings and evidence that were not taken in, each with why. */
@Command(name = "rejects", subcommands = RejectsCommand.Dismiss.class)
@Acts(Effect.READS)
public final class RejectsCommand extends ListCommand<RejectedRow> {
  @Option(names = "--dismissed")
  boolean dismissed;

  @Override
  public ListDefinition<RejectedRow> definition() {
    return RejectList.DEFINITION;
  }

  @Override
  protected ListRows<RejectedRow> rows(Suite suite) {
    return dismissed
        ? RejectList.dismissed(suite.transactions())
        : RejectList.in(suite.transactions());
  }

  /** {@code rejects dismiss FILE}: nothing is to be done about its rows, or some of them. */
  @Command(name = "dismiss")
  @Acts(Effect.CHANGES)
  static final class Dismiss extends HomeCommand {
    @Parameters(index = "0", paramLabel = "FILE")
    String file = "";

    @Option(names = "--sheet", paramLabel = "NAME")
    String sheet = "";

    @Option(names = "--row", paramLabel = "N")
    List<Integer> rows = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    String reason = "";

    @Override
    protected void require() {
      rows.forEach(row -> Range.SOME.check("--row", row));
    }

    @Override
    protected void run(Suite suite) {
      List<RejectedRow> dismissed =
          new DismissalStore(suite.transactions())
              .dismiss(file, sheet, rows, beian.by(), reason, suite.options().clock().instant());
      if (dismissed.isEmpty()) {
        throw new ProblemException(new Problem(AppError.NOT_KNOWN, "rejects", file, ""));
      }
      beian.print(RejectList.DEFINITION.columns(), dismissed);
    }
  }
}
