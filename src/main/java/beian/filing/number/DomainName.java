package beian.filing.number;

import beian.filing.number.table.Suffixes;
import beian.filing.table.Remembered;
import java.net.IDN;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A domain name, however it is written: with scheme, {@code www.}, port, path or trailing dot, in
 * Chinese or as A-labels. Source: RFC 1035 and 1123 for labels, RFC 3490 (IDNA 2003) for Chinese
 * ones, Public Suffix List for the registered domain.
 */
public final class DomainName {
  private static final int MOST = 253;
  private static final int MOST_IN_LABEL = 63;
  private static final int MOST_GIVEN = 2048;

  private static final Reason WHAT = new Reason("registered-domain", "注册域名", "registered domain");
  private static final Reason WHAT_BELOW =
      new Reason("subdomain", "注册域名下的子域名", "name below a registered domain");
  private static final Reason EMAIL =
      new Reason("email", "是电子邮件地址，不是域名", "it is a mail address, not a domain");
  private static final Reason ADDRESS =
      new Reason("ip-address", "是 IP 地址，不是域名", "it is an IP address, not a domain");
  private static final Reason WILDCARD =
      new Reason("wildcard", "不能使用通配符", "a wildcard is not a domain");
  private static final Reason ONE_LABEL =
      new Reason("no-suffix", "缺少域名后缀", "the suffix is missing");
  private static final Reason SUFFIX =
      new Reason("suffix-only", "只是域名后缀，不是注册域名", "it is a suffix, not a registered domain");
  private static final Reason SUFFIX_DIGITS =
      new Reason("suffix", "域名后缀不能全为数字", "a suffix cannot consist of digits");
  private static final Reason EMPTY_LABEL =
      new Reason("empty-label", "两点之间或开头为空", "nothing stands between two dots or before the first");
  private static final Reason LABEL_LENGTH =
      new Reason("label-length", "某一段超过 63 个字符", "a label has more than 63 characters");
  private static final Reason HYPHEN =
      new Reason("hyphen", "某一段以连字符开头或结尾", "a label begins or ends with a hyphen");
  private static final Reason IDN_LABEL =
      new Reason("idn", "国际化域名编码有误", "an internationalized label is encoded wrongly");

  private static final Remembered<NumberCheck> CHECKS = new Remembered<>(DomainName::readCheck);
  private static final Remembered<Host> HOSTS = new Remembered<>(DomainName::readHost);
  private static final Remembered<Optional<String>> REGISTERED =
      new Remembered<>(DomainName::readRegistered);

  private DomainName() {}

  /**
   * Checks labels and suffix. Normalized in lower-case A-labels without {@code www.}. Facts: ascii,
   * unicode, registered, suffix.
   */
  public static NumberCheck check(String value) {
    return CHECKS.of(value);
  }

  private static NumberCheck readCheck(String value) {
    Host host = host(value);
    String name = host.name;
    if (host.problem != null) {
      return NumberCheck.wrong(NumberKind.DOMAIN, value, name, host.problem);
    }
    int suffix = Suffixes.start(name);
    if (suffix == 0) {
      return NumberCheck.wrong(NumberKind.DOMAIN, value, name, SUFFIX);
    }
    String registered = registeredOf(name, suffix);
    if (name.startsWith("www.") && name.length() - registered.length() >= 4) {
      name = name.substring(4);
    }
    Map<String, String> facts = new LinkedHashMap<>(8);
    facts.put("ascii", name);
    facts.put("unicode", name.contains("xn--") ? IDN.toUnicode(name) : name);
    facts.put("registered", registered);
    facts.put("suffix", host.name.substring(suffix));
    Reason what = name.equals(registered) ? WHAT : WHAT_BELOW;
    return NumberCheck.valid(NumberKind.DOMAIN, value, name, what, facts);
  }

  /**
   * The registered domain of a name in lower-case A-labels: its suffix and one label more. Empty
   * when the value is no domain or a mere suffix.
   */
  public static Optional<String> registered(String value) {
    return REGISTERED.of(value);
  }

  private static Optional<String> readRegistered(String value) {
    Host host = host(value);
    int suffix = host.problem == null ? Suffixes.start(host.name) : 0;
    return suffix == 0 ? Optional.empty() : Optional.of(registeredOf(host.name, suffix));
  }

