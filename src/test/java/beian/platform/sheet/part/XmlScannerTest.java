package beian.platform.sheet.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlScannerTest {
  private static final String DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- </x:a> is no end --><x:a xmlns:x='urn:x' q="a>b&amp;&#x793A;" >
        <t  x:s = '7'>示例 &lt;&#20363;&gt;<![CDATA[<t>]]]]><!-- no --><?no?><b>left out<c/></b> end</t >
        <t/><skipped><t>no</t><![CDATA[</skipped>]]></skipped><é.-_1/>
      </x:a>
      """;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 17, 100_000})
  void events_are_the_same_however_the_bytes_arrive(int piece) throws IOException {
    StringBuilder seen = new StringBuilder();
    try (XmlScanner xml = new XmlScanner(inPieces(DOCUMENT, piece))) {
      while (xml.next()) {
        seen.append(xml.isStart() ? "<" : "</").append(xml.name());
        if (xml.isStart() && xml.name().equals("a")) {
          seen.append(" q=").append(xml.attribute("q"));
        } else if (xml.isStart() && xml.name().equals("t")) {
          seen.append(" s=").append(xml.number("s", -1));
          xml.readText();
          seen.append(" [").append(xml.text()).append("]");
        } else if (xml.isStart() && xml.name().equals("skipped")) {
          xml.skipFast();
        }
        seen.append(">\n");
      }
    }
    assertThat(seen)
        .hasToString(
            """
            <a q=a>b&示>
            <t s=7 [示例 <例><t>]] end]>
            <t s=-1 []>
            <skipped>
            <é.-_1>
            </é.-_1>
            </a>
            """);
  }

  @Test
  void a_tag_longer_than_the_buffer_is_held_whole() throws IOException {
    String value = "示".repeat(100_000);
    try (XmlScanner xml =
        new XmlScanner(inPieces("<a b='" + value + "'>" + value + "</a>", 8192))) {
      xml.next();
      assertThat(xml.attribute("b")).isEqualTo(value);
      xml.readText();
      assertThat(xml.text()).isEqualTo(value);
      assertThat(xml.next()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0' encoding='UTF-16'?><a/>",
        "<a>",
        "<a></b>",
        "<a b>",
        "<!DOCTYPE a><a/>",
        "<a>&e;</a>",
        "<a>&amp</a>",
        "<a>&#xFFFFFF;</a>",
        "<a><![CDATA[",
        "<a><!-- ",
        ""
      })
  void what_is_not_well_formed_is_told(String document) {
    assertThatThrownBy(
            () -> {
              try (XmlScanner xml = new XmlScanner(inPieces(document, 1))) {
                while (xml.next()) {
                  xml.readText();
                }
              }
            })
        .isInstanceOf(IOException.class);
  }

  private static InputStream inPieces(String text, int piece) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, piece));
      }
    };
  }
}
