package beian.app.cli;

import beian.app.AppError;
import beian.app.Lang;
import beian.app.cli.answer.AskCommand;
import beian.app.cli.answer.ContradictionsCommand;
import beian.app.cli.answer.DiagnoseCommand;
import beian.app.cli.answer.NextCommand;
import beian.app.cli.bench.BenchCommand;
import beian.app.cli.data.ColumnsCommand;
import beian.app.cli.data.DataCommand;
import beian.app.cli.decide.CampaignCommand;
import beian.app.cli.decide.CaseDecision;
import beian.app.cli.decide.ContactCommand;
import beian.app.cli.decide.PlanCommand;
import beian.app.cli.list.CasesCommand;
import beian.app.cli.list.DeadlinesCommand;
import beian.app.cli.list.FilingsCommand;
import beian.app.cli.list.FindingsCommand;
import beian.app.cli.list.ForecastCommand;
import beian.app.cli.list.RejectsCommand;
import beian.app.cli.list.RevealsCommand;
import beian.app.cli.root.Beian;
import beian.app.cli.root.Ending;
import beian.app.cli.root.EveryCommand;
import beian.app.cli.root.ListCommand;
import beian.app.cli.root.Misunderstanding;
import beian.app.cli.rules.RulesCommand;
import beian.app.cli.run.DemoCommand;
import beian.app.cli.run.DoctorCommand;
import beian.app.cli.run.ImportCommand;
import beian.app.cli.run.InitCommand;
import beian.app.cli.run.JobsCommand;
import beian.app.cli.run.NightlyCommand;
import beian.app.cli.run.RestartCommand;
import beian.app.cli.run.RunCommand;
import beian.app.cli.run.StopCommand;
import beian.app.cli.run.TodayCommand;
import beian.app.cli.show.CaseCommand;
import beian.app.cli.show.CheckCommand;
import beian.app.cli.show.ConfigCommand;
import beian.app.cli.show.DeadlineCommand;
import beian.app.cli.show.EvidenceCommand;
import beian.app.cli.show.ExplainCommand;
import beian.app.cli.show.FilingCommand;
import beian.app.cli.show.MarksCommand;
import beian.app.cli.show.NoticesCommand;
import beian.app.cli.show.RecheckCommand;
import beian.app.cli.show.RepliesCommand;
import beian.app.cli.show.ReportCommand;
import beian.app.cli.show.ShowCommand;
import beian.app.cli.show.WhyCommand;
import beian.platform.error.ErrorCode.Exit;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.machine.Breakdown;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The process's way in and out. */
public final class Main {
  private Main() {}

  /** Runs one command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    Ending ending = new Ending();
    ending.listen();
    int status = run(arguments, out, err, System.getenv(), ending);
    out.flush();
    err.flush();
    ending.over(status);
    System.exit(status);
  }

  /**
   * Runs one command line.
   *
   * @param out for results alone
   * @param err for everything else
   * @return the exit code
   */
  public static int run(
      String[] arguments, PrintStream out, PrintStream err, Map<String, String> environment) {
    return run(arguments, out, err, environment, new Ending());
  }

  private static int run(
      String[] arguments,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      Ending ending) {
    // Help texts follow the default locale, so it is set before the commands are read.
    Locale.setDefault(language(arguments, environment) == Lang.ZH ? Locale.CHINA : Locale.ROOT);
    Beian root = new Beian(out, err, environment, ending);
    List<String> words = List.of(arguments);
    // Describing every verb would cost each start what one of them needs.
    CommandLine named = commandLine(root, words::contains, words::contains);
    boolean helps = words.contains("--help") || words.contains("-h");
    return helps || named.getSubcommands().isEmpty()
        ? all(root, words).execute(arguments)
        : ready(named, root, e -> all(root, words).execute(arguments)).execute(arguments);
  }

  /** With every verb, to be executed. */
  private static CommandLine all(Beian root, List<String> words) {
    return ready(
        commandLine(root, verb -> true, words::contains), root, e -> misunderstood(root, e));
  }

  /**
   * Makes a command line ready to be executed.
   *
   * @param noVerb what comes of one in which no verb is found
   */
  private static CommandLine ready(
      CommandLine line, Beian root, ToIntFunction<ParameterException> noVerb) {
    line.setCaseInsensitiveEnumValuesAllowed(true);
    root.printsFor(line);
    line.setUsageHelpWidth(100);
    line.setUsageHelpLongOptionsMaxWidth(28);
    line.setParameterExceptionHandler(
        (e, args) ->
            e.getCommandLine().getParent() == null ? noVerb.applyAsInt(e) : misunderstood(root, e));
    line.setExecutionExceptionHandler((e, command, result) -> failed(root, e));
    return line;
  }

  /** The command line with every verb in it. */
  static CommandLine commandLine(Beian root) {
    return commandLine(root, verb -> true, verb -> true);
  }

