package beian.app.cli.show;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Listing;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.Pages;
import beian.app.cli.root.StateOption;
import beian.filing.store.FilingNames;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.CaseState;
import beian.rectification.cases.FindingState;
import beian.rectification.store.CaseStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code cases}: every filing that has to put something right, and where it stands. */
@Command(name = "cases", resourceBundle = "beian.messages.cli")
@Acts(Effect.READS)
public final class CasesCommand implements Callable<Integer> {
  @ParentCommand Beian beian;

  @Option(names = "--filing", paramLabel = "NO")
  String filing = "";

  @Option(names = "--state", paramLabel = "STATE")
  String state = "";

  @Override
  public Integer call() {
    Predicate<CaseState> asked = StateOption.filter(state, CaseState.values(), CaseState::word);
    try (Suite suite = beian.open()) {
      Set<String> sought = filing.isEmpty() ? Set.of() : suite.asked(filing, "--filing");
      CaseStore cases = suite.rectification().cases();
      List<Case> found =
          Pages.all(cases::page, Case::no).stream()
              .filter(one -> filing.isEmpty() || sought.contains(one.filingKey()))
              .filter(one -> asked.test(one.state()))
              .toList();
      beian.print(listing(suite.numbers().names(), suite.rectification().needsPerson()), found);
    }
    return 0;
  }

  /**
   * The columns.
   *
   * @param names of the filings
   * @param needs what of each case waits for a person, by its number
   */
  static Listing<Case> listing(FilingNames names, Map<String, List<String>> needs) {
    return new Listing<Case>()
        .column("case_no", "案件", "Case", Case::no)
        .column("filing_no", "备案号", "Filing", one -> names.filingNo(one.filingKey()))
        .hidden("order_no", "订单号", "Order", one -> names.orderNo(one.filingKey()))
        .column("domain", "域名", "Domain", Case::domain)
        .column("entity_name", "主体", "Entity", Case::entityName)
        .column("state", "状态", "State", one -> one.state().word())
        .column("opened_at", "立案", "Opened", Case::openedAt)
        .column("notified_at", "通知", "Notified", Case::notifiedAt)
        .column("deadline_at", "截止", "Deadline", Case::deadlineAt)
        .column("rules", "规则", "Rules", CasesCommand::open)
        .column(
            "needs_person", "待人工", "Needs a person", one -> needs.getOrDefault(one.no(), List.of()))
        .hidden("campaign", "批次", "Campaign", Case::campaign)
        .hidden("closed_at", "结案", "Closed", Case::closedAt);
  }

  /** The rules still open; of a case that is over, those it was about. */
  private static List<String> open(Case one) {
    List<String> open =
        one.findings().stream()
            .filter(finding -> finding.state() == FindingState.OPEN)
            .map(CaseFinding::rule)
            .toList();
    return open.isEmpty() ? one.findings().stream().map(CaseFinding::rule).toList() : open;
  }
}
