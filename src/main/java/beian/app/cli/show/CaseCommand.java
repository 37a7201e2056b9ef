package beian.app.cli.show;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.inspection.card.Words;
import beian.platform.list.Listing;
import beian.platform.list.Term;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.FindingState;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.desk.CaseDesk;
import beian.rectification.desk.StoryEvent;
import beian.rectification.list.CaseList;
import beian.rectification.store.PlanStore;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code case NO}: one case: what is wrong, until when, who was told and what happened. */
@Command(name = "case")
@Acts(Effect.READS)
public final class CaseCommand extends HomeCommand {
  @Parameters(index = "0", paramLabel = "NO", descriptionKey = "any-name")
  String no = "";

  @Override
  protected void run(Suite suite) {
    CaseDesk desk = suite.rectification().desk();
    Case filingCase = desk.find(suite.names().oneCaseNo(no));
    List<StoryEvent> history =
        StoryEvent.story(
            desk.history(filingCase.no()),
            new PlanStore(suite.transactions()).releasedFor(filingCase.no()).orElse(null));
    if (beian.format() != Format.table) {
      beian.print(history(), history);
      return;
    }
    beian.print(CaseList.DEFINITION.columns(), CaseList.row(suite.transactions(), filingCase));
    beian.print("");
    beian.print(findings(), filingCase.findings());
    for (Deadline clock : desk.clocks(filingCase.no())) {
      beian.print("");
      beian.print(beian.words("期限 ", "Deadline ") + clock.no());
      WhyThisDate.lines(clock).forEach(line -> beian.print("  " + beian.words(line)));
    }
    beian.print("");
    beian.print(history(), history);
  }

  private Listing<CaseFinding> findings() {
    return new Listing<CaseFinding>()
        .column("rule", "规则", "Rule", CaseFinding::rule)
        .column(
            "severity",
            "级别",
            "Severity",
            finding -> Term.of(finding.severity().name(), finding.severity().words()))
        .column("state", "状态", "State", finding -> state(finding.state()))
        .column(
            "outcome",
            "结论",
            "Outcome",
            finding -> Term.of(finding.outcome().name(), finding.outcome().words()))
        .column("first_found_at", "首次发现", "First found", CaseFinding::firstFoundAt)
        .column("opinion", "意见", "Opinion", finding -> beian.words(finding.opinion()));
  }

  private static Term state(FindingState state) {
    return Term.of(
        state.name().toLowerCase(Locale.ROOT),
        switch (state) {
          case OPEN -> new Words("待整改", "open");
          case RECTIFIED -> new Words("已整改", "rectified");
          case EXCUSED -> new Words("申诉成立", "excused");
        });
  }

  private Listing<StoryEvent> history() {
    return new Listing<StoryEvent>()
        .column("at", "时间", "At", StoryEvent::at)
        .column("actor", "操作人", "Actor", StoryEvent::actor)
        .column("what", "事件", "What", StoryEvent::what)
        .column("detail", "说明", "Detail", storyEvent -> beian.words(storyEvent.detail()));
  }
}
