package beian.app.cli.root;

/** A filing's key, taken apart again into the columns people know. */
public final class Keys {
  private static final String ORDER = "order:";

  private Keys() {}

  /** The filing number; empty while an application is open. */
  public static String filingNo(String key) {
    return key.startsWith(ORDER) ? "" : key;
  }

  /** The order number that stands in for it. */
  public static String orderNo(String key) {
    return key.startsWith(ORDER) ? key.substring(ORDER.length()) : "";
  }
}
