package beian.app.cli.run;

import beian.app.AllSettings;
import beian.app.Effect;
import beian.app.Home;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Verb;
import beian.rectification.notice.MailSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code init}: makes a home; a sandbox home may run under a moved clock with everything on. */
@Command(name = "init")
@Acts(value = Effect.MAKES, in = Acts.Where.NEW_HOME)
public final class InitCommand extends Verb {
  @Option(names = "--sandbox")
  boolean sandbox;

  @Override
  public Integer call() {
    if (beian.dryRun()) {
      beian.print(beian.home().root().toString());
      return 0;
    }
    Home home = sandbox ? beian.home().madeSandbox() : beian.home().made();
    beian.print(home.root().toString());
    if (!home.sandbox()) {
      beian.say(
          "接下来：在该目录的 beian.properties 中填写接入服务商，然后运行 beian campaign open 名称 --period 10wd",
          "next: say who you are in its beian.properties, then: beian campaign open NAME --period"
              + " 10wd");
      MailSettings.from(AllSettings.load(home, beian.environment(), beian.given()), false)
          .unproved()
          .ifPresent(choice -> beian.say(choice));
    }
    return 0;
  }
}
