package beian.app;

/** The language people read; mails and reports always carry both. */
public enum Lang {
  /** Chinese. */
  ZH,
  /** English. */
  EN;

  /** The one of two texts in this language. */
  public String of(String zh, String en) {
    return this == ZH ? zh : en;
  }

  /** The language of an environment: its {@code BEIAN_LANG}, else its locale, else English. */
  public static Lang of(java.util.Map<String, String> environment) {
    for (String name : new String[] {"BEIAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.startsWith("zh") ? ZH : EN;
      }
    }
    return EN;
  }
}
