package beian.app.cli.root;

import beian.platform.error.ProblemException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The option {@code --state} of a list. */
public final class StateOption {
  private StateOption() {}

  /**
   * Holds for what is in the state asked for; for everything when none is.
   *
   * @param asked what was given; empty for nothing
   * @param states all there are
   * @param word how a state is called
   * @throws ProblemException CLI-001 with the nearest words when no state is called that
   */
  public static <S> Predicate<S> filter(String asked, S[] states, Function<S, String> word) {
    @Nullable String known =
        Misunderstanding.among("--state", asked, Arrays.stream(states).map(word).toList());
    return state -> known == null || word.apply(state).equals(known);
  }
}
