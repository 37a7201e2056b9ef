package beian.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.platform.error.ProblemException;
import beian.testing.law.Trials;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {
  private static final Path GOLDEN = Path.of("src/test/resources/beian/platform/mail/letter.eml");

  private final Letters letters = new Letters();

  @Test
  void the_bytes_are_those_of_the_golden_file() throws Exception {
    byte[] bytes = letters.bytes(LetterExample.letter());
    if (Boolean.getBoolean("update")) {
      Files.write(GOLDEN, bytes);
    }
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void a_mail_program_reads_back_what_was_written() throws Exception {
    MimeMessage read = read(letters.bytes(LetterExample.letter()));
    assertThat(read.getSubject()).isEqualTo(LetterExample.letter().subject());
    assertThat(read.getMessageID()).isEqualTo("<n-0001@mail.example.cn>");
    assertThat(read.getSentDate().toInstant()).isEqualTo(LetterExample.letter().date());
    InternetAddress from = (InternetAddress) read.getFrom()[0];
    assertThat(from.getPersonal()).isEqualTo("示例云核查");
    assertThat(from.getAddress()).isEqualTo("check@mail.example.cn");
    MimeMultipart body = (MimeMultipart) read.getContent();
    assertThat(body.getCount()).isEqualTo(2);
    assertThat(body.getBodyPart(0).getContent()).isEqualTo("您好，示例网站。\r\nHello.\r\n");
    assertThat(body.getBodyPart(1).getContent()).isEqualTo("<p>您好，示例网站。</p>\r\n");
  }

  @Test
  void every_line_is_short_and_ends_with_crlf() {
    Letter letter = LetterExample.subject("整改通知".repeat(60));
    String text = new String(letters.bytes(letter), StandardCharsets.UTF_8);
    assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
    assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.length()).isLessThan(79));
  }

  @Test
  void a_chinese_domain_is_written_as_a_label() {
    Letter letter = LetterExample.to("owner@示例.cn");
    assertThat(new String(letters.bytes(letter), StandardCharsets.UTF_8))
        .contains("To: owner@xn--fsq092h.cn\r\n");
  }

  @Test
  void a_line_break_in_the_subject_starts_no_header() throws Exception {
    Letter letter = LetterExample.subject("Notice\r\nBcc: all@example.com\r\n\r\nbody");
    MimeMessage read = read(letters.bytes(letter));
    assertThat(read.getHeader("Bcc")).isNull();
    assertThat(read.getSubject()).isEqualTo("Notice Bcc: all@example.com body");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.cn\r\nBcc: b@example.com",
        "a@example.cn, b@example.cn",
        "a b@example.cn",
        "no-at-sign",
        "a@",
        "@example.cn",
        "a@b@example.cn",
        "a@exa mple.cn",
        "a@-bad-.cn",
        "a@example..cn",
        ""
      })
  void an_unusable_address_is_refused_and_not_shown(String to) {
    assertThatThrownBy(() -> letters.bytes(LetterExample.to(to)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            thrown -> {
              assertThat(thrown.problem().code().code()).isEqualTo("MAI-002");
              assertThat(thrown.problem().found()).contains("***");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bcc", "subject", "Content-Type", "X-A: b\r\nBcc", "X A", ""})
  void a_header_of_the_letter_itself_cannot_be_replaced(String name) {
    assertThatThrownBy(() -> letters.bytes(LetterExample.headers(Map.of(name, "value"))))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void no_subject_and_header_value_breaks_the_letter() throws Exception {
    Trials.of(
        300,
        draw -> {
          String subject = draw.text(60);
          String value = draw.text(60);
          Letter plain = LetterExample.headers(Map.of("X-Note", value));
          Letter letter = LetterExample.withSubject(plain, subject);
          MimeMessage read = read(letters.bytes(letter));
          assertThat(read.getHeader("Subject")).hasSize(1);
          assertThat(read.getHeader("X-Note")).hasSize(1);
          assertThat(java.util.Collections.list(read.getAllHeaderLines())).hasSize(8);
          assertThat(((MimeMultipart) read.getContent()).getCount()).isEqualTo(2);
        });
  }

  private static MimeMessage read(byte[] bytes) throws Exception {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }
}
