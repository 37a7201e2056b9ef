package beian.app.cli.show;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.output.Format;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Verb;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkState;
import beian.rectification.enforcement.handover.AnswerFile;
import beian.rectification.enforcement.handover.ConsoleAnswer;
import beian.rectification.enforcement.handover.ConsoleAnswers;
import beian.rectification.list.MarkList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code marks confirm FILE|NO…}: takes the console's answer in, from a table or mark by mark. */
@Command(name = "confirm")
@Acts(Effect.CHANGES)
final class MarksConfirm extends Verb {
  /** How a table is called; no mark is called so. */
  private static final Pattern TABLE = Pattern.compile("(?i)\\.(csv|txt|xlsx?)$|[/\\\\]");

  @Parameters(arity = "1..*", paramLabel = "FILE|NO")
  List<String> given = List.of();

  @Option(names = "--result", paramLabel = "done|refused|undone", defaultValue = "done")
  String result = "done";

  @Option(names = "--note", paramLabel = "TEXT")
  String note = "";

  /** The console had done it before it heard that the mark was taken back. */
  private void wasFaster(Mark mark) {
    beian.say(
        mark.no()
            + "：控制台在撤回之前已经执行，请其恢复，得到答复后 beian marks confirm "
            + mark.no()
            + " --result undone",
        mark.no()
            + ": the console had done it already; have it undone, then beian marks confirm "
            + mark.no()
            + " --result undone");
  }

  @Override
  public Integer call() {
    ConsoleAnswer.Result said =
        ConsoleAnswer.Result.of(result)
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem(
                            AppError.BAD_COMMAND, "--result", result, "done | refused | undone")));
    try (Suite suite = beian.open()) {
      Instant now = suite.options().clock().instant();
      List<Problem> problems = new ArrayList<>();
      List<ConsoleAnswer> answers = new ArrayList<>();
      for (String text : given) {
        Path file = Path.of(text);
        if (Files.isRegularFile(file)) {
          AnswerFile.Read read = AnswerFile.read(file, now);
          answers.addAll(read.answers());
          problems.addAll(read.problems());
        } else if (TABLE.matcher(text).find()) {
          throw new ProblemException(Problem.at(AppError.NO_FILE, text));
        } else {
          String no = suite.names().oneMarkNo(text);
          answers.add(new ConsoleAnswer(no, said, now, note, List.of(), ""));
        }
      }
      List<Mark> taken = new ArrayList<>();
      ConsoleAnswers desk = suite.rectification().answers();
      for (ConsoleAnswer answer : answers) {
        try {
          taken.add(desk.take(answer, beian.by(), now));
        } catch (ProblemException e) {
          problems.add(answer.problem(e.problem()));
        }
      }
      if (!taken.isEmpty() || problems.isEmpty() || beian.format() != Format.table) {
        beian.print(MarkList.DEFINITION.columns(), taken);
      }
      taken.stream().filter(mark -> mark.state() == MarkState.RECALLED).forEach(this::wasFaster);
      problems.forEach(beian::say);
      return problems.stream().mapToInt(problem -> problem.code().exit().status()).max().orElse(0);
    }
  }
}
