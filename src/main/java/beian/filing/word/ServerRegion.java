package beian.filing.word;

import beian.filing.number.Normal;
import beian.filing.number.table.Province;

/** Where a server stands, by the provider's word for its region. */
public enum ServerRegion {
  /** In the mainland of China. */
  MAINLAND,
  /** Outside of it: Hong Kong, Macau, Taiwan, abroad. */
  OUTSIDE,
  /** Nothing is said of it, or a word that is not known. */
  UNKNOWN;

  /** What the word means. */
  public static ServerRegion of(String word) {
    String region = Normal.name(word);
    boolean province =
        Province.filing().stream()
            .anyMatch(each -> region.equals(each.zh()) || region.matches(each.zh() + "[省市]"));
    return province ? MAINLAND : WordTables.SERVER_REGIONS.constant(word, values(), UNKNOWN);
  }
}
