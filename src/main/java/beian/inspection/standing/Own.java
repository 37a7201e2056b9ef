package beian.inspection.standing;

import beian.filing.number.Normal;
import beian.inspection.Terms;
import java.util.List;

/** Whether names of providers are the names of the provider who runs the suite. */
final class Own {
  /** A name of one character is part of too many others to be alike. */
  private static final int SHORTEST = 2;

  private Own() {}

  /**
   * Whether one of the names is the provider's.
   *
   * @param what whose names they are
   */
  static Said among(List<String> names, Terms terms, String what, String whatEn) {
    String shown = String.join(", ", names);
    String zh = what + "为“" + shown + "”";
    String en = whatEn + (names.size() == 1 ? " is \"" : " are \"") + shown + "\"";
    if (names.stream().anyMatch(terms::runs)) {
      return Said.yes(zh, en);
    }
    return names.stream().anyMatch(name -> resembles(name, terms))
        ? Said.unclear(
            zh + "，与本服务商的名称相近，不能断定是否同一家",
            en + ", which resembles this provider's name; whether it is the same is not known")
        : Said.no(zh + "，不是本服务商", en + ", not this provider");
  }

  /** One name is part of the other: a short name and a legal name, perhaps. */
  private static boolean resembles(String name, Terms terms) {
    String other = Normal.name(name);
    return terms.names().stream()
        .map(Normal::name)
        .filter(own -> own.length() >= SHORTEST && other.length() >= SHORTEST)
        .anyMatch(own -> own.contains(other) || other.contains(own));
  }
}
