package beian.app.cli.show;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.HomeCommand;
import beian.app.cli.root.ListCommand;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.platform.list.Listing;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkEvent;
import beian.rectification.enforcement.MarkState;
import beian.rectification.list.MarkList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code marks}: filings marked, each with why and since when; below it what happened to one, how
 * one is taken back, and the console's answer.
 */
@Command(
    name = "marks",
    subcommands = {MarksCommand.Show.class, MarksCommand.TakeBack.class, MarksConfirm.class})
@Acts(Effect.READS)
public final class MarksCommand extends ListCommand<Mark> {
  @Override
  public ListDefinition<Mark> definition() {
    return MarkList.DEFINITION;
  }

  @Override
  protected ListRows<Mark> rows(Suite suite) {
    return MarkList.in(suite.transactions());
  }

  /** {@code marks show NO}: one mark and everything that happened to it. */
  @Command(name = "show")
  @Acts(Effect.READS)
  static final class Show extends HomeCommand {
    @Parameters(index = "0", paramLabel = "NO", descriptionKey = "any-name")
    String no = "";

    @Override
    protected void run(Suite suite) {
      Mark mark = suite.rectification().book().find(suite.names().oneMarkNo(no));
      List<MarkEvent> history = suite.rectification().book().history(mark.no());
      if (beian.format() == Format.table) {
        beian.print(MarkList.DEFINITION.columns(), List.of(mark));
        beian.print("");
      }
      beian.print(history(beian), history);
    }

    private static Listing<MarkEvent> history(Beian beian) {
      return new Listing<MarkEvent>()
          .column("at", "时间", "At", MarkEvent::at)
          .column("actor", "操作人", "Actor", MarkEvent::actor)
          .column("what", "事件", "What", MarkEvent::what)
          .column("detail", "说明", "Detail", markEvent -> beian.words(markEvent.detail()));
    }
  }

  /** {@code marks take-back NO --reason …}. */
  @Command(name = "take-back")
  @Acts(Effect.CHANGES)
  static final class TakeBack extends HomeCommand {
    @Parameters(index = "0", paramLabel = "NO", descriptionKey = "any-name")
    String no = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    String reason = "";

    @Override
    protected void run(Suite suite) {
      String markNo = suite.names().oneMarkNo(no);
      Mark taken =
          suite
              .rectification()
              .book()
              .takeBack(markNo, beian.by(), reason, suite.options().clock().instant());
      beian.print(MarkList.DEFINITION.columns(), List.of(taken));
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
  }
}
