package beian.platform.sheet.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part is only left unread where it certainly holds no such element. */
class ZipPartsTest {
  private static final int BUFFER = 1 << 16;

  @TempDir Path folder;

  private boolean mayHold(byte[]... texts) throws IOException {
    Path file = folder.resolve("a.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/sheet.xml"));
      for (byte[] text : texts) {
        zip.write(text);
      }
      zip.closeEntry();
    }
    try (ZipParts parts = new ZipParts(file)) {
      return parts.mayHold("xl/sheet.xml", "mergeCell");
    }
  }

  private static byte[] in(Charset charset, String text) {
    return text.getBytes(charset);
  }

  @Test
  void an_element_is_found_wherever_it_stands() throws IOException {
    for (int before : new int[] {1, 2, 3, 100, BUFFER - 12, BUFFER - 5, BUFFER, 3 * BUFFER - 3}) {
      for (int more = 0; more < 12; more++) {
        String start = "<" + "a".repeat(before + more);
        assertThat(mayHold(in(StandardCharsets.UTF_8, start + "<x:mergeCell ref=")))
            .as("behind %d bytes", start.length())
            .isTrue();
      }
    }
  }

  @Test
  void an_element_that_is_nowhere_is_not_found() throws IOException {
    String almost = "<worksheet>" + "mergeCel mergeOver m".repeat(BUFFER / 10) + "</worksheet>";
    assertThat(mayHold(in(StandardCharsets.UTF_8, almost))).isFalse();
    assertThat(mayHold(in(StandardCharsets.UTF_8, "\uFEFF" + almost))).isFalse();
  }

  @Test
  void nobody_can_say_where_letters_are_no_single_bytes() throws IOException {
    String text = "<worksheet><sheetData/></worksheet>";
    assertThat(mayHold(in(StandardCharsets.UTF_16, text))).isTrue();
    assertThat(mayHold(in(StandardCharsets.UTF_16LE, text))).isTrue();
    assertThat(mayHold(in(StandardCharsets.UTF_16BE, text))).isTrue();
    assertThat(mayHold(in(Charset.forName("UTF-32LE"), text))).isTrue();
    assertThat(mayHold(in(Charset.forName("IBM037"), text))).isTrue();
    assertThat(mayHold(in(StandardCharsets.UTF_8, "<a>"))).isTrue();
  }
}
