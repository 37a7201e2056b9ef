package beian.app.cli.run;

import beian.app.Home;
import beian.app.cli.root.Beian;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code init}: makes a home; a sandbox home may run under a moved clock with everything on. */
@Command(name = "init", resourceBundle = "beian.messages.cli")
public final class InitCommand implements Callable<Integer> {
  @ParentCommand Beian beian;

  @Option(names = "--sandbox")
  boolean sandbox;

  @Override
  public Integer call() {
    Home home = sandbox ? beian.home().madeSandbox() : beian.home().made();
    beian.print(home.root().toString());
    return 0;
  }
}
