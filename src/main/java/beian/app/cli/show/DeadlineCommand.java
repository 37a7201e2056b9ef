package beian.app.cli.show;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.desk.CaseDesk;
import beian.rectification.list.DeadlineList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code deadline NO}: why this date, from day 0 to the last day. */
@Command(name = "deadline")
@Acts(Effect.READS)
public final class DeadlineCommand extends HomeCommand {
  @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "any-name")
  String no = "";

  @Override
  protected void run(Suite suite) {
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

  private void why(Deadline clock) {
    beian.print(clock.no());
    WhyThisDate.lines(clock).forEach(line -> beian.print("  " + beian.words(line)));
  }
}
