package beian.platform.sheet.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XmlPartTest {
  private static final String DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- </x:a> is no end --><x:a xmlns:x='urn:x' q="a>b&amp;&#x793A;" >
        <t  x:s = '7'>示例 &lt;&#20363;&gt;<![CDATA[<t>]]]]><!-- no --><?no?><b>left out<c/></b> end</t >
        <t/><skipped><t>no</t><![CDATA[</skipped>]]></skipped><é.-_1/>
      </x:a>
      """;

  private static XmlPart part(String document) throws IOException {
    return new XmlPart(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void elements_texts_and_attributes_are_read_by_local_name() throws IOException {
    StringBuilder seen = new StringBuilder();
    try (XmlPart xml = part(DOCUMENT)) {
      while (xml.next()) {
        seen.append(xml.isStart() ? "<" : "</").append(xml.name());
        if (xml.isStart("a")) {
          seen.append(" q=").append(xml.attribute("q"));
        } else if (xml.isStart("t")) {
          seen.append(" s=").append(xml.number("s", -1));
          seen.append(" [").append(xml.text()).append("]");
        } else if (xml.isStart("skipped")) {
          xml.skip();
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
  void a_long_text_is_one_text() throws IOException {
    String value = "示".repeat(100_000);
    try (XmlPart xml = part("<a b='" + value + "'>" + value + "</a>")) {
      xml.next();
      assertThat(xml.attribute("b")).isEqualTo(value);
      assertThat(xml.text()).isEqualTo(value);
      assertThat(xml.next()).isFalse();
    }
  }

  static Stream<String> damaged() {
    return Stream.of(
        "<?xml version='1.0' encoding='nothing-known'?><a/>",
        "<a>",
        "<a></b>",
        "<a b>",
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x 'xxxx'><!ENTITY y '&x;&x;&x;'>]><a>&y;</a>",
        "<a>&e;</a>",
        "<a>&amp</a>",
        "<a>&#xFFFFFF;</a>",
        "<a><![CDATA[",
        "<a><!-- ",
        "<a>".repeat(1002),
        "<a>" + "x".repeat(17 << 20) + "</a>",
        "");
  }

  @ParameterizedTest
  @MethodSource("damaged")
  void what_is_not_well_formed_or_made_to_exhaust_is_told(String document) {
    assertThatThrownBy(
            () -> {
              try (XmlPart xml = part(document)) {
                while (xml.next()) {
                  if (xml.isStart() && !document.startsWith("<a><a>")) {
                    xml.text();
                  }
                }
              }
            })
        .isInstanceOf(IOException.class);
  }
}
