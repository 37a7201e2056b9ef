package beian.app.cli.decide;

import beian.app.Effect;
import beian.app.NothingWaits;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.platform.list.Listing;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.handover.Approvals;
import beian.rectification.enforcement.handover.Approvals.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code plan approve NO} and {@code plan reject NO}: what a second person, who read the plan and
 * names it by its hash, decides about its marks.
 */
abstract class PlanDecision extends HomeCommand {
  @Parameters(index = "0", paramLabel = "NO")
  String no = "";

  @Option(names = "--hash", required = true, paramLabel = "HASH")
  String hash = "";

  @Option(names = "--only", paramLabel = "MARK", split = ",")
  Set<String> only = new TreeSet<>();

  @Option(names = "--except", paramLabel = "MARK", split = ",")
  Set<String> except = new TreeSet<>();

  abstract String reason();

  /** What has to be known before it is decided; to take marks back nothing has. */
  void before(Suite suite, Instant now) {}

  abstract List<Mark> decide(Approvals approvals, Decision decision, Instant now);

  @Override
  protected void run(Suite suite) {
    Plan found = PlanCommand.find(suite.rectification().plans(), no);
    Instant now = suite.options().clock().instant();
    before(suite, now);
    List<Mark> decided =
        decide(
            suite.rectification().approvals(),
            new Decision(found.no(), hash, only, except, beian.byName(), reason()),
            now);
    beian.print(listing(), decided);
  }

  private static Listing<Mark> listing() {
    return new Listing<Mark>()
        .column("mark_no", "标记", "Mark", Mark::no)
        .column("filing_no", "备案号", "Filing", Mark::filingNo)
        .column("order_no", "订单号", "Order", Mark::orderNo)
        .column("outcome", "后果", "Outcome", Mark::outcome)
        .column("state", "状态", "State", Mark::state)
        .column("approved_by", "批准人", "Approved by", Mark::approvedBy);
  }

  /** {@code plan approve NO --hash H --by NAME}. */
  @Command(name = "approve")
  @Acts(Effect.CHANGES)
  static final class Approve extends PlanDecision {
    @Option(names = "--reason", paramLabel = "TEXT")
    String reason = "";

    @Override
    String reason() {
      return reason;
    }

    @Override
    void before(Suite suite, Instant now) {
      suite.database().hold();
      NothingWaits.require(suite);
      suite.rectification().replies().takeInPlaced(now);
    }

    @Override
    List<Mark> decide(Approvals approvals, Decision decision, Instant now) {
      return approvals.approve(decision, now);
    }
  }

  /** {@code plan reject NO --hash H --by NAME --reason …}. */
  @Command(name = "reject")
  @Acts(Effect.CHANGES)
  static final class Reject extends PlanDecision {
    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    String reason = "";

    @Override
    String reason() {
      return reason;
    }

    @Override
    List<Mark> decide(Approvals approvals, Decision decision, Instant now) {
      return approvals.reject(decision, now);
    }
  }
}
