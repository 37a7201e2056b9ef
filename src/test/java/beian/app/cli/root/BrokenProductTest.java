package beian.app.cli.root;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.AppError;
import beian.app.Effect;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A card or table of the product that a person who changes it wrote wrongly. */
class BrokenProductTest {
  private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());
  private static final Problem PROBLEM = new Problem(AppError.BAD_HOME, "card:14", "{", "YAML");

  private static final class Broken {
    static final String CARDS = read();

    private static String read() {
      throw new ProblemException(PROBLEM);
    }
  }

  @Command(name = "reads")
  @Acts(value = Effect.READS, in = Acts.Where.ANYWHERE)
  static final class Reads extends Verb {
    @Override
    public Integer call() {
      return Broken.CARDS.length();
    }
  }

  @Test
  void what_is_wrong_in_it_is_said_with_its_place() {
    Beian beian = new Beian(NOWHERE, NOWHERE, Map.of());
    AtomicReference<Exception> told = new AtomicReference<>();
    CommandLine line = new CommandLine(beian).addSubcommand(new Reads());
    line.setExecutionStrategy(new EveryCommand(beian));
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          told.set(e);
          return 3;
        });

    assertThat(line.execute("reads")).isEqualTo(3);
    assertThat(told.get())
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem()).isEqualTo(PROBLEM));
  }
}
