package beian.inspection.card;

/** What sort of rule a card is of. */
public enum Kind {
  /** Holds a filing against a demand and finds what is wrong with it. */
  FINDING,
  /** Must hold before a letter or a mark. */
  GATE,
  /** Compares what two records say of one filing. */
  STATE_CHECK,
  /** Explains why a website is down. */
  DIAGNOSIS,
  /** Says the next step. */
  ACTION,
  /** For people to read; nothing runs. */
  NOTE
}
