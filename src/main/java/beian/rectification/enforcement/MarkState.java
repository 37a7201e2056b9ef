package beian.rectification.enforcement;

import java.util.Locale;

/** Where a mark stands. */
public enum MarkState {
  MARKED,
  APPROVED,
  EXPORTED,
  CONFIRMED,
  TAKEN_BACK;

  /** The word of machine output. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
