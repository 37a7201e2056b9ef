package beian.rectification.notice;

/** Through whom the owner is told. */
public enum Channel {
  /** The entity's person-in-charge: the first to be told. */
  ENTITY_PERSON,
  /** The website's person-in-charge: told when the first cannot be reached. */
  SITE_PERSON,
  /** Nobody: the filing names no usable address. */
  NOBODY
}
