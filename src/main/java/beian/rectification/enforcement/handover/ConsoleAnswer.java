package beian.rectification.enforcement.handover;

import beian.platform.error.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the provider's console says of one mark.
 *
 * @param markNo the mark
 * @param result what it says
 * @param at when it was done
 * @param note its own words; may be empty
 * @param names by which filing, order and plan numbers and domain it calls what the mark is about;
 *     may be empty
 * @param place the row that says so; empty when no file does
 */
public record ConsoleAnswer(
    String markNo, Result result, Instant at, String note, List<String> names, String place) {
  /** Copies. */
  public ConsoleAnswer {
    names = List.copyOf(names);
  }

  /** A problem with it, at its place. */
  public Problem problem(Problem found) {
    String at = place.isEmpty() || found.place().isEmpty() ? place : place + " ";
    return new Problem(found.code(), at + found.place(), found.found(), found.expected());
  }

  /** What it can say. */
  public enum Result {
    /** The access was cancelled, or the transfer cleaned up. */
    DONE("done", "完成", "已完成", "成功", "已取消接入"),
    /** It was not, and will not be. */
    REFUSED("refused", "拒绝", "已拒绝", "失败", "未执行"),
    /** What had been handed over was stopped or undone. */
    UNDONE("undone", "已撤销", "撤销", "已恢复");

    private final Set<String> words;

    Result(String... words) {
      this.words = Set.copyOf(Arrays.asList(words));
    }

    /** The word of machine output. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The result of a word. */
    public static Optional<Result> of(String word) {
      String sought = word.strip().toLowerCase(Locale.ROOT);
      return Arrays.stream(values()).filter(result -> result.words.contains(sought)).findFirst();
    }
  }
}
