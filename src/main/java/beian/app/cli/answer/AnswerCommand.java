package beian.app.cli.answer;

import beian.app.Suite;
import beian.app.answer.Answers;
import beian.app.answer.FilingAnswer;
import beian.app.cli.root.HomeCommand;
import java.util.List;
import picocli.CommandLine.Parameters;

/** A question about every filing of a name: for people a page for each, for programs rows. */
abstract class AnswerCommand extends HomeCommand {
  @Parameters(index = "0", paramLabel = "X")
  String asked = "";

  /** Whether names, homepages and registrations are looked up first. */
  boolean looks(Suite suite) {
    return false;
  }

  abstract List<FilingAnswer> told(Answers answers);

  abstract void page(AnswerPrinter printer, FilingAnswer told);

  @Override
  protected void run(Suite suite) {
    AnswerPrinter printer = new AnswerPrinter(beian);
    List<FilingAnswer> all =
        told(new Answers(suite, suite.options().clock().instant(), looks(suite)));
    if (printer.forPeople()) {
      for (FilingAnswer told : all) {
        printer.head(told);
        page(printer, told);
        printer.disagreeing(told);
      }
    } else {
      printer.rows(all);
    }
  }
}
