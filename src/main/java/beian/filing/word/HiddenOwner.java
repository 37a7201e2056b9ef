package beian.filing.word;

import beian.filing.number.Normal;
import beian.filing.table.Remembered;
import beian.filing.table.TableSpec;

/**
 * Whether what stands in an owner's place only says that the owner is not shown: a placeholder
 * (未公开, 个人), a masked name, a privacy service. Such an owner is unknown, never another one.
 */
public final class HiddenOwner {
  static final DatedTable WORDS =
      new DatedTable(
          TableSpec.words(
                  "hidden-owners",
                  HiddenOwner.class,
                  "域名所有者位置上表示未公开的文字",
                  "what stands in an owner's place when the owner is not shown")
              .listed("meaning")
              .several(),
          HiddenOwner::form);

  private static final Remembered<Boolean> HIDDEN = new Remembered<>(HiddenOwner::read);

  private HiddenOwner() {}

  /** Whether the name hides who the owner is. */
  public static boolean hides(String name) {
    return HIDDEN.of(name);
  }

  private static boolean read(String name) {
    if (EntityName.isSilent(name)) {
      return !name.isBlank();
    }
    String form = form(name);
    return WORDS.held(name).isPresent()
        || WORDS.heldWords("part").stream().anyMatch(form::contains);
  }

  /** Letters only: {@code Domains By Proxy, LLC} and {@code DomainsByProxy.com} are one service. */
  private static String form(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    Normal.name(name)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
