package beian.inspection.card;

/**
 * 核查项 What a rule is about: the five items of the special inspection (FAQ, special inspection,
 * lines 1236 to 1240), and the subjects of the rules beside it.
 */
public enum Item {
  ENTITY("主体信息", "entity"),
  CONTACT("联系方式", "contact"),
  MATERIAL("核验材料", "material"),
  ACCESS("接入信息", "access"),
  CONTENT("网站内容与域名所有者", "content and domain owner"),
  RECTIFICATION("整改与取消接入", "rectification and transfer cancellation"),
  DEREGISTRATION("注销与空壳", "deregistration and shells"),
  APPLICATION("备案申请", "application"),
  CHANGE("信息变更", "information change"),
  LICENCE("编号公示与许可", "numbers and licences"),
  PROVINCE("属地要求", "provincial demands"),
  ACCESSIBILITY("网站访问", "accessibility");

  private final Words words;

  Item(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /** Whether it is one of the five of the special inspection. */
  public boolean ofSpecialInspection() {
    return compareTo(CONTENT) <= 0;
  }

  /** What people call it. */
  public Words words() {
    return words;
  }
}
