package beian.app.cli.show;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.output.Listing;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.Pages;
import beian.app.cli.root.StateOption;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkEvent;
import beian.rectification.enforcement.MarkState;
import beian.rectification.store.MarkStore;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code marks}: filings marked, each with why and since when; below it what happened to one, how
 * one is taken back, and the console's answer.
 */
@Command(
    name = "marks",
    resourceBundle = "beian.messages.cli",
    subcommands = {MarksCommand.Show.class, MarksCommand.TakeBack.class, MarksConfirm.class})
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

  Listing<Mark> listing() {
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
        .hidden("plan_no", "计划", "Plan", Mark::planNo)
        .hidden("approved_by", "批准人", "Approved by", Mark::approvedBy)
        .hidden("approved_at", "批准时间", "Approved at", Mark::approvedAt)
        .hidden("doubt", "存疑", "In doubt", one -> doubt(one))
        .hidden("taken_back_by", "撤回人", "Taken back by", Mark::takenBackBy)
        .hidden("taken_back_at", "撤回时间", "Taken back at", Mark::takenBackAt)
        .hidden("taken_back_why", "撤回原因", "Taken back why", Mark::takenBackWhy);
  }

  private @Nullable String doubt(Mark mark) {
    return mark.doubt() == null ? null : beian.words(mark.doubt().zh(), mark.doubt().en());
  }

  /** {@code marks show NO}: one mark and everything that happened to it. */
  @Command(name = "show", resourceBundle = "beian.messages.cli")
  @Acts(Effect.READS)
  static final class Show implements Callable<Integer> {
    @ParentCommand MarksCommand marks;

    @Parameters(index = "0", paramLabel = "NO")
    String no = "";

    @Override
    public Integer call() {
      Beian beian = marks.beian;
      try (Suite suite = beian.open()) {
        Mark mark = suite.rectification().book().find(no);
        List<MarkEvent> history = suite.rectification().book().history(mark.no());
        if (beian.format() == Format.table) {
          beian.print(marks.listing(), List.of(mark));
          beian.print("");
        }
        beian.print(history(beian), history);
      }
      return 0;
    }

    private static Listing<MarkEvent> history(Beian beian) {
      return new Listing<MarkEvent>()
          .column("at", "时间", "At", MarkEvent::at)
          .column("actor", "操作人", "Actor", MarkEvent::actor)
          .column("what", "事件", "What", one -> one.what().word())
          .column(
              "detail", "说明", "Detail", one -> beian.words(one.detail().zh(), one.detail().en()));
    }
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
        if (taken.state() == MarkState.RECALLED) {
          beian.say(
              "该标记已导出：请通知控制台停止或恢复，得到答复后 beian marks confirm "
                  + taken.no()
                  + " --result undone；在此之前列在“需要人工处理”",
              "it was handed over: tell the console to stop or undo it, then beian marks confirm "
                  + taken.no()
                  + " --result undone; until then it waits for a person");
        }
      }
      return 0;
    }
  }
}
