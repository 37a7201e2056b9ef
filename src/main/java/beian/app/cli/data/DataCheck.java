package beian.app.cli.data;

import beian.app.Effect;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Verb;
import beian.app.table.AllTables;
import beian.app.table.HomeTables;
import beian.filing.table.DataTable;
import beian.platform.error.ErrorCode.Exit;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code data check [NAME|FILE]}: whether the home's own tables, or a file that is to become one,
 * can be used. A file goes by the name of its table, or the name is said before it.
 */
@Command(name = "check")
@Acts(value = Effect.READS, in = Acts.Where.ANYWHERE)
final class DataCheck extends Verb {
  @Parameters(index = "0", paramLabel = "NAME|FILE", arity = "0..1")
  @Nullable String what;

  @Parameters(index = "1", paramLabel = "FILE", arity = "0..1")
  @Nullable Path file;

  @Override
  public Integer call() {
    List<Problem> problems = problems();
    problems.forEach(beian::say);
    if (problems.isEmpty()) {
      beian.say("可以使用。", "It can be used.");
      return Exit.OK.status();
    }
    return Exit.INPUT_UNUSABLE.status();
  }

  private List<Problem> problems() {
    if (what == null) {
      return DataCommand.tables(beian).problems();
    }
    Path given = file == null ? Path.of(what) : file;
    if (file == null && !Files.isRegularFile(given)) {
      return DataCommand.tables(beian).problems(AllTables.named("beian data check", what));
    }
    String name = file == null ? plain(given) : what;
    return of(AllTables.named(given.toString(), name), given);
  }

  /** Everything that is wrong with a file; nothing when it can be used. */
  static List<Problem> of(DataTable<?> table, Path file) {
    try {
      return table.problems(HomeTables.given(file));
    } catch (ProblemException e) {
      return List.of(e.problem());
    }
  }

  private static String plain(Path file) {
    String name = file.getFileName().toString();
    return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
  }
}
