package beian.rules.content;

import beian.inspection.card.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a website is about, in the words of the sheet's content category. */
enum Category {
  BLOG(true, "博客/个人空间"),
  FORUM(false),
  GAME(false, "网络游戏"),
  ADULT(false),
  FINANCE(false, "网上银行", "网上炒股", "网上支付", "网上非银支付", "网络借贷信息中介", "互联网股权融资", "互联网保险", "互联网跨界金融"),
  NEWS(false, "网络新闻"),
  CULTURE(false, "网络音乐", "网络影视", "网络图片", "网络游戏"),
  SHOP(false, "网络购物"),
  CORPORATE(false, "单位门户网站"),
  /** Anything else: proves and disproves nothing. */
  OTHER(true);

  private static final List<Category> ALL = List.of(values());

  private final boolean personal;
  private final Set<String> services;

  /**
   * @param services the service contents, as the sheet names them, of such a website
   */
  Category(boolean personal, String... services) {
    this.personal = personal;
    this.services = Set.of(services);
  }

  /** Whether that service content is one of such websites. */
  boolean isServedBy(String serviceContent) {
    return services.contains(serviceContent);
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
