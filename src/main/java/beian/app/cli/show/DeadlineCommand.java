package beian.app.cli.show;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.desk.CaseDesk;
import beian.rectification.list.DeadlineList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code deadline NO}: why this date, from day 0 to the last day. */
@Command(name = "deadline", resourceBundle = "beian.messages.cli")
@Acts(Effect.READS)
public final class DeadlineCommand implements Callable<Integer> {
  @ParentCommand Beian beian;

  @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "any-name")
  String no = "";

  @Override
  public Integer call() {
    try (Suite suite = beian.open()) {
      CaseDesk desk = suite.rectification().desk();
      List<Deadline> clocks = desk.clocks(desk.find(suite.names().oneCaseNo(no)).no());
      if (beian.format() != Format.table) {
        beian.print(DeadlineList.DEFINITION.columns(), clocks);
      } else if (clocks.isEmpty()) {
        beian.print(beian.words("没有期限：尚无证明送达的通知", "no deadline: no notice is proved yet"));
      } else {
        clocks.forEach(this::why);
      }
    }
    return 0;
  }

  private void why(Deadline clock) {
    beian.print(clock.no());
    WhyThisDate.lines(clock).forEach(line -> beian.print("  " + beian.words(line.zh(), line.en())));
  }
}
