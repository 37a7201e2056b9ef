package beian.intake.sendback;

import beian.inspection.card.Words;
import beian.intake.row.Reject;
import beian.platform.error.Phrases;
import beian.platform.error.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** Faults in words, Chinese first, for people who may read either. */
public final class Reasons {
  /** The heading over the reasons; a column under it is ours and is not read. */
  static final String HEADING = "退回原因 / Reason";

  private final Phrases phrases = new Phrases();
  private final Properties zh = load("zh");
  private final Properties en = load("en");

  /** What an error of that code is called. */
  public Words title(String code) {
    return new Words(zh.getProperty(code + ".title", code), en.getProperty(code + ".title", code));
  }

  /** What was expected, or found, in words of ours. */
  public Words said(String text) {
    return new Words(phrases.chinese(text), text);
  }

  /** All faults of one row. */
  String of(List<Reject> faults) {
    return faults.stream().map(this::of).collect(Collectors.joining("\n"));
  }

  /** One fault on one line. */
  String of(Reject fault) {
    StringBuilder text = new StringBuilder();
    text.append(fault.code().code()).append(' ');
    if (!fault.cell().isEmpty()) {
      text.append(fault.cell()).append(' ');
    }
    text.append(title(zh, fault.problem())).append(" / ").append(title(en, fault.problem()));
    append(text, "；实际 found: ", fault.found());
    Words expected = said(fault.expected());
    append(
        text,
        "；应为 expected: ",
        expected.zh().equals(expected.en())
            ? expected.en()
            : expected.zh() + " / " + expected.en());
    append(text, "；列 columns: ", fault.column());
    return text.toString();
  }

  /** Why a whole file cannot be read: what, where, why, what to do, in both languages. */
  public String of(Problem problem) {
    Problem chinese =
        new Problem(
            problem.code(),
            problem.place(),
            phrases.chinese(problem.found()),
            phrases.chinese(problem.expected()));
    return one(zh, chinese, "位置：", "实际：", "应为：", "原因：", "处理：")
        + "\n"
        + one(en, problem, "at: ", "found: ", "expected: ", "cause: ", "next: ");
  }

  private static String one(
      Properties words,
      Problem problem,
      String place,
      String found,
      String expected,
      String cause,
      String cure) {
    String code = problem.code().code();
    StringBuilder text = new StringBuilder(code + " " + title(words, problem) + "\n");
    line(text, place, problem.place());
    line(text, found, problem.found());
    line(text, expected, problem.expected());
    line(text, cause, words.getProperty(code + ".cause", ""));
    line(text, cure, words.getProperty(code + ".cure", ""));
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String value) {
    if (!value.isEmpty()) {
      text.append(label).append(value).append('\n');
    }
  }

  private static String title(Properties words, Problem problem) {
    return words.getProperty(problem.code().code() + ".title", "");
  }

  private static void append(StringBuilder text, String label, String value) {
    if (!value.isEmpty()) {
      text.append(label).append(value);
    }
  }

  private static Properties load(String language) {
    String name = "/beian/messages/errors_" + language + ".properties";
    Properties words = new Properties();
    try (InputStream in = Objects.requireNonNull(Reasons.class.getResourceAsStream(name))) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
