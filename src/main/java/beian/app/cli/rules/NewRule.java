package beian.app.cli.rules;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Beian;
import beian.app.cli.root.Verb;
import beian.inspection.Catalog;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rules.AllRules;
import beian.rules.Family;
import beian.rules.RuleSkeleton;
import beian.rules.RuleSkeleton.NewFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code rules new ID NAME}, {@code rules new ID --like RULE}: writes what a person who adds a rule
 * starts from, its card, and its check unless it uses another's.
 */
@Command(name = "new")
@Acts(value = Effect.MAKES, in = Acts.Where.ANYWHERE)
final class NewRule extends Verb {
  private static final String CHECKS = "src/main/java/beian/rules";

  @Parameters(index = "0", paramLabel = "ID")
  String id = "";

  @Parameters(index = "1", paramLabel = "NAME", arity = "0..1")
  String name = "";

  @Option(names = "--like", paramLabel = "RULE")
  String like = "";

  @Override
  public Integer call() throws IOException {
    Catalog catalog = AllRules.catalog();
    String wanted = id.toUpperCase(Locale.ROOT);
    RuleSkeleton skeleton =
        skeleton(catalog, wanted)
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem(
                            AppError.BAD_COMMAND,
                            "rules new",
                            (id + " " + name + like).strip(),
                            "ENT-099 EntityNameIsEmpty | CON-010 --like CON-001; "
                                + String.join(", ", Family.names()))));
    Path project = Path.of(System.getProperty("beian.installation", "."));
    if (!Files.isDirectory(project.resolve(CHECKS))) {
      throw new ProblemException(Problem.at(AppError.NO_FILE, project.resolve(CHECKS).toString()));
    }
    if (catalog.find(wanted).isPresent()) {
      throw new ProblemException(Problem.at(AppError.THERE_ALREADY, wanted));
    }
    for (NewFile file : skeleton.files()) {
      if (Files.exists(project.resolve(file.path()))) {
        throw new ProblemException(Problem.at(AppError.THERE_ALREADY, file.path()));
      }
    }
    write(beian, skeleton, project);
    return 0;
  }

  private Optional<RuleSkeleton> skeleton(Catalog catalog, String wanted) {
    if (!name.isEmpty()) {
      return like.isEmpty() ? RuleSkeleton.of(wanted, name) : Optional.empty();
    }
    return catalog
        .find(like.toUpperCase(Locale.ROOT))
        .flatMap(other -> RuleSkeleton.like(wanted, other.card()));
  }

  private static void write(Beian beian, RuleSkeleton skeleton, Path project) throws IOException {
    for (NewFile file : skeleton.files()) {
      if (!beian.dryRun()) {
        Path path = project.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.content(), StandardOpenOption.CREATE_NEW);
      }
      beian.print(file.path());
    }
    beian.say(
        beian.dryRun() ? "演练：未写入任何文件" : "请补全各处 TODO",
        beian.dryRun() ? "dry run: nothing was written" : "now fill in every TODO");
  }
}