  /**
   * The same with some verbs.
   *
   * @param known whether a verb is in it
   * @param asked whether a list has its filters
   */
  private static CommandLine commandLine(
      Beian root, Predicate<String> known, Predicate<String> asked) {
    CommandLine line = new CommandLine(root);
    commands().stream()
        .filter(verb -> known.test(verb.getClass().getAnnotation(Command.class).name()))
        .forEach(line::addSubcommand);
    listsHaveTheirFilters(line, asked);
    everyVerbExplainsItself(line);
    line.setExecutionStrategy(new EveryCommand(root));
    return line;
  }

  /** Every verb, in the order the help lists them. */
  private static List<Object> commands() {
    List<Object> commands =
        new ArrayList<>(
            List.of(
                new DemoCommand(),
                new InitCommand(),
                new ImportCommand(),
                new NightlyCommand(),
                new RunCommand(),
                new CampaignCommand(),
                new TodayCommand(),
                new FilingCommand(),
                new WhyCommand(),
                new DiagnoseCommand(),
                new NextCommand(),
                new AskCommand(),
                new ContradictionsCommand(),
                new ForecastCommand(),
                new FilingsCommand(),
                new FindingsCommand(),
                new CasesCommand(),
                new CaseCommand(),
                new DeadlineCommand(),
                new DeadlinesCommand(),
                new NoticesCommand(),
                new RepliesCommand(),
                new PlanCommand(),
                new MarksCommand(),
                new EvidenceCommand(),
                new RecheckCommand(),
                new ContactCommand(),
                new RejectsCommand(),
                new RevealsCommand()));
    commands.addAll(CaseDecision.all());
    commands.addAll(
        List.of(
            new RulesCommand(),
            new DataCommand(),
            new CheckCommand(),
            new ColumnsCommand(),
            new JobsCommand(),
            new ShowCommand(),
            new ReportCommand(),
            new RestartCommand(),
            new StopCommand(),
            new JobsCommand.Abandon(),
            new JobsCommand.Recover(),
            new JobsCommand.Purge(),
            new ConfigCommand(),
            new DoctorCommand(),
            new ExplainCommand(),
            new BenchCommand()));
    return commands;
  }

  private static void listsHaveTheirFilters(CommandLine above, Predicate<String> asked) {
    above
        .getSubcommands()
        .forEach(
            (name, verb) -> {
              CommandSpec spec = verb.getCommandSpec();
              if (asked.test(name) && spec.userObject() instanceof ListCommand<?> list) {
                list.describe(spec);
              }
              listsHaveTheirFilters(verb, asked);
            });
  }

  /** Gives every verb, and every verb below it, {@code --help} and {@code --version}. */
  private static void everyVerbExplainsItself(CommandLine above) {
    for (CommandLine verb : above.getSubcommands().values()) {
      verb.getCommandSpec()
          .mixinStandardHelpOptions(true)
          .versionProvider(above.getCommandSpec().versionProvider());
      everyVerbExplainsItself(verb);
    }
  }

  private static int misunderstood(Beian root, ParameterException e) {
    boolean nothingSaid =
        e.getCommandLine().getParent() == null
            && e.getCommandLine().getParseResult().originalArgs().stream()
                .allMatch(word -> word.startsWith("-"))
            && !(e instanceof UnmatchedArgumentException)
            && e.getArgSpec() == null;
    if (nothingSaid) {
      e.getCommandLine().usage(e.getCommandLine().getErr());
      return Exit.USAGE.status();
    }
    Problem problem = Misunderstanding.of(e);
    root.say(problem);
    trace(root, e);
    return problem.code().exit().status();
  }

  private static int failed(Beian root, Exception e) {
    @Nullable Problem problem;
    if (e instanceof ProblemException known) {
      problem = known.problem();
    } else {
      problem = Breakdown.of(e, root.database()).orElse(null);
      if (problem == null) {
        LoggerFactory.getLogger(Main.class).error("app.command_failed", e);
        problem = new Problem(AppError.UNFORESEEN, "", e.getClass().getSimpleName(), "");
      }
    }
    root.say(problem);
    if (e instanceof ProblemException known) {
      known.problems().stream().skip(1).forEach(root::say);
    }
    trace(root, e);
    Exit exit = problem.code().exit();
    return exit.status();
  }

  private static void trace(Beian root, Exception e) {
    if (root.traced()) {
      root.trace(e);
    }
  }

  private static Lang language(String[] arguments, Map<String, String> environment) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--lang=zh") || arguments[i].equals("--lang=en")) {
        return arguments[i].endsWith("zh") ? Lang.ZH : Lang.EN;
      }
      if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
        return arguments[i + 1].equals("zh") ? Lang.ZH : Lang.EN;
      }
    }
    return Lang.of(environment);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(
        new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 13),
        true,
        StandardCharsets.UTF_8);
  }
}
