package beian.app.cli.root;

import beian.app.AppError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.settings.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A command line that makes no sense, as a problem: the word that was found and the nearest that
 * would do, instead of the parser's English sentence.
 */
public final class Misunderstanding {
  private static final int NEAREST = 3;

  private Misunderstanding() {}

  /** What is wrong with a command line. */
  public static Problem of(ParameterException e) {
    if (e.getCause() instanceof ProblemException known) {
      return known.problem();
    }
    CommandLine line = e.getCommandLine();
    String place = line.getCommandSpec().qualifiedName();
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String word =
          unmatched.getUnmatched().stream()
              .filter(text -> text.startsWith("-"))
              .findFirst()
              .orElse(unmatched.getUnmatched().get(0));
      AppError code = word.startsWith("-") ? AppError.NO_SUCH_OPTION : AppError.BAD_COMMAND;
      return new Problem(code, place, word, near(word, line));
    }
    if (e instanceof MissingParameterException missing) {
      String labels =
          missing.getMissing().stream()
              .map(Misunderstanding::label)
              .collect(Collectors.joining(" "));
      return new Problem(AppError.BAD_COMMAND, place, "", labels);
    }
    ArgSpec argument = e.getArgSpec();
    if (argument != null && e.getValue() != null) {
      return new Problem(AppError.BAD_COMMAND, place, e.getValue(), label(argument));
    }
    if (!line.getSubcommands().isEmpty() && argument == null) {
      String verbs = String.join(" | ", line.getSubcommands().keySet());
      return new Problem(AppError.BAD_COMMAND, place, "", verbs);
    }
    return new Problem(AppError.BAD_COMMAND, place, String.valueOf(e.getMessage()), "");
  }

  /**
   * The one of the known words that was given, whatever its case.
   *
   * @param place the option or argument
   * @param given what was given; empty for nothing
   * @return null when nothing was given
   * @throws ProblemException CLI-001 with all of them, nearest first, when it is none
   */
  public static @Nullable String among(String place, String given, Collection<String> known) {
    if (given.isEmpty()) {
      return null;
    }
    String sought = given.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(word -> word.toLowerCase(Locale.ROOT).equals(sought))
        .findFirst()
        .orElseThrow(
            () -> {
              boolean upper = known.stream().allMatch(w -> w.equals(w.toUpperCase(Locale.ROOT)));
              String like = upper ? given.toUpperCase(Locale.ROOT) : sought;
              String near = String.join(" | ", Nearest.to(like, known, known.size()));
              return new ProblemException(new Problem(AppError.BAD_COMMAND, place, given, near));
            });
  }

  private static String near(String word, CommandLine line) {
    String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    if (!word.startsWith("-")) {
      return String.join(", ", Nearest.to(name, line.getSubcommands().keySet(), NEAREST));
    }
    List<String> near = Nearest.kin(name, names(line, option -> true), NEAREST);
    return String.join(", ", near.isEmpty() ? names(line, option -> !option.inherited()) : near);
  }

  private static List<String> names(CommandLine line, Predicate<OptionSpec> which) {
    return line.getCommandSpec().options().stream()
        .filter(which)
        .flatMap(option -> Stream.of(option.names()))
        .filter(name -> name.startsWith("--"))
        .toList();
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }
}
