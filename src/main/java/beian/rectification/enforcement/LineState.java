package beian.rectification.enforcement;

import java.util.Locale;

/** Where a line of a plan stands. */
public enum LineState {
  /** All gates hold; to be marked. */
  PLANNED,
  /** A gate does not hold; not marked. */
  SPARED,
  /** The safety belt broke; not marked unless a person releases the plan. */
  BELT_BROKE,
  /** Marked. */
  MARKED,
  /** When its turn came the facts were no longer those of the plan; not marked. */
  FACTS_CHANGED;

  /** The word of machine output. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
