package beian.inspection.standing;

import beian.inspection.ProviderNames.Relation;
import beian.inspection.Terms;
import java.util.List;

/** Whether names of providers are the names of the provider who runs the suite. */
final class Own {
  private Own() {}

  /**
   * Whether one of the names is the provider's; a name nobody knows may be.
   *
   * @param what whose names they are
   */
  static Said among(List<String> names, Terms terms, String what, String whatEn) {
    String shown = String.join(", ", names);
    String zh = what + "为“" + shown + "”";
    String en = whatEn + (names.size() == 1 ? " is \"" : " are \"") + shown + "\"";
    if (names.stream().anyMatch(terms.providers()::runs)) {
      return Said.yes(zh, en);
    }
    boolean others =
        names.stream()
            .allMatch(name -> terms.providers().relation(terms.provider(), name) == Relation.OTHER);
    return others
        ? Said.no(zh + "，不是本服务商", en + ", not this provider")
        : Said.unclear(
            zh + "，服务商名称表不足以断定是否为本服务商",
            en + ", and the table of provider names does not say whether that is this provider");
  }
}
