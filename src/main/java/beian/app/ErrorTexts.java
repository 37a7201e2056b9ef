package beian.app;

import beian.inspection.card.Words;
import beian.platform.error.ErrorCode;
import beian.platform.error.Phrases;
import beian.platform.error.Problem;
import beian.rectification.RectificationError;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The words of every error, in both languages. */
public final class ErrorTexts {
  private final Phrases phrases = new Phrases();
  private final Phrases phrasesOfStates = new Phrases(new StateNames()::inChinese);
  private final Map<Lang, Properties> texts = new EnumMap<>(Lang.class);

  /** Title, cause and cure of one code in one language; empty when there are none. */
  public record Entry(String title, String cause, String cure) {}

  /** The words of a code. */
  public Entry entry(String code, Lang lang) {
    Properties words = texts.computeIfAbsent(lang, ErrorTexts::load);
    return new Entry(
        words.getProperty(code + ".title", ""),
        words.getProperty(code + ".cause", ""),
        words.getProperty(code + ".cure", ""));
  }

  /** Every code that has words. */
  public Set<String> codes(Lang lang) {
    return texts.computeIfAbsent(lang, ErrorTexts::load).stringPropertyNames().stream()
        .map(name -> name.substring(0, name.lastIndexOf('.')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * A problem as a person reads it: a sentence and, where there is one, the cure on a second line.
   */
  public String text(Problem problem, Lang lang) {
    ErrorCode code = problem.code();
    Entry entry = entry(code.code(), lang);
    StringBuilder text = new StringBuilder(code.code()).append(' ').append(entry.title());
    part(text, lang.of("位置", "at"), problem.place(), lang);
    part(text, lang.of("实际", "found"), said(problem.found(), code, lang), lang);
    part(text, lang.of("应为", "expected"), said(problem.expected(), code, lang), lang);
    if (!entry.cure().isEmpty()) {
      text.append('\n').append(lang.of("  处理：", "  next: ")).append(entry.cure());
    }
    return text.toString();
  }

  private String said(String text, ErrorCode code, Lang lang) {
    Phrases of = code instanceof RectificationError ? phrasesOfStates : phrases;
    return lang == Lang.EN ? text : of.chinese(text);
  }

  /** Its sentence alone, in both languages. */
  public Words line(Problem problem) {
    return new Words(firstLine(problem, Lang.ZH), firstLine(problem, Lang.EN));
  }

  private String firstLine(Problem problem, Lang lang) {
    return text(problem, lang).lines().findFirst().orElse("");
  }

  private static void part(StringBuilder text, String label, String value, Lang lang) {
    if (!value.isEmpty()) {
      text.append(lang.of("；", "; ")).append(label).append(lang.of("：", ": ")).append(value);
    }
  }

  private static Properties load(Lang lang) {
    Properties words = new Properties();
    String name = "/beian/messages/errors_" + lang.name().toLowerCase(java.util.Locale.ROOT);
    try (InputStream in =
        Objects.requireNonNull(ErrorTexts.class.getResourceAsStream(name + ".properties"))) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