  /** The registered domains of names, in their order; what is no domain has none. */
  public static Set<String> registered(Collection<String> values) {
    return values.stream()
        .flatMap(value -> registered(value).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The host in lower-case A-labels, {@code www.} kept; empty when it is no domain. */
  public static Optional<String> ascii(String value) {
    Host host = host(value);
    return host.problem == null ? Optional.of(host.name) : Optional.empty();
  }

  private static String registeredOf(String name, int suffix) {
    return name.substring(name.lastIndexOf('.', suffix - 2) + 1);
  }

  private record Host(String name, @Nullable Reason problem) {}

  private static Host host(String value) {
    return HOSTS.of(value);
  }

  private static Host readHost(String value) {
    String name =
        bare(Normal.number(value.length() > MOST_GIVEN ? value.substring(0, MOST_GIVEN) : value));
    if (name.isEmpty()) {
      return new Host(name, Reason.EMPTY);
    }
    Reason problem = wholeProblem(name);
    if (problem != null) {
      return new Host(name, problem);
    }
    if (!isAscii(name)) {
      try {
        name = IDN.toASCII(name).toLowerCase(Locale.ROOT);
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        return new Host(name, IDN_LABEL);
      }
    }
    return new Host(name, labelsProblem(name));
  }

  /** Without scheme, user, port, path and trailing dot; lower case. */
  private static String bare(String value) {
    String name = value.replace('。', '.');
    int scheme = name.indexOf("://");
    int from = scheme >= 0 ? scheme + 3 : name.startsWith("//") ? 2 : 0;
    int to = from;
    while (to < name.length() && "/?#\\".indexOf(name.charAt(to)) < 0) {
      to++;
    }
    name = name.substring(from, to);
    int user = scheme >= 0 ? name.lastIndexOf('@') : -1;
    name = name.substring(user + 1);
    int colon = name.indexOf(':');
    boolean port =
        colon >= 0 && colon == name.lastIndexOf(':') && Digits.all(name, colon + 1, name.length());
    name = port ? name.substring(0, colon) : name;
    name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return name.toLowerCase(Locale.ROOT);
  }

  private static @Nullable Reason wholeProblem(String name) {
    if (name.indexOf('@') >= 0) {
      return EMAIL;
    }
    if (name.indexOf('*') >= 0) {
      return WILDCARD;
    }
    boolean numeric = true;
    for (int i = 0; i < name.length() && numeric; i++) {
      numeric = Digits.is(name.charAt(i)) || name.charAt(i) == '.';
    }
    return numeric && name.indexOf('.') > 0 || name.indexOf("::") >= 0 || name.startsWith("(")
        ? ADDRESS
        : null;
  }

  private static @Nullable Reason labelsProblem(String name) {
    if (name.length() > MOST) {
      return Reason.length(name.length(), "1-253");
    }
    int begin = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == '.') {
        Reason problem = labelProblem(name, begin, i);
        if (problem != null) {
          return problem;
        }
        begin = i + 1;
      } else if (!isLabelCharacter(name.charAt(i))) {
        return Reason.character(name.charAt(i), i + 1, "", "");
      }
    }
    int last = name.lastIndexOf('.') + 1;
    return last == 0 ? ONE_LABEL : Digits.all(name, last, name.length()) ? SUFFIX_DIGITS : null;
  }

  private static @Nullable Reason labelProblem(String name, int begin, int end) {
    if (begin == end) {
      return EMPTY_LABEL;
    }
    if (end - begin > MOST_IN_LABEL) {
      return LABEL_LENGTH;
    }
    if (name.charAt(begin) == '-' || name.charAt(end - 1) == '-') {
      return HYPHEN;
    }
    if (name.startsWith("xn--", begin)) {
      String label = name.substring(begin, end);
      return isAscii(decoded(label)) ? IDN_LABEL : null;
    }
    return null;
  }

  /** The Unicode form of an A-label, or the label itself when it encodes nothing. */
  private static String decoded(String label) {
    try {
      return IDN.toUnicode(label);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return label;
    }
  }

  private static boolean isLabelCharacter(char c) {
    return c >= 'a' && c <= 'z' || Digits.is(c) || c == '-';
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
