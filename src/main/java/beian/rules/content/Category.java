package beian.rules.content;

import beian.inspection.card.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a website is about, in the words of the sheet's content category. */
enum Category {
  BLOG(true),
  FORUM(false),
  GAME(false),
  ADULT(false),
  FINANCE(false),
  NEWS(false),
  CULTURE(false),
  SHOP(false),
  CORPORATE(false),
  /** Anything else: proves and disproves nothing. */
  OTHER(true);

  private static final List<Category> ALL = List.of(values());

  private final boolean personal;

  Category(boolean personal) {
    this.personal = personal;
  }

  /** The category of that code; empty when it is none of the sheet's. */
  static Optional<Category> of(String code) {
    for (Category category : ALL) {
      if (category.name().equalsIgnoreCase(code)) {
        return Optional.of(category);
      }
    }
    return Optional.empty();
  }

  Phrase words() {
    return Phrase.word("category-" + name().toLowerCase(Locale.ROOT));
  }

  /** Whether an individual may run such a website. */
  boolean personal() {
    return personal;
  }
}
