package beian.inspection.card;

/** 核查项 The five items of the special inspection (FAQ, special inspection, lines 1236 to 1240). */
public enum Item {
  ENTITY("主体信息", "entity"),
  CONTACT("联系方式", "contact"),
  MATERIAL("核验材料", "material"),
  ACCESS("接入信息", "access"),
  CONTENT("网站内容与域名所有者", "content and domain owner");

  private final Words words;

  Item(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /** What people call it. */
  public Words words() {
    return words;
  }
}
