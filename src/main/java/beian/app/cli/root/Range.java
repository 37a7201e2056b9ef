package beian.app.cli.root;

import beian.app.AppError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;

/**
 * Which whole numbers an option takes.
 *
 * @param least the smallest
 * @param most the greatest; the greatest there is: no bound
 */
public record Range(int least, int most) {
  /** How many of something that there has to be. */
  public static final Range SOME = from(1);

  /** No greater bound. */
  public static Range from(int least) {
    return new Range(least, Integer.MAX_VALUE);
  }

  /**
   * The number of an option.
   *
   * @throws ProblemException CLI-001 with the range when it is outside of it
   */
  public int check(String option, int number) {
    if (number < least || number > most) {
      throw new ProblemException(
          new Problem(AppError.BAD_COMMAND, option, Integer.toString(number), words()));
    }
    return number;
  }

  private String words() {
    return most == Integer.MAX_VALUE
        ? "%d, %d, %d …".formatted(least, least + 1, least + 2)
        : least + " … " + most;
  }
}
