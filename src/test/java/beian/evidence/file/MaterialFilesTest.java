package beian.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.observation.EvidenceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
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

    assertThat(supplied.read(EvidenceKind.MATERIAL, "0001-id.jpg").get("type")).isEqualTo("jpg");
    assertThat(supplied.read(EvidenceKind.MATERIAL, "0001-id.jpg").get("size")).isEqualTo("10");
    assertThat(supplied.read(EvidenceKind.MATERIAL, "0001/form.PDF").get("type")).isEqualTo("pdf");
    assertThat(supplied.read(EvidenceKind.MATERIAL, "photo.jpg").get("type")).isEqualTo("png");
    assertThat(supplied.read(EvidenceKind.MATERIAL, "letter.docx").get("type")).isEqualTo("docx");
    assertThat(supplied.read()).allSatisfy(one -> assertThat(one.get("problem")).isEmpty());
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

    assertThat(supplied.read(EvidenceKind.MATERIAL, "motion.jpg").get("problem")).isEmpty();
    assertThat(supplied.read(EvidenceKind.MATERIAL, "cut-off.jpg").get("problem"))
        .isEqualTo("broken");
    assertThat(supplied.read(EvidenceKind.MATERIAL, "phone.jpg").get("problem")).isEmpty();
    assertThat(supplied.read(EvidenceKind.MATERIAL, "phone.jpg").get("type")).isEqualTo("heic");
    assertThat(supplied.read(EvidenceKind.MATERIAL, "chat.jpg").get("problem")).isEmpty();
    assertThat(supplied.read(EvidenceKind.MATERIAL, "chat.jpg").get("type")).isEqualTo("webp");
    assertThat(supplied.read(EvidenceKind.MATERIAL, "mailed.pdf").get("problem")).isEmpty();
  }

  @Test
  void an_empty_or_broken_scan_shows_nothing() {
    Supplied supplied =
        new Supplied(folder)
            .bytes("materials/empty.jpg", new byte[0])
            .bytes("materials/cut-off.jpg", latin("\u00ff\u00d8\u00ff\u00e0...."))
            .bytes("materials/no-picture.png", latin("<html>404</html>"));

    assertThat(supplied.read(EvidenceKind.MATERIAL, "empty.jpg").get("problem")).isEqualTo("empty");
    assertThat(supplied.read(EvidenceKind.MATERIAL, "cut-off.jpg").get("problem"))
        .isEqualTo("broken");
    assertThat(supplied.read(EvidenceKind.MATERIAL, "no-picture.png").get("problem"))
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

    assertThat(supplied.read(EvidenceKind.MATERIAL, "old.pdf").observedAt()).isEqualTo(old);
    assertThat(supplied.read(EvidenceKind.MATERIAL, "new.pdf").observedAt())
        .isEqualTo(Supplied.NOW);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
