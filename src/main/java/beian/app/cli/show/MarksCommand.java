package beian.app.cli.show;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Listing;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.Pages;
import beian.app.cli.root.StateOption;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkState;
import beian.rectification.store.MarkStore;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code marks}: filings marked, each with why and since when; below it how one is taken back. */
@Command(
    name = "marks",
    resourceBundle = "beian.messages.cli",
    subcommands = MarksCommand.TakeBack.class)
@Acts(Effect.READS)
public final class MarksCommand implements Callable<Integer> {
  @ParentCommand Beian beian;

  @Option(names = "--state", paramLabel = "STATE")
  String state = "";

  @Override
  public Integer call() {
    Predicate<MarkState> asked = StateOption.filter(state, MarkState.values(), MarkState::word);
    try (Suite suite = beian.open()) {
      MarkStore marks = suite.rectification().marks();
      List<Mark> found =
          Pages.all(marks::page, Mark::no).stream().filter(one -> asked.test(one.state())).toList();
      beian.print(listing(), found);
    }
    return 0;
  }

  private Listing<Mark> listing() {
    return new Listing<Mark>()
        .column("mark_no", "标记", "Mark", Mark::no)
        .column("kind", "种类", "Kind", one -> one.kind().word())
        .column("outcome", "后果", "Outcome", one -> one.outcome().word())
        .column("filing_no", "备案号", "Filing", Mark::filingNo)
        .column("order_no", "订单号", "Order", Mark::orderNo)
        .column("domain", "域名", "Domain", Mark::domain)
        .column("reason", "原因", "Reason", one -> beian.words(one.reason().zh(), one.reason().en()))
        .hidden("reason_zh", "原因（中）", "Reason (zh)", one -> one.reason().zh())
        .hidden("reason_en", "原因（英）", "Reason (en)", one -> one.reason().en())
        .column("due_at", "期限届满", "Due", Mark::dueAt)
        .column("marked_at", "标记时间", "Marked", Mark::markedAt)
        .column("state", "状态", "State", one -> one.state().word())
        .hidden("case_no", "案件", "Case", Mark::caseNo)
        .hidden("grounds", "依据", "Grounds", Mark::grounds)
        .hidden("evidence", "证据", "Evidence", Mark::evidence)
        .hidden("taken_back_by", "撤回人", "Taken back by", Mark::takenBackBy)
        .hidden("taken_back_at", "撤回时间", "Taken back at", Mark::takenBackAt)
        .hidden("taken_back_why", "撤回原因", "Taken back why", Mark::takenBackWhy);
  }

  /** {@code marks take-back NO --reason …}. */
  @Command(name = "take-back", resourceBundle = "beian.messages.cli")
  @Acts(Effect.CHANGES)
  static final class TakeBack implements Callable<Integer> {
    @ParentCommand MarksCommand marks;

    @Parameters(index = "0", paramLabel = "NO")
    String no = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    String reason = "";

    @Override
    public Integer call() {
      Beian beian = marks.beian;
      try (Suite suite = beian.open()) {
        Mark taken =
            suite
                .rectification()
                .book()
                .takeBack(no, beian.by(), reason, suite.options().clock().instant());
        beian.print(marks.listing(), List.of(taken));
      }
      return 0;
    }
  }
}
