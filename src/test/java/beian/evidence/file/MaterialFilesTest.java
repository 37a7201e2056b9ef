package beian.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.kind.MaterialFile;
import beian.testing.Supplied;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaterialFilesTest {
  @TempDir Path folder;

  @Test
  void a_scan_is_known_by_its_bytes() {
    Supplied supplied =
        new Supplied(folder)
            .bytes("materials/0001-id.jpg", latin("\u00ff\u00d8\u00ff\u00e0....\u00ff\u00d9"))
            .bytes("materials/0001/form.PDF", latin("%PDF-1.7 ... %%EOF\n"))
            .bytes("materials/photo.jpg", latin("\u0089PNG\r\n\u001a\n....IEND...."))
            .bytes("materials/letter.docx", latin("PK.."));

    assertThat(MaterialFile.TYPE.of(supplied.read(MaterialFile.KIND, "0001-id.jpg")))
        .isEqualTo("jpg");
    assertThat(MaterialFile.SIZE.of(supplied.read(MaterialFile.KIND, "0001-id.jpg")))
        .isEqualTo("10");
    assertThat(MaterialFile.TYPE.of(supplied.read(MaterialFile.KIND, "0001/form.PDF")))
        .isEqualTo("pdf");
    assertThat(MaterialFile.TYPE.of(supplied.read(MaterialFile.KIND, "photo.jpg")))
        .isEqualTo("png");
    assertThat(MaterialFile.TYPE.of(supplied.read(MaterialFile.KIND, "letter.docx")))
        .isEqualTo("docx");
    assertThat(supplied.read())
        .allSatisfy(one -> assertThat(MaterialFile.PROBLEM.of(one)).isEmpty());
  }

  @Test
  void pictures_of_telephones_are_whole_whatever_follows_them() {
    String thumbnail = "\u00ff\u00d8\u00ff\u00d9";
    String head = "\u00ff\u00d8\u00ff\u00e1\0\6" + thumbnail + "\u00ff\u00da\0\2pixels";
    Supplied supplied =
        new Supplied(folder)
            .bytes("materials/motion.jpg", latin(head + "\u00ff\u00d9" + "film".repeat(1000)))
            .bytes("materials/cut-off.jpg", latin(head + "pixels".repeat(1000)))
            .bytes("materials/phone.jpg", latin("\0\0\0\u0018ftypheic\0\0\0\0"))
            .bytes("materials/chat.jpg", latin("RIFF\0\0\0\0WEBPVP8 "))
            .bytes("materials/mailed.pdf", latin("\r\n\u00ef\u00bb\u00bf%PDF-1.4 .... %%EOF"));

    assertThat(MaterialFile.PROBLEM.of(supplied.read(MaterialFile.KIND, "motion.jpg"))).isEmpty();
    assertThat(MaterialFile.PROBLEM.of(supplied.read(MaterialFile.KIND, "cut-off.jpg")))
        .isEqualTo("broken");
    assertThat(MaterialFile.PROBLEM.of(supplied.read(MaterialFile.KIND, "phone.jpg"))).isEmpty();
    assertThat(MaterialFile.TYPE.of(supplied.read(MaterialFile.KIND, "phone.jpg")))
        .isEqualTo("heic");
    assertThat(MaterialFile.PROBLEM.of(supplied.read(MaterialFile.KIND, "chat.jpg"))).isEmpty();
    assertThat(MaterialFile.TYPE.of(supplied.read(MaterialFile.KIND, "chat.jpg")))
        .isEqualTo("webp");
    assertThat(MaterialFile.PROBLEM.of(supplied.read(MaterialFile.KIND, "mailed.pdf"))).isEmpty();
  }

  @Test
  void what_is_filled_up_or_added_behind_the_end_leaves_a_scan_whole() {
    String png = "\u0089PNG\r\n\u001a\n" + "\0\0\0\4IDATdata\0\0\0\0";
    String end = "\0\0\0\0IEND\u00ae\u0042\u0060\u0082";
    Supplied supplied =
        new Supplied(folder)
            .bytes("materials/noted.png", latin(png + end + "notes".repeat(1000)))
            .bytes("materials/cut-off.png", latin(png + "notes".repeat(1000)))
            .bytes("materials/padded.pdf", latin("%PDF-1.4 .... %%EOF\n" + "\0".repeat(3000)))
            .bytes(
                "materials/cut-off.pdf",
                latin("%PDF-1.4 linearized %%EOF\n" + "page".repeat(1000) + "\0".repeat(3000)));

    for (String whole : List.of("noted.png", "padded.pdf")) {
      assertThat(MaterialFile.PROBLEM.of(supplied.read(MaterialFile.KIND, whole))).isEmpty();
    }
    for (String cut : List.of("cut-off.png", "cut-off.pdf")) {
      assertThat(MaterialFile.PROBLEM.of(supplied.read(MaterialFile.KIND, cut)))
          .isEqualTo("broken");
    }
  }

  @Test
  void an_empty_or_broken_scan_shows_nothing() {
    Supplied supplied =
        new Supplied(folder)
            .bytes("materials/empty.jpg", new byte[0])
            .bytes("materials/cut-off.jpg", latin("\u00ff\u00d8\u00ff\u00e0...."))
            .bytes("materials/no-picture.png", latin("<html>404</html>"));

    assertThat(MaterialFile.PROBLEM.of(supplied.read(MaterialFile.KIND, "empty.jpg")))
        .isEqualTo("empty");
    assertThat(MaterialFile.PROBLEM.of(supplied.read(MaterialFile.KIND, "cut-off.jpg")))
        .isEqualTo("broken");
    assertThat(MaterialFile.PROBLEM.of(supplied.read(MaterialFile.KIND, "no-picture.png")))
        .isEqualTo("broken");
  }

  @Test
  void a_file_is_on_file_since_it_was_written_but_never_from_the_future() throws IOException {
    Supplied supplied =
        new Supplied(folder)
            .bytes("materials/old.pdf", latin("%PDF-1.7 %%EOF"))
            .bytes("materials/new.pdf", latin("%PDF-1.7 %%EOF"));
    Instant old = Instant.parse("2026-01-01T00:00:00Z");
    Files.setLastModifiedTime(folder.resolve("materials/old.pdf"), FileTime.from(old));
    Files.setLastModifiedTime(
        folder.resolve("materials/new.pdf"), FileTime.from(Supplied.NOW.plusSeconds(900)));

    assertThat(supplied.read(MaterialFile.KIND, "old.pdf").observedAt()).isEqualTo(old);
    assertThat(supplied.read(MaterialFile.KIND, "new.pdf").observedAt()).isEqualTo(Supplied.NOW);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
