package beian.filing.store;

import beian.filing.Filing;
import java.util.Map;

/**
 * What filings are called now, by their keys. A key itself is what the filing was called first.
 *
 * @param renamed those that are called otherwise now
 */
public record FilingNames(Map<String, Name> renamed) {
  /**
   * What a filing is called now.
   *
   * @param filingNo its filing number; empty while it has none
   * @param orderNo its order number; empty when it has none
   */
  public record Name(String filingNo, String orderNo) {}

  /** Copies the map. */
  public FilingNames {
    renamed = Map.copyOf(renamed);
  }

  /** The filing number; empty while an application is open. */
  public String filingNo(String key) {
    Name name = renamed.get(key);
    return name != null ? name.filingNo : key.startsWith(Filing.ORDER_KEY) ? "" : key;
  }

  /** The order number that stands in for it; empty when there is a filing number. */
  public String orderNo(String key) {
    Name name = renamed.get(key);
    if (name != null) {
      return name.filingNo.isEmpty() ? name.orderNo : "";
    }
    return key.startsWith(Filing.ORDER_KEY) ? key.substring(Filing.ORDER_KEY.length()) : "";
  }

  /** Filing number or order, as a sheet that has one column for both shows it. */
  public String shown(String key) {
    Name name = renamed.get(key);
    return name == null ? key : Filing.numberOf(name.filingNo, name.orderNo);
  }
}
