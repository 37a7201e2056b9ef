package beian.platform.sheet.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the quick walk says, the parser says too; what the parser refuses, it never lets pass. */
class PlainXmlTest {
  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
  private static final String ROOT =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">";
  private static final String ROWS =
      "<sheetData><row r=\"1\" r:x=\"é\"><c r=\"A1\" t=\"inlineStr\"><is>"
          + "<t xml:space=\"preserve\"> 示例 &amp; ]] </t></is></c><c r='B1'/></row></sheetData>";
  private static final String MERGED =
      "<mergeCells count=\"2\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"C3:C9\"/></mergeCells>";
  private static final String SHEET = DECLARATION + ROOT + ROWS + MERGED + "</worksheet>\n";
  private static final int MUTANTS = 40_000;

  private static @Nullable List<String> quick(byte[] document) {
    return PlainXml.values(new ByteArrayInputStream(document), "mergeCell", "ref", "sheetData");
  }

  private static @Nullable List<String> quick(String document) {
    return quick(document.getBytes(StandardCharsets.UTF_8));
  }

  /** The same by the parser; null when it refuses the document. */
  private static @Nullable List<String> parsed(byte[] document) {
    List<String> values = new ArrayList<>();
    try (XmlPart xml = new XmlPart(new ByteArrayInputStream(document))) {
      while (xml.next()) {
        if (xml.isStart("sheetData")) {
          xml.skip();
        } else if (xml.isStart("mergeCell")) {
          values.add(String.valueOf(xml.attribute("ref")));
        }
      }
      return values;
    } catch (IOException e) {
      return null;
    }
  }

  @Test
  void sheets_as_programs_write_them_are_read() {
    assertThat(quick(SHEET)).containsExactly("A1:B1", "C3:C9");
    assertThat(quick("\uFEFF" + SHEET)).containsExactly("A1:B1", "C3:C9");
    assertThat(quick(ROOT + ROWS + "</worksheet>")).isEmpty();
    assertThat(quick(ROOT + "<sheetData>" + MERGED + "</sheetData></worksheet>")).isEmpty();
    String prefixed = SHEET.replace("xmlns=", "xmlns:x=").replaceAll("<(/?)(?=[a-z])", "<$1x:");
    assertThat(quick(prefixed)).containsExactly("A1:B1", "C3:C9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "<a></b>",
        "<a><b></a></b>",
        "<a/><b/>",
        "<a b=\"1\"c=\"2\"/>",
        "<a b=\"1\" b=\"2\"/>",
        "<a b=\"<\"/>",
        "<a>&no;</a>",
        "<a>&amp</a>",
        "<a>]]></a>",
        "<a>\u0001</a>",
        "<a>\uFFFE</a>",
        "<x:a/>",
        "<a x:b=\"1\"/>",
        "<a:b:c xmlns:a=\"http://a.example\"/>",
        "<a xmlns:b=\"\"/>",
        "<1a/>",
        "<a>text</a>text",
        "<!DOCTYPE a><a/>",
        "<a><!-- no - comment -- --></a>",
        "<?xml version=\"1.0' ?><a/>",
        "",
        "   ",
        "<a mergeCell=\"1\"><mergeCell/></a>",
      })
  void what_is_not_plain_it_leaves_to_the_parser(String document) {
    assertThat(quick(document)).isNull();
  }

  @Test
  void whatever_happens_to_a_document_it_never_says_otherwise_than_the_parser() {
    Random random = new Random(11);
    byte[] sheet = SHEET.getBytes(StandardCharsets.UTF_8);
    byte[] marks = "<>/&;\"'= \r\n]!?-:xmlnsrt1\u00e9示".getBytes(StandardCharsets.UTF_8);
    int passed = 0;
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = sheet.clone();
      for (int n = random.nextInt(3); n >= 0; n--) {
        int place = random.nextInt(mutant.length);
        mutant[place] =
            random.nextInt(4) == 0
                ? (byte) random.nextInt(256)
                : marks[random.nextInt(marks.length)];
      }
      if (random.nextInt(8) == 0) {
        mutant = Arrays.copyOf(mutant, random.nextInt(mutant.length));
      }
      List<String> quick = quick(mutant);
      if (quick != null) {
        passed++;
        assertThat(parsed(mutant)).as(new String(mutant, StandardCharsets.UTF_8)).isEqualTo(quick);
      }
    }
    assertThat(passed).isGreaterThan(MUTANTS / 20);
  }

  @Test
  void what_cannot_be_read_it_leaves_to_the_parser() {
    byte[] sheet = SHEET.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < sheet.length - 1; length++) {
      assertThat(quick(Arrays.copyOf(sheet, length))).isNull();
    }
    String deep = "<a>".repeat(100) + "</a>".repeat(100);
    assertThat(quick(deep)).isNull();
    assertThat(quick("<a>" + "示".repeat(200_000) + "</a>")).isEmpty();
    assertThat(quick("<a>" + "示".repeat(2_000_000) + "</a>")).isNull();
  }
}
