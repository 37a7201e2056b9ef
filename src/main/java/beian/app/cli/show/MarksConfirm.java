package beian.app.cli.show;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.handover.Answer;
import beian.rectification.enforcement.handover.AnswerFile;
import beian.rectification.enforcement.handover.Answers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code marks confirm FILE|NO…}: takes the console's answer in, from a table or mark by mark. */
@Command(name = "confirm", resourceBundle = "beian.messages.cli")
@Acts(Effect.CHANGES)
final class MarksConfirm implements Callable<Integer> {
  @ParentCommand MarksCommand marks;

  @Parameters(arity = "1..*", paramLabel = "FILE|NO")
  List<String> given = List.of();

  @Option(names = "--result", paramLabel = "done|refused|undone", defaultValue = "done")
  String result = "done";

  @Option(names = "--note", paramLabel = "TEXT")
  String note = "";

  @Override
  public Integer call() {
    Answer.Result said =
        Answer.Result.of(result)
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem(
                            AppError.BAD_COMMAND, "--result", result, "done | refused | undone")));
    try (Suite suite = marks.beian.open()) {
      Instant now = suite.options().clock().instant();
      List<Problem> problems = new ArrayList<>();
      List<Answer> answers = new ArrayList<>();
      for (String one : given) {
        Path file = Path.of(one);
        if (Files.isRegularFile(file)) {
          AnswerFile.Read read = AnswerFile.read(file, now);
          answers.addAll(read.answers());
          problems.addAll(read.problems());
        } else {
          answers.add(new Answer(one, said, now, note));
        }
      }
      List<Mark> taken = new ArrayList<>();
      Answers desk = suite.rectification().answers();
      for (Answer answer : answers) {
        try {
          taken.add(desk.take(answer, marks.beian.by(), now));
        } catch (ProblemException e) {
          problems.add(e.problem());
        }
      }
      marks.beian.print(marks.listing(), taken);
      problems.forEach(marks.beian::say);
      return problems.stream().mapToInt(one -> one.code().exit().status()).max().orElse(0);
    }
  }
}
