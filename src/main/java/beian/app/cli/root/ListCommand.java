package beian.app.cli.root;

import beian.app.AppError;
import beian.app.HomeReferences;
import beian.app.Suite;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.list.Filter;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.platform.list.Selection;
import beian.platform.list.UnknownValueException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/**
 * A command that shows a list. Each filter of the list is an option of its name; what it is for
 * stands in the help texts under that name. {@code --limit} cuts the list.
 */
public abstract class ListCommand<T> extends HomeCommand {
  private static final String LIMIT = "--limit";

  @Spec CommandSpec spec;

  /** The list. */
  public abstract ListDefinition<T> definition();

  /** The list of this home. */
  protected abstract ListRows<T> rows(Suite suite);

  /** How many rows are shown when nobody says; all, unless the command says otherwise. */
  protected int usualLimit() {
    return Integer.MAX_VALUE;
  }

  @Override
  protected void require() {
    limit();
  }

  @Override
  protected void run(Suite suite) {
    int limit = limit();
    Selection<T> selection = selection(suite);
    beian.print(definition().columns(), selection.first(limit));
    if (limit < Integer.MAX_VALUE) {
      sayLeftOut(limit, selection.count());
    }
  }

  /**
   * How many rows are wanted.
   *
   * @throws ProblemException CLI-001 when that is none
   */
  protected final int limit() {
    return Range.SOME.check(LIMIT, value(LIMIT) instanceof Integer given ? given : usualLimit());
  }

  /** Says, to people, how many rows there are beyond the limit. */
  protected final void sayLeftOut(long limit, long all) {
    if (all > limit) {
      beian.say(
          "共 " + all + " 项，显示前 " + limit + " 项，略去 " + (all - limit) + " 项（--limit）",
          "the first " + limit + " of " + all + "; " + (all - limit) + " left out (--limit)");
    }
  }

  private Selection<T> selection(Suite suite) {
    Map<String, String> asked = new LinkedHashMap<>();
    for (Filter filter : definition().filters()) {
      Object given = value("--" + filter.name());
      if (given != null && !given.equals(false)) {
        asked.put(filter.name(), given.toString());
      }
    }
    try {
      return rows(suite).where(asked, new HomeReferences(suite));
    } catch (UnknownValueException e) {
      throw new ProblemException(
          new Problem(
              AppError.BAD_COMMAND, "--" + e.filter(), e.found(), String.join(" | ", e.valid())));
    }
  }

  private @Nullable Object value(String option) {
    OptionSpec found = spec.findOption(option);
    return found == null ? null : found.getValue();
  }

  /** Gives the command its options. */
  public final void describe(CommandSpec command) {
    for (Filter filter : definition().filters()) {
      OptionSpec.Builder option = OptionSpec.builder("--" + filter.name());
      command.addOption(
          filter.label().isEmpty()
              ? option.type(boolean.class).arity("0").build()
              : option
                  .type(String.class)
                  .paramLabel(filter.label())
                  .completionCandidates(filter.values())
                  .build());
    }
    command.addOption(OptionSpec.builder(LIMIT).type(Integer.class).paramLabel("N").build());
  }
}
