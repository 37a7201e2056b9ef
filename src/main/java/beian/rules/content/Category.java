package beian.rules.content;

import beian.inspection.card.Words;
import java.util.Optional;

/** What a website is about, in the words of the sheet's content category. */
enum Category {
  BLOG("个人博客", "personal blog", true),
  FORUM("论坛", "forum", false),
  GAME("游戏", "games", false),
  ADULT("成人用品", "adult products", false),
  FINANCE("金融", "finance", false),
  NEWS("新闻", "news", false),
  CULTURE("网络文化", "online culture", false),
  SHOP("网上购物", "shop", false),
  CORPORATE("企业网站", "corporate website", false),
  /** Anything else: proves and disproves nothing. */
  OTHER("其他", "other", true);

  private final Words words;
  private final boolean personal;

  Category(String zh, String en, boolean personal) {
    this.words = new Words(zh, en);
    this.personal = personal;
  }

  /** The category of that code; empty when it is none of the sheet's. */
  static Optional<Category> of(String code) {
    for (Category one : values()) {
      if (one.name().equalsIgnoreCase(code)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  Words words() {
    return words;
  }

  /** Whether an individual may run such a website. */
  boolean personal() {
    return personal;
  }
}
