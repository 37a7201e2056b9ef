package beian.app.cli.answer;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.HomeCommand;
import beian.report.contradiction.ContradictionLine;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code contradictions}: records and extracts that staff have to compare. */
@Command(name = "contradictions")
@Acts(Effect.READS)
public final class ContradictionsCommand extends HomeCommand {
  @Override
  protected void run(Suite suite) {
    List<ContradictionLine> found = new ArrayList<>();
    suite.inspections().contradictions().each(suite.options().clock().instant(), found::add);
    beian.print(ContradictionLine.LISTING, found);
  }
}
