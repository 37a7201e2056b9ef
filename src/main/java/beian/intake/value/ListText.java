package beian.intake.value;

import beian.filing.number.DomainName;
import beian.filing.number.Normal;
import beian.filing.number.NumberCheck;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Several values in one cell. */
final class ListText {
  private static final Pattern BETWEEN = Pattern.compile("[;；,，、|\\r\\n\\t]+");
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[;；,，、|\\s\\u3000]+");

  /** What people put between two domains, and what may be part of one or stand behind it. */
  private static final Pattern BETWEEN_DOMAINS = Pattern.compile("[/\\\\·→]|以及|[和及与或]|\\\\n");

  private static final Pattern PAGE =
      Pattern.compile("\\.(?i:s?html?|php|jspx?|aspx?|do|action|cgi|xml|json)$");

  private static final Pattern ASCII = Pattern.compile("[\\x21-\\x7e]+");

  private static final Pattern DASH = Pattern.compile("\\s*(?:[-~～－–—至]+|to)\\s*");

  private ListText() {}

  /** The values, each once, made by {@code one}. */
  static List<String> texts(String text, UnaryOperator<String> unaryOperator) {
    return split(BETWEEN, text, unaryOperator);
  }

  /** Domains in lower-case A-labels without {@code www.}; what is no domain stays as it stands. */
  static List<String> domains(String text) {
    return split(BETWEEN_NAMES, text, UnaryOperator.identity()).stream()
        .flatMap(name -> apart(name).stream())
        .map(ListText::domain)
        .distinct()
        .toList();
  }

  /** Several domains where each part is one; a path behind a domain, or a Chinese name, is none. */
  private static List<String> apart(String text) {
    List<String> parts =
        Arrays.stream(BETWEEN_DOMAINS.split(text)).filter(part -> !part.isEmpty()).toList();
    return parts.size() > 1 && parts.stream().allMatch(ListText::isDomain) ? parts : List.of(text);
  }

  private static boolean isDomain(String text) {
    return !PAGE.matcher(text).find()
        && ASCII.matcher(text).matches()
        && DomainName.registered(text).isPresent();
  }

  /** Addresses, ranges {@code a-b} and CIDR; what is none of them stays as it stands. */
  static List<String> addresses(String text) {
    String joined = DASH.matcher(text).replaceAll("-");
    return split(BETWEEN_NAMES, joined, string -> Normal.number(string).replace('。', '.'));
  }

  private static String domain(String text) {
    NumberCheck check = DomainName.check(text);
    return check.valid()
        ? check.normalized()
        : DomainName.ascii(text).orElseGet(() -> Normal.number(text).toLowerCase(Locale.ROOT));
  }

  private static List<String> split(
      Pattern between, String text, UnaryOperator<String> unaryOperator) {
    return Arrays.stream(between.split(text))
        .map(part -> unaryOperator.apply(Normal.text(part)))
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }
}
