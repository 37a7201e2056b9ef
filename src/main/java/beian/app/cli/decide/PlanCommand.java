package beian.app.cli.decide;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Listing;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.Pages;
import beian.filing.store.FilingNames;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.settings.Nearest;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.store.PlanStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code plan list | show NO | release NO}: what a night was to mark, and the safety belt. */
@Command(
    name = "plan",
    resourceBundle = "beian.messages.cli",
    subcommands = {PlanCommand.All.class, PlanCommand.Show.class, PlanCommand.Release.class})
public final class PlanCommand {
  @ParentCommand Beian beian;

  private Listing<Plan> listing(PlanStore plans) {
    MarkKind kind = MarkKind.TRANSFER_CANCELLATION;
    return new Listing<Plan>()
        .column("plan_no", "计划", "Plan", Plan::no)
        .column("planned_at", "计划时间", "Planned", Plan::plannedAt)
        .column("marks", "拟标记", "To mark", Plan::marks)
        .column("most", "安全带上限", "Belt lets through", Plan::most)
        .column("belt", "安全带", "Belt", PlanCommand::belt)
        .column("marked", "已标记", "Marked", one -> plans.count(one.no(), kind, LineState.MARKED))
        .column("released_by", "放行人", "Released by", Plan::releasedBy)
        .column("released_at", "放行时间", "Released", Plan::releasedAt);
  }

  private static String belt(Plan plan) {
    return plan.broke() ? "broke" : plan.releasedBy() == null ? "held" : "released";
  }

  private static Plan find(PlanStore plans, String no) {
    String sought = no.toUpperCase(Locale.ROOT);
    return plans
        .find(sought)
        .orElseThrow(
            () -> {
              List<String> known = plans.newest(200).stream().map(Plan::no).toList();
              String near = String.join(", ", Nearest.to(sought, known, 3));
              return new ProblemException(new Problem(AppError.NOT_FOUND, "plan", no, near));
            });
  }

  private static Listing<PlanLine> lines(Beian beian, FilingNames names) {
    return new Listing<PlanLine>()
        .hidden("plan_no", "计划", "Plan", PlanLine::planNo)
        .column("mark_no", "标记", "Mark", PlanLine::markNo)
        .column("kind", "种类", "Kind", one -> one.kind().word())
        .column("case_no", "案件", "Case", PlanLine::caseNo)
        .column("filing_no", "备案号", "Filing", one -> names.filingNo(one.filingKey()))
        .hidden("order_no", "订单号", "Order", one -> names.orderNo(one.filingKey()))
        .column("outcome", "后果", "Outcome", one -> one.outcome().word())
        .column("due_at", "期限届满", "Due", PlanLine::dueAt)
        .column("state", "状态", "State", one -> one.state().word())
        .column("reason", "原因", "Reason", one -> beian.words(one.reason().zh(), one.reason().en()))
        .hidden("grounds", "依据", "Grounds", PlanLine::grounds)
        .hidden("gates", "关口", "Gates", PlanLine::gates)
        .hidden("facts_hash", "事实摘要", "Facts hash", PlanLine::factsHash);
  }

  /** {@code plan list}. */
  @Command(name = "list", resourceBundle = "beian.messages.cli")
  @Acts(Effect.READS)
  static final class All implements Callable<Integer> {
    @ParentCommand PlanCommand plan;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20")
    int limit;

    @Override
    public Integer call() {
      try (Suite suite = plan.beian.open()) {
        PlanStore plans = suite.rectification().plans();
        plan.beian.print(plan.listing(plans), plans.newest(limit));
      }
      return 0;
    }
  }

  /** {@code plan show NO}. */
  @Command(name = "show", resourceBundle = "beian.messages.cli")
  @Acts(Effect.READS)
  static final class Show implements Callable<Integer> {
    @ParentCommand PlanCommand plan;

    @Parameters(index = "0", paramLabel = "NO")
    String no = "";

    @Override
    public Integer call() {
      try (Suite suite = plan.beian.open()) {
        PlanStore plans = suite.rectification().plans();
        Plan found = find(plans, no);
        List<PlanLine> lines =
            Pages.all((after, most) -> plans.lines(found.no(), after, most), PlanLine::markNo);
        plan.beian.print(lines(plan.beian, suite.numbers().names()), lines);
      }
      return 0;
    }
  }

  /** {@code plan release NO}: lets a plan through whose safety belt broke, and carries it out. */
  @Command(name = "release", resourceBundle = "beian.messages.cli")
  @Acts(Effect.CHANGES)
  static final class Release implements Callable<Integer> {
    @ParentCommand PlanCommand plan;

    @Parameters(index = "0", paramLabel = "NO")
    String no = "";

    @Override
    public Integer call() {
      Beian beian = plan.beian;
      try (Suite suite = beian.open()) {
        PlanStore plans = suite.rectification().plans();
        Plan found = find(plans, no);
        suite.database().hold();
        suite.rectification().campaigns().required();
        Instant now = suite.options().clock().instant();
        // Released already and cut off before all was done: go on with it.
        if (found.releasedBy() == null) {
          suite.rectification().planBook().release(found.no(), beian.by(), now);
        }
        int made = suite.rectification().enforcement().act(found.no(), now);
        beian.say("已放行 " + found.no() + "，标记 " + made + " 项", made(found, made));
        beian.print(plan.listing(plans), List.of(find(plans, found.no())));
      }
      return 0;
    }

    private static String made(Plan plan, int made) {
      return "released " + plan.no() + ": " + made + (made == 1 ? " mark" : " marks") + " made";
    }
  }
}
