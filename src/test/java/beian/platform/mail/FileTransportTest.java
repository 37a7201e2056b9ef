package beian.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

  private static Letter letter(String token) {
    return LetterExample.letter(token, "owner@example.cn");
  }

  @Test
  void several_letters_are_each_the_file_they_would_be_alone() throws IOException {
    List<Letter> all = IntStream.range(0, 20).mapToObj(n -> letter("n-" + n)).toList();
    assertThat(transport().sendAll(all, leaving -> {}))
        .hasSize(20)
        .allMatch(Sent.Accepted.class::isInstance);
    assertThat(files()).hasSize(20);
    for (Letter each : all) {
      assertThat(folder.resolve(each.messageId() + ".eml")).hasBinaryContent(bytes(each));
    }
  }

  private static byte[] bytes(Letter letter) {
    return new Letters().bytes(letter);
  }

  @Test
  void of_several_letters_each_is_told_what_became_of_it() throws IOException {
    transport().send(LetterExample.subject("first"));
    List<Letter> leaving = new ArrayList<>();
    List<Sent> sent =
        transport()
            .sendAll(
                List.of(
                    letter("n-0000"),
                    LetterExample.letter("n-0003", "nobody"),
                    LetterExample.subject("second"),
                    letter("n-0002")),
                leaving::addAll);
    assertThat(leaving)
        .extracting(Letter::messageId)
        .containsExactly(
            "n-0000@mail.example.cn", "n-0001@mail.example.cn", "n-0002@mail.example.cn");
    assertThat(sent.get(0)).isEqualTo(new Sent.Accepted("→ n-0000…"));
    assertThat(sent.get(1)).isInstanceOf(Sent.Refused.class);
    assertThat(sent.get(2)).isEqualTo(new Sent.Accepted("→ n-0001…"));
    assertThat(sent.get(3)).isEqualTo(new Sent.Accepted("→ n-0002…"));
    assertThat(files())
        .containsExactly(
            "n-0000@mail.example.cn.eml",
            "n-0001@mail.example.cn.eml",
            "n-0002@mail.example.cn.eml");
    assertThat(folder.resolve("n-0001@mail.example.cn.eml")).content().contains("Subject: first");
  }

  @Test
  void where_one_of_several_cannot_be_written_none_is_there_but_what_was_before()
      throws IOException {
    transport().send(letter("n-0001"));
    Path inTheWay = folder.resolve("n-0003@mail.example.cn.eml.part");
    Files.createDirectories(inTheWay.resolve("something"));
    List<Sent> sent =
        transport()
            .sendAll(
                List.of(letter("n-0001"), letter("n-0002"), letter("n-0003")),
                leaving -> fail("none can leave"));
    assertThat(sent.get(0)).isInstanceOf(Sent.Accepted.class);
    assertThat(sent.subList(1, 3)).allMatch(Sent.Unreachable.class::isInstance);
    assertThat(folder.resolve("n-0002@mail.example.cn.eml")).doesNotExist();
    assertThat(folder.resolve("n-0003@mail.example.cn.eml")).doesNotExist();

    Files.delete(inTheWay.resolve("something"));
    assertThat(transport().sendAll(List.of(letter("n-0002"), letter("n-0003")), leaving -> {}))
        .allMatch(Sent.Accepted.class::isInstance);
    assertThat(files()).hasSize(3).allMatch(name -> name.endsWith(".eml"));
  }

  @Test
  void where_one_cannot_get_its_name_those_before_it_have_left_and_no_others() {
    Path inTheWay = folder.resolve("n-0002@mail.example.cn.eml").resolve("something");
    List<Sent> sent =
        transport()
            .sendAll(
                List.of(letter("n-0001"), letter("n-0002"), letter("n-0003")),
                leaving -> assertThat(inTheWay.toFile().mkdirs()).isTrue());
    assertThat(sent.get(0)).isInstanceOf(Sent.Accepted.class);
    assertThat(sent.subList(1, 3)).allMatch(Sent.Unreachable.class::isInstance);
    assertThat(transport().stayed("n-0002@mail.example.cn")).isTrue();
    assertThat(transport().stayed("n-0003@mail.example.cn")).isTrue();
  }

  @Test
  void what_ended_before_it_had_a_name_certainly_stayed() throws IOException {
    List<Letter> all = List.of(letter("n-0001"), letter("n-0002"));
    assertThatThrownBy(
            () ->
                transport()
                    .sendAll(
                        all,
                        leaving -> {
                          assertThat(files())
                              .allMatch(name -> name.endsWith(".eml.part"))
                              .hasSize(2);
                          throw new IllegalStateException("killed");
                        }))
        .hasMessage("killed");
    assertThat(transport().stayed("n-0001@mail.example.cn")).isTrue();
    assertThat(transport().handedOver("n-0001@mail.example.cn")).isEmpty();
    transport().send(all.get(0));
    assertThat(transport().stayed("n-0001@mail.example.cn")).isFalse();
    assertThat(transport().stayed("n-0002@mail.example.cn")).isTrue();
  }

  private FileTransport transport() {
    return new FileTransport(folder, false);
  }

  private List<String> files() {
    try (var entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
