package beian.rectification.notice;

import beian.inspection.card.Words;
import beian.platform.list.Term;

/** Through whom the owner is told. */
public enum Channel implements Term {
  /** The entity's person-in-charge: the first to be told. */
  ENTITY_PERSON("主体负责人", "entity person"),
  /** The website's person-in-charge: told when the first cannot be reached. */
  SITE_PERSON("网站负责人", "website person"),
  /** Nobody: the filing names no usable address. */
  NOBODY("无可用地址", "no usable address");

  private final Words words;

  Channel(String zh, String en) {
    this.words = new Words(zh, en);
  }

  @Override
  public Words words() {
    return words;
  }
}
