package beian.platform.sheet.part;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Pulls elements out of a part of a workbook. Names are local names, so that the transitional and
 * the strict flavour read the same. A document type declaration is refused, and depth, attributes
 * and texts are bounded: a workbook needs none of what is used to exhaust a reader. Not for several
 * threads.
 */
public final class XmlPart implements AutoCloseable {
  private static final int MAX_DEPTH = 1000;
  private static final int MAX_TEXT = 16 << 20;
  private static final int MAX_COLUMNS = 16_384;
  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader xml;
  private int depth;

  /**
   * @throws IOException when no document begins here
   */
  public XmlPart(InputStream in) throws IOException {
    this.in = in;
    try {
      this.xml = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      in.close();
      throw damaged(e);
    }
  }

  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_TEXT);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_TEXT);
    return factory;
  }

  /**
   * Goes to the next start or end of an element.
   *
   * @return false after the end of the document
   */
  public boolean next() throws IOException {
    try {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            return true;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return true;
          }
          case XMLStreamConstants.DTD -> throw damaged("a document type declaration");
          default -> {}
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /** Whether it stands at the start of an element, not at its end. */
  public boolean isStart() {
    return xml.isStartElement();
  }

  /** Whether it stands at the start of this element. */
  public boolean isStart(String element) {
    return xml.isStartElement() && name().equals(element);
  }

  /** Whether it stands at the end of this element. */
  public boolean isEnd(String element) {
    return xml.isEndElement() && name().equals(element);
  }

  /** The local name of the element. */
  public String name() {
    return xml.getLocalName();
  }

  /** The value of an attribute of the element just started, by local name. */
  public @Nullable String attribute(String attribute) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(attribute)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** An attribute as a number that is not negative, or the given value when there is none. */
  public int number(String attribute, int otherwise) throws IOException {
    String value = attribute(attribute);
    return value == null ? otherwise : number(value);
  }

  /** A text as a number that is not negative. */
  public int number(String digits) throws IOException {
    try {
      int value = Integer.parseInt(digits.strip());
      if (value >= 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw damaged("a number was expected");
  }

  /** An attribute as XML's boolean: 1 or true. */
  public boolean flag(String attribute) {
    String value = attribute(attribute);
    return value != null && (value.equals("1") || value.equals("true"));
  }

  /** The column, from 0, of an attribute such as {@code r="C7"}; the given value without one. */
  public int column(String attribute, int otherwise) throws IOException {
    String reference = attribute(attribute);
    if (reference == null) {
      return otherwise;
    }
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      int letter = Character.toUpperCase(reference.charAt(i)) - 'A';
      if (letter < 0 || letter > 25) {
        break;
      }
      column = column * 26 + letter + 1;
      if (column > MAX_COLUMNS) {
        throw damaged("column beyond XFD");
      }
    }
    if (column == 0) {
      throw damaged("cell without a column");
    }
    return column - 1;
  }

  /** Reads the text of the element just started, to its end. Elements inside are left out. */
  public String text() throws IOException {
    try {
      String first = "";
      StringBuilder more = null;
      int outside = depth - 1;
      while (depth > outside) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            skip();
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (first.isEmpty()) {
              first = xml.getText();
            } else {
              more = more == null ? new StringBuilder(first) : more;
              more.append(xml.getText());
            }
          }
          case XMLStreamConstants.ENTITY_REFERENCE -> throw damaged("an unknown entity");
          default -> {}
        }
      }
      return more == null ? first : more.toString();
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /** Goes past the end of the element just started. */
  public void skip() throws IOException {
    int outside = depth - 1;
    while (depth > outside && next()) {
      // the depth says when it is over
    }
  }

  /** What to throw when this document is not as it should be. */
  public IOException damaged(String what) {
    return new IOException(what + ", byte " + xml.getLocation().getCharacterOffset());
  }

  private static IOException damaged(XMLStreamException e) {
    if (e.getNestedException() instanceof IOException inner) {
      return inner;
    }
    String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    return new IOException("no well-formed XML: " + why + ", line " + line, e);
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw damaged(e);
    } finally {
      in.close();
    }
  }
}
