package beian.inspection.card;

/** What a fault that stays may lead to, in rising order. */
public enum Consequence {
  /** Nothing: it never leads to a mark, whatever its severity. */
  NONE,
  /** The access may be cancelled; a person decides. */
  MAY_BE_CANCELLED,
  /** The access will be cancelled, and the owner is advised to deregister (RCT-006). */
  WILL_BE_CANCELLED
}
