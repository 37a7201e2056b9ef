package beian.app.cli.decide;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.NothingWaits;
import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.app.cli.root.ListCommand;
import beian.filing.store.FilingNames;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.platform.list.Listing;
import beian.platform.settings.Nearest;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.handover.PlanPaper;
import beian.rectification.list.PlanLineList;
import beian.rectification.list.PlanList;
import beian.rectification.store.PlanStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code plan list | show | approve | reject | release | export}: what a night was to mark, the
 * safety belt, and the way of its marks out of the house.
 */
@Command(
    name = "plan",
    subcommands = {
      PlanCommand.All.class,
      PlanCommand.Show.class,
      PlanDecision.Approve.class,
      PlanDecision.Reject.class,
      PlanCommand.Release.class,
      PlanExport.class
    })
public final class PlanCommand {
  /** The plan of a number, whatever its case. */
  static Plan find(PlanStore plans, String no) {
    String sought = no.toUpperCase(Locale.ROOT);
    return plans
        .find(sought)
        .orElseThrow(
            () -> {
              List<String> known = plans.newest(200).stream().map(Plan::no).toList();
              String near = String.join(", ", Nearest.to(sought, known, 3));
              return new ProblemException(new Problem(AppError.NOT_KNOWN, "plan", no, near));
            });
  }

  private static Listing<PlanLineList.Row> lines(PlanPaper paper) {
    return PlanLineList.DEFINITION
        .columns()
        .hidden("plan_hash", "计划摘要", "Hash of the plan", row -> paper.hash());
  }

  /** {@code plan list}. */
  @Command(name = "list")
  @Acts(Effect.READS)
  static final class All extends ListCommand<PlanList.Row> {
    @Override
    public ListDefinition<PlanList.Row> definition() {
      return PlanList.DEFINITION;
    }

    @Override
    protected ListRows<PlanList.Row> rows(Suite suite) {
      return PlanList.in(suite.transactions());
    }

    @Override
    protected int usualLimit() {
      return 20;
    }
  }

  /** {@code plan show NO|last}: the newest is the first of {@code plan list}. */
  @Command(name = "show")
  @Acts(Effect.READS)
  static final class Show extends HomeCommand {
    @Parameters(index = "0", paramLabel = "NO|last")
    String no = "";

    @Override
    protected void run(Suite suite) {
      PlanStore plans = suite.rectification().plans();
      Plan found =
          no.equals("last")
              ? plans.newest(1).stream().findFirst().orElseGet(() -> find(plans, no))
              : find(plans, no);
      PlanPaper paper = suite.rectification().approvals().paper(found);
      FilingNames names = suite.numbers().names();
      beian.print(
          lines(paper),
          paper.entries().stream()
              .map(entry -> new PlanLineList.Row(entry.line(), entry.state(), names))
              .toList());
      if (beian.format() == Format.table) {
        beian.print("");
        beian.print(beian.words("摘要 ", "Hash ") + paper.hash());
      }
    }
  }

  /** {@code plan release NO}: lets a plan through whose safety belt broke, and carries it out. */
  @Command(name = "release")
  @Acts(Effect.CHANGES)
  static final class Release extends HomeCommand {
    @Parameters(index = "0", paramLabel = "NO")
    String no = "";

    @Override
    protected void run(Suite suite) {
      PlanStore plans = suite.rectification().plans();
      Plan found = find(plans, no);
      suite.database().hold();
      NothingWaits.require(suite);
      if (found.kind() == MarkKind.TRANSFER_CANCELLATION) {
        suite.rectification().campaigns().required();
      }
      Instant now = suite.options().clock().instant();
      suite.rectification().replies().takeInPlaced(now);
      // Released already and cut off before all was done: go on with it.
      if (found.releasedBy() == null) {
        suite.rectification().planBook().release(found.no(), beian.by(), now);
      }
      int made = suite.rectification().carryOut(found, now);
      String before = found.releasedBy();
      if (before != null && made == 0) {
        beian.say(
            found.no() + " 此前已由 " + before + " 放行，没有剩余",
            found.no() + " was let through by " + before + " before; nothing was left to do");
      } else {
        beian.say("已放行 " + found.no() + "，标记 " + made + " 项", made(found, made));
      }
      beian.print(
          PlanList.DEFINITION.columns(),
          List.of(PlanList.row(suite.transactions(), find(plans, found.no()))));
    }

    private static String made(Plan plan, int made) {
      return "released " + plan.no() + ": " + made + (made == 1 ? " mark" : " marks") + " made";
    }
  }
}
