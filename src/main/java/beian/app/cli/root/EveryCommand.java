package beian.app.cli.root;

import beian.app.Effect;
import beian.app.Suite;
import beian.app.reveal.RevealStore;
import beian.platform.error.ProblemException;
import beian.platform.log.Masked;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * What every command passes on its way: the home it works in is there, a moved clock lets it write
 * only where nothing is real, and a dry run is said to be one. That the dry run keeps nothing is
 * the database's affair.
 */
public final class EveryCommand implements IExecutionStrategy {
  private final Beian beian;

  public EveryCommand(Beian beian) {
    this.beian = beian;
  }

  /**
   * What a command declares.
   *
   * @throws IllegalStateException when it declares nothing; no such command is shipped
   */
  public static Effect effectOf(CommandLine command) {
    Acts acts = command.getCommandSpec().userObject().getClass().getAnnotation(Acts.class);
    if (acts == null) {
      throw new IllegalStateException(
          command.getCommandSpec().qualifiedName() + " does not say what it does: @Acts");
    }
    return acts.value();
  }

  @Override
  public int execute(ParseResult parsed) {
    ParseResult last = parsed;
    boolean asksForHelp = helpIn(last);
    while (last.hasSubcommand()) {
      last = last.subcommand();
      asksForHelp |= helpIn(last);
    }
    CommandLine command = last.commandSpec().commandLine();
    if (asksForHelp || !(command.getCommandSpec().userObject() instanceof Verb verb)) {
      return new RunLast().execute(parsed);
    }
    verb.of(beian);
    Effect effect = effectOf(command);
    permit(effect, command, parsed);
    beian.shows(effect == Effect.READS);
    if (beian.reveals() && needsHome(command, parsed)) {
      reveal(command, parsed);
    }
    boolean rehearses = beian.dryRun() && effect.writes();
    if (rehearses) {
      beian.say("演练：以下仅为将要发生的结果。", "Dry run: this is what it would do.");
    }
    int status = act(parsed, command);
    if (rehearses) {
      beian.say("演练结束：未保存、未发送、未标记任何内容。", "Dry run: nothing was kept, sent or marked.");
    }
    return status;
  }

  /** What the product is made of is read once, and read wrongly it says so as all else does. */
  private static int act(ParseResult parsed, CommandLine command) {
    try {
      return new RunLast().execute(parsed);
    } catch (ExceptionInInitializerError e) {
      if (e.getCause() instanceof ProblemException told) {
        throw new ExecutionException(command, told.problem().toString(), told);
      }
      throw e;
    }
  }

  /** Written down before anything is shown, under the true clock, in a rehearsal too. */
  private void reveal(CommandLine command, ParseResult parsed) {
    try (Suite suite = beian.openToNote()) {
      new RevealStore(suite.transactions())
          .note(
              Instant.now(),
              beian.by(),
              command.getCommandSpec().qualifiedName(),
              Masked.text(asked(command, parsed)));
    } catch (RuntimeException e) {
      throw new ExecutionException(command, String.valueOf(e.getMessage()), e);
    }
  }

  /** The command's own options and arguments; the common ones say nothing of what was asked. */
  private static String asked(CommandLine command, ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    Set<String> common = command.getCommandSpec().root().optionsMap().keySet();
    return Stream.concat(
            last.matchedOptions().stream()
                .filter(option -> !common.contains(option.longestName()))
                .map(option -> option.longestName() + " " + option.getValue()),
            last.matchedPositionals().stream().map(spec -> String.valueOf(spec.<Object>getValue())))
        .collect(Collectors.joining(" "));
  }

  private void permit(Effect effect, CommandLine command, ParseResult parsed) {
    String asOf = beian.asOf() == null ? "" : beian.asOf();
    String name = command.getCommandSpec().qualifiedName();
    try {
      beian.clock();
      if (needsHome(command, parsed)) {
        beian.home().require();
      }
      effect.permit(name, asOf, beian.dryRun(), beian.home());
    } catch (ProblemException e) {
      throw new ExecutionException(command, e.problem().toString(), e);
    }
  }

  private static boolean needsHome(CommandLine command, ParseResult parsed) {
    return switch (command
        .getCommandSpec()
        .userObject()
        .getClass()
        .getAnnotation(Acts.class)
        .in()) {
      case HOME -> true;
      case ANYWHERE -> namesHome(parsed);
      case NEW_HOME -> false;
    };
  }

  private static boolean namesHome(ParseResult parsed) {
    return parsed.hasMatchedOption("--home")
        || (parsed.hasSubcommand() && namesHome(parsed.subcommand()));
  }

  private static boolean helpIn(ParseResult parsed) {
    return parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
  }
}
