package beian.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTransportTest {
  @TempDir Path folder;

  @Test
  void a_letter_becomes_one_file_with_its_bytes() throws IOException {
    Sent sent = transport().send(LetterExample.letter());
    assertThat(sent).isInstanceOf(Sent.Accepted.class);
    assertThat(files()).containsExactly("n-0001@mail.example.cn.eml");
    assertThat(Files.readAllBytes(folder.resolve("n-0001@mail.example.cn.eml")))
        .isEqualTo(new Letters().bytes(LetterExample.letter()));
  }

  @Test
  void a_letter_that_is_there_counts_as_sent_and_stays_as_it_is() throws IOException {
    transport().send(LetterExample.subject("first"));
    Sent again = transport().send(LetterExample.subject("second"));
    assertThat(again).isEqualTo(new Sent.Accepted("→ n-0001…"));
    assertThat(files()).hasSize(1);
    assertThat(Files.readString(folder.resolve(files().get(0)))).contains("Subject: first");
  }

  @Test
  void what_an_interrupted_run_left_behind_does_not_count_as_sent() throws IOException {
    Files.writeString(folder.resolve("n-0001@mail.example.cn.eml.part"), "half a letter");
    assertThat(transport().send(LetterExample.letter())).isEqualTo(new Sent.Accepted("→ n-0001…"));
    assertThat(files()).containsExactly("n-0001@mail.example.cn.eml");
  }

  @Test
  void ids_that_look_alike_get_files_of_their_own() {
    assertThat(FileTransport.fileName("a/b@example.cn"))
        .isNotEqualTo(FileTransport.fileName("a?b@example.cn"))
        .doesNotContain("/");
    assertThat(FileTransport.fileName("../x@example.cn")).doesNotContain("/").startsWith("_");
  }

  @Test
  void an_unusable_address_is_refused_for_good() {
    Sent sent = transport().send(LetterExample.to("nobody"));
    assertThat(sent)
        .isInstanceOfSatisfying(
            Sent.Refused.class,
            refused -> {
              assertThat(refused.permanent()).isTrue();
              assertThat(refused.badAddress()).isTrue();
            });
  }

  @Test
  void a_folder_that_cannot_be_made_is_reported() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    try (FileTransport transport = new FileTransport(file.resolve("mail"), false)) {
      assertThat(transport.send(LetterExample.letter()))
          .isInstanceOfSatisfying(
              Sent.Unreachable.class,
              sent -> assertThat(sent.problem().code().code()).isEqualTo("MAI-003"));
    }
  }

  private FileTransport transport() {
    return new FileTransport(folder, false);
  }

  private List<String> files() throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
