package beian.app.cli.show;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.Suite;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rules.RuleSkeleton;
import beian.rules.RuleSkeleton.NewFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rules new ID NAME}: writes what a person who adds a rule starts from. */
@Command(name = "new", resourceBundle = "beian.messages.cli")
@Acts(value = Effect.MAKES, in = Acts.Where.ANYWHERE)
final class NewRule implements Callable<Integer> {
  private static final String ALL_RULES = "src/main/java/beian/rules/AllRules.java";
  private static final String CASES = "sample-data/cases.csv";

  @ParentCommand RulesCommand rules;

  @Parameters(index = "0", paramLabel = "ID")
  String id = "";

  @Parameters(index = "1", paramLabel = "NAME")
  String name = "";

  @Override
  public Integer call() throws IOException {
    Beian beian = rules.beian;
    String wanted = id.toUpperCase(Locale.ROOT);
    RuleSkeleton skeleton =
        RuleSkeleton.of(wanted, name)
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem(
                            AppError.BAD_COMMAND,
                            "rules new",
                            id + " " + name,
                            "ENT-099 EntityNameIsEmpty (ENT, CON, MAT, ACC, CNT)")));
    Path project = Path.of(System.getProperty("beian.installation", "."));
    Path all = project.resolve(ALL_RULES);
    if (!Files.isRegularFile(all)) {
      throw new ProblemException(Problem.at(AppError.NO_FILE, all.toString()));
    }
    if (Suite.catalog().find(wanted).isPresent()) {
      throw new ProblemException(Problem.at(AppError.THERE_ALREADY, wanted));
    }
    for (NewFile file : skeleton.files()) {
      if (Files.exists(project.resolve(file.path()))) {
        throw new ProblemException(Problem.at(AppError.THERE_ALREADY, file.path()));
      }
    }
    write(beian, skeleton, project, all);
    return 0;
  }

  private static void write(Beian beian, RuleSkeleton skeleton, Path project, Path all)
      throws IOException {
    for (NewFile file : skeleton.files()) {
      if (!beian.dryRun()) {
        Path path = project.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.content(), StandardOpenOption.CREATE_NEW);
      }
      beian.print(file.path());
    }
    if (!beian.dryRun()) {
      Files.writeString(all, skeleton.addedTo(Files.readString(all)));
      Path cases = project.resolve(CASES);
      String before = Files.readString(cases);
      String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
      Files.writeString(cases, before + gap + String.join("\n", skeleton.cases()) + "\n");
    }
    beian.print(ALL_RULES);
    beian.print(CASES);
    beian.say(
        beian.dryRun() ? "演练：未写入任何文件" : "请补全各处 TODO",
        beian.dryRun() ? "dry run: nothing was written" : "now fill in every TODO");
  }
}
