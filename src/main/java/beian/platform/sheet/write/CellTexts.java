package beian.platform.sheet.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Texts as cells hold them. Most cells of a large sheet say what one not far above says, so the
 * last ones are kept as they were written; a fixed number, in which a text takes the place of
 * another one.
 */
final class CellTexts {
  /** A power of two. */
  private static final int PLACES = 1 << 12;

  /** What is longer is seldom said twice. */
  private static final int LONGEST = 200;

  private final @Nullable Kept[] kept = new Kept[PLACES];
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final RowXml xml = new RowXml(bytes);

  /**
   * @param text as it was said
   */
  private record Kept(String text, InCell inCell) {}

  /**
   * A text as a cell holds it.
   *
   * @param text not empty
   */
  InCell of(String text) throws IOException {
    if (text.length() > LONGEST) {
      String fitting = WritableText.fit(text);
      return new InCell(fitting, WritableText.looksLikeFormula(fitting), null);
    }
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 16) & PLACES - 1;
    Kept there = kept[place];
    if (there != null && there.text.equals(text)) {
      return there.inCell;
    }
    InCell inCell = written(WritableText.fit(text));
    kept[place] = new Kept(text, inCell);
    return inCell;
  }

  private InCell written(String fitting) throws IOException {
    bytes.reset();
    xml.text(fitting);
    xml.flush();
    return new InCell(fitting, WritableText.looksLikeFormula(fitting), bytes.toByteArray());
  }
}
