package beian.evidence.kept;

/**
 * What people saw on a page: its title and all its visible text, as far as it is kept.
 *
 * @param sha256 of the bytes that came, by which observations of the page cite it
 * @param text at most {@value #LONGEST} characters
 */
public record PageText(String sha256, String text) {
  /** So many characters are kept. */
  public static final int LONGEST = 65_536;

  /** Cuts what is longer. */
  public PageText {
    text = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
