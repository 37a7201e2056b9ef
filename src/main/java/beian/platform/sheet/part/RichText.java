package beian.platform.sheet.part;

import java.io.IOException;

/**
 * Gathers the text of one cell from its runs, without their formats and without readings (ruby).
 * What is struck through does not count: where all of it is, it stays as {@link #struck} text.
 */
public final class RichText {
  private static final String STRUCK = "~~";

  private final StringBuilder kept = new StringBuilder();
  private final StringBuilder struck = new StringBuilder();
  private boolean runIsStruck;

  /** The first of several texts, and mostly the only one, which needs no gathering. */
  private String first = "";

  /** Takes in what the reader stands at, anywhere inside the text. */
  public void take(XmlPart xml) throws IOException {
    if (!xml.isStart()) {
      return;
    }
    switch (xml.name()) {
      case "r" -> runIsStruck = false;
      case "strike" -> runIsStruck = isOn(xml);
      case "t" -> add(xml.text());
      case "rPh" -> xml.skip();
      default -> {}
    }
  }

  private void add(String text) {
    if (runIsStruck) {
      struck.append(text);
    } else if (first.isEmpty()) {
      first = text;
    } else {
      kept.append(text);
    }
  }

  /** The text; the next one begins empty. */
  public String end() {
    String text = kept.isEmpty() ? first : first + kept;
    if (text.isEmpty() && !struck.isEmpty()) {
      text = struck(struck.toString());
    }
    first = "";
    kept.setLength(0);
    struck.setLength(0);
    runIsStruck = false;
    return text;
  }

  /** Whether a format that is on unless it says otherwise, such as {@code <strike/>}, is on. */
  public static boolean isOn(XmlPart xml) {
    return xml.attribute("val") == null || xml.flag("val");
  }

  /** A text as it is written where nothing can be struck through. */
  public static String struck(String text) {
    return STRUCK + text + STRUCK;
  }

  /** Whether a text is struck through whole. */
  public static boolean isStruck(String text) {
    return text.length() > 2 * STRUCK.length() && text.startsWith(STRUCK) && text.endsWith(STRUCK);
  }
}
