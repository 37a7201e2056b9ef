package beian.app.cli.show;

import beian.app.AllSettings;
import beian.app.Effect;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Verb;
import beian.inspection.card.Words;
import beian.platform.list.Listing;
import beian.platform.list.Term;
import beian.platform.settings.Settings.InForce;
import picocli.CommandLine.Command;

/** {@code config show}: every setting with its value and where that comes from. */
@Command(name = "config", subcommands = ConfigCommand.Show.class)
public final class ConfigCommand {
  private static Object origin(String origin) {
    return switch (origin) {
      case "default" -> Term.of(origin, new Words("默认值", origin));
      case "environment" -> Term.of(origin, new Words("环境变量", origin));
      case "command line" -> Term.of(origin, new Words("命令行", origin));
      default -> origin;
    };
  }

  @Command(name = "show")
  @Acts(Effect.READS)
  static final class Show extends Verb {
    @Override
    public Integer call() {
      Listing<InForce> listing =
          new Listing<InForce>()
              .column("name", "设置", "Setting", inForce -> inForce.setting().name())
              .column("value", "值", "Value", InForce::text)
              .column("origin", "来源", "Origin", inForce -> origin(inForce.origin()))
              .hidden("shape", "格式", "Shape", inForce -> inForce.setting().shape())
              .hidden("variable", "环境变量", "Variable", inForce -> inForce.setting().variable())
              .column(
                  "meaning",
                  "含义",
                  "Meaning",
                  inForce -> beian.words(inForce.setting().zh(), inForce.setting().en()));
      beian.print(
          listing, AllSettings.load(beian.home(), beian.environment(), beian.given()).all());
      return 0;
    }
  }
}
