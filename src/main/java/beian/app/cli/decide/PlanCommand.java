package beian.app.cli.decide;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.output.Listing;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.filing.store.FilingNames;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.settings.Nearest;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.handover.PlanPaper;
import beian.rectification.store.PlanStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code plan list | show | approve | reject | release | export}: what a night was to mark, the
 * safety belt, and the way of its marks out of the house.
 */
@Command(
    name = "plan",
    resourceBundle = "beian.messages.cli",
    subcommands = {
      PlanCommand.All.class,
      PlanCommand.Show.class,
      PlanDecision.Approve.class,
      PlanDecision.Reject.class,
      PlanCommand.Release.class,
      PlanExport.class
    })
public final class PlanCommand {
  @ParentCommand Beian beian;

  private Listing<Plan> listing(PlanStore plans) {
    return new Listing<Plan>()
        .column("plan_no", "计划", "Plan", Plan::no)
        .column("planned_at", "计划时间", "Planned", Plan::plannedAt)
        .column("marks", "拟标记", "To mark", Plan::marks)
        .column("most", "安全带上限", "Belt lets through", Plan::most)
        .column("belt", "安全带", "Belt", PlanCommand::belt)
        .column("marked", "已标记", "Marked", one -> marked(plans, one))
        .column("released_by", "放行人", "Released by", Plan::releasedBy)
        .column("released_at", "放行时间", "Released", Plan::releasedAt);
  }

  private static long marked(PlanStore plans, Plan plan) {
    return Arrays.stream(MarkKind.values())
        .mapToLong(kind -> plans.count(plan.no(), kind, LineState.MARKED))
        .sum();
  }

  private static String belt(Plan plan) {
    return plan.broke() ? "broke" : plan.releasedBy() == null ? "held" : "released";
  }

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

  private static Listing<PlanPaper.Entry> lines(Beian beian, PlanPaper paper, FilingNames names) {
    return new Listing<PlanPaper.Entry>()
        .hidden("plan_no", "计划", "Plan", one -> one.line().planNo())
        .column("mark_no", "标记", "Mark", one -> one.line().markNo())
        .column("kind", "种类", "Kind", one -> one.line().kind().word())
        .column("case_no", "案件", "Case", one -> one.line().caseNo())
        .column("filing_no", "备案号", "Filing", one -> names.filingNo(one.line().filingKey()))
        .column("order_no", "订单号", "Order", one -> names.orderNo(one.line().filingKey()))
        .column("outcome", "后果", "Outcome", one -> one.line().outcome().word())
        .column("due_at", "期限届满", "Due", one -> one.line().dueAt())
        .column("state", "状态", "State", PlanPaper.Entry::state)
        .column(
            "reason",
            "原因",
            "Reason",
            one -> beian.words(one.line().reason().zh(), one.line().reason().en()))
        .hidden("grounds", "依据", "Grounds", one -> one.line().grounds())
        .hidden("gates", "关口", "Gates", one -> one.line().gates())
        .hidden("facts_hash", "事实摘要", "Facts hash", one -> one.line().factsHash())
        .hidden("plan_hash", "计划摘要", "Hash of the plan", one -> paper.hash());
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
        Plan found = find(suite.rectification().plans(), no);
        PlanPaper paper = suite.rectification().approvals().paper(found);
        plan.beian.print(lines(plan.beian, paper, suite.numbers().names()), paper.entries());
        if (plan.beian.format() == Format.table) {
          plan.beian.print("");
          plan.beian.print(plan.beian.words("摘要 ", "Hash ") + paper.hash());
        }
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
        if (found.kind() == MarkKind.TRANSFER_CANCELLATION) {
          suite.rectification().campaigns().required();
        }
        Instant now = suite.options().clock().instant();
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
        beian.print(plan.listing(plans), List.of(find(plans, found.no())));
      }
      return 0;
    }

    private static String made(Plan plan, int made) {
      return "released " + plan.no() + ": " + made + (made == 1 ? " mark" : " marks") + " made";
    }
  }
}
