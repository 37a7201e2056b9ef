package beian.app.cli.show;

import beian.app.AppError;
import beian.app.Effect;
import beian.app.ErrorTexts.Entry;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Verb;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.settings.Nearest;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code explain CODE}: what an error code means, why it happens, what to do. */
@Command(name = "explain")
@Acts(value = Effect.READS, in = Acts.Where.ANYWHERE)
public final class ExplainCommand extends Verb {
  @Parameters(index = "0", paramLabel = "CODE")
  String code = "";

  @Override
  public Integer call() {
    String sought = code.toUpperCase(Locale.ROOT);
    Entry entry = beian.errors().entry(sought, beian.lang());
    if (entry.title().isEmpty()) {
      String near = String.join(", ", Nearest.to(sought, beian.errors().codes(beian.lang()), 3));
      throw new ProblemException(new Problem(AppError.NOT_FOUND, "explain", code, near));
    }
    beian.print(sought + "  " + entry.title());
    beian.print(beian.words("  原因：", "  why:  ") + entry.cause());
    beian.print(beian.words("  处理：", "  next: ") + entry.cure());
    return 0;
  }
}
