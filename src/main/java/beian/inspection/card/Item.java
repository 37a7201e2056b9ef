package beian.inspection.card;

/**
 * 核查项 What a rule is about: one of the five items of the special inspection (FAQ, special
 * inspection, lines 1236 to 1240), or another subject on which filings are held against a rule.
 */
public enum Item {
  ENTITY("主体信息", "entity"),
  CONTACT("联系方式", "contact"),
  MATERIAL("核验材料", "material"),
  ACCESS("接入信息", "access"),
  CONTENT("网站内容与域名所有者", "content and domain owner"),
  RECTIFICATION("整改与取消接入", "rectification and transfer cancellation"),
  DEREGISTRATION("注销与空壳", "deregistration and shells"),
  APPLICATION("备案申请", "application");

  private final Words words;

  Item(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /** Whether it is one of the five items of the special inspection. */
  public boolean ofSpecialInspection() {
    return compareTo(CONTENT) <= 0;
  }

  /** What people call it. */
  public Words words() {
    return words;
  }
}
