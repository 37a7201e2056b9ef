package beian.platform.mail.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import beian.platform.mail.Verp;
import beian.platform.mail.incoming.Incoming.Kind;
import beian.testing.law.Trials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailFolderTest {
  private static final Path CORPUS = Path.of("src/test/resources/beian/platform/mail/incoming");
  private static final Verp VERP = new Verp("bounce@mail.example.cn");

  private final MailFolder folder = new MailFolder(CORPUS, VERP);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "dsn-no-mailbox                | BOUNCE_PERMANENT | n-0001 | yes | 5.1.1  | true",
        "dsn-no-verp                   | BOUNCE_PERMANENT | n-0001 | yes | 5.1.1  | true",
        "dsn-no-verp-headers-only      | BOUNCE_PERMANENT | -      | yes | 5.1.10 | true",
        "dsn-policy                    | BOUNCE_PERMANENT | n-0001 | yes | 5.7.1  | false",
        "dsn-policy-under-wrong-status | BOUNCE_PERMANENT | n-0001 | yes | 5.1.1  | false",
        "dsn-full                      | BOUNCE_PERMANENT | n-0001 | yes | 5.2.2  | false",
        "dsn-generic-status            | BOUNCE_PERMANENT | n-0001 | yes | 5.0.0  | true",
        "dsn-generic-words             | BOUNCE_PERMANENT | n-0001 | yes | 5.0.0  | true",
        "dsn-expired                   | BOUNCE_PERMANENT | n-0001 | yes | 4.4.7  | false",
        "dsn-delayed                   | BOUNCE_TEMPORARY | n-0001 | yes | 4.4.1  | false",
        "dsn-delivered                 | DELIVERED        | n-0001 | yes | 2.1.5  | false",
        "dsn-relayed                   | DELIVERED        | n-0001 | yes | 2.0.0  | false",
        "qmail                         | BOUNCE_PERMANENT | n-0001 | yes | 5.1.1  | true",
        "exim-failed-recipients        | BOUNCE_PERMANENT | n-0001 | -   | ''     | true",
        "webmail-zh-no-mailbox         | BOUNCE_PERMANENT | n-0001 | -   | ''     | true",
        "webmail-zh-blocked            | BOUNCE_PERMANENT | n-0001 | -   | ''     | false",
        "exchange-without-report       | BOUNCE_PERMANENT | n-0001 | -   | 5.1.10 | true",
        "warning-delayed               | BOUNCE_TEMPORARY | n-0001 | -   | ''     | false",
        "receipt                       | DELIVERED        | -      | yes | ''     | false",
        "auto-reply-header             | AUTO_REPLY       | -      | yes | ''     | false",
        "auto-reply-zh                 | AUTO_REPLY       | n-0001 | -   | ''     | false",
        "reply                         | REPLY            | -      | yes | ''     | false",
        "unrelated                     | UNKNOWN          | -      | -   | ''     | false",
        "no-headers                    | UNKNOWN          | -      | -   | ''     | false",
        "empty                         | UNKNOWN          | -      | -   | ''     | false",
        "dsn-action-expired            | BOUNCE_PERMANENT | n-0001 | yes | 4.4.7  | false",
        "dsn-action-unknown            | BOUNCE_IN_DOUBT  | n-0001 | yes | 4.0.0  | false",
        "zh-qq-html-no-mailbox         | BOUNCE_PERMANENT | n-0001 | -   | ''     | true",
        "zh-exmail-full                | BOUNCE_PERMANENT | n-0001 | -   | ''     | false",
        "zh-163-gbk-no-user            | BOUNCE_PERMANENT | n-0001 | yes | ''     | true",
        "zh-qiye-unknown-recipient     | BOUNCE_PERMANENT | n-0001 | -   | ''     | true",
        "zh-aliyun-refused             | BOUNCE_PERMANENT | n-0001 | -   | ''     | false",
        "zh-sina-code                  | BOUNCE_PERMANENT | n-0001 | -   | 5.1.1  | true",
        "zh-21cn-raw                   | BOUNCE_PERMANENT | n-0001 | -   | ''     | false",
        "zh-null-sender-without-words  | BOUNCE_IN_DOUBT  | n-0001 | -   | ''     | false",
        "zh-coremail-delay             | BOUNCE_TEMPORARY | n-0001 | -   | 4.7.1  | false",
        "zh-given-up-after-delays      | BOUNCE_PERMANENT | n-0001 | -   | 4.4.1  | false",
        "zh-null-sender-holiday        | AUTO_REPLY       | n-0001 | -   | ''     | false",
        "ticket-agent                  | REPLY            | -      | yes | ''     | false",
        "list-reply                    | REPLY            | -      | yes | ''     | false",
        "postmaster-answers            | REPLY            | -      | yes | ''     | false",
        "gateway-empties-return-path   | REPLY            | -      | yes | ''     | false",
        "shared-mailbox-bulk           | UNKNOWN          | -      | -   | ''     | false",
        "away-and-objecting            | REPLY            | -      | yes | ''     | false",
        "away-quoting-our-letter       | AUTO_REPLY       | -      | yes | ''     | false",
        "ticket-with-objection         | REPLY            | n-0001 | -   | ''     | false"
      })
  void what_came_back_is_understood(
      String name, Kind kind, String token, String original, String status, boolean badAddress) {
    Incoming incoming = folder.read(CORPUS.resolve(name + ".eml"));
    assertThat(incoming.kind()).isEqualTo(kind);
    assertThat(incoming.token()).isEqualTo(token);
    assertThat(incoming.messageIds().contains("n-0001@mail.example.cn"))
        .isEqualTo(original != null);
    assertThat(incoming.status()).isEqualTo(status);
    assertThat(incoming.badAddress()).isEqualTo(badAddress);
    assertThat(incoming.diagnostic() + incoming.subject()).doesNotContain("owner@");
  }

  @Test
  void every_file_of_the_corpus_is_found() {
    assertThat(folder.files()).hasSize(46).isSorted();
    assertThat(new MailFolder(CORPUS.resolve("missing"), VERP).files()).isEmpty();
  }

  @Test
  void a_mail_counts_whatever_its_file_is_called_and_in_whatever_folder(@TempDir Path temp)
      throws IOException {
    List<String> names =
        List.of(
            "a.txt",
            "cur/1234.M5.host:2,S",
            "b.msg",
            ".hidden",
            "Thumbs.db",
            ".INBOX.Replies/new/7",
            ".INBOX.Replies/new/.lock",
            ".INBOX.Replies/tmp/8",
            ".sync/9");
    for (String name : names) {
      Files.createDirectories(temp.resolve(name).getParent());
      Files.writeString(temp.resolve(name), "From: a@b.example\r\nSubject: x\r\n\r\nwords");
    }
    MailFolder own = new MailFolder(temp, VERP);
    assertThat(own.files().stream().map(own::name))
        .containsExactly(".INBOX.Replies/new/7", "a.txt", "b.msg", "cur/1234.M5.host:2,S");
    assertThat(own.read(temp.resolve("cur/1234.M5.host:2,S")).text()).isEqualTo("words\n");
  }

  @Test
  void a_note_that_is_no_mail_is_read_and_what_is_no_text_is_empty(@TempDir Path temp)
      throws IOException {
    assertThat(read(temp, "号码是对的，申诉\n\n张").text()).isEqualTo("号码是对的，申诉\n\n张");
    Path outlook = temp.resolve("x.msg");
    Files.write(outlook, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
    assertThat(new MailFolder(temp, VERP).read(outlook).empty()).isTrue();
    String mail = "From: a@b.example\nSubject: x\n\nwords\n\n";
    String from = "From a@b.example Tue Mar  3 10:00:00 2026\n";
    assertThat(read(temp, from + mail).empty()).isFalse();
    assertThat(read(temp, from + mail + from + mail).empty())
        .as("several mails in a file: a person takes them apart")
        .isFalse();
    assertThat(read(temp, from + mail + from + mail).from()).isEmpty();
  }

  @Test
  void a_report_speaks_of_the_mailbox_it_names() {
    Incoming gone = folder.read(CORPUS.resolve("dsn-no-mailbox.eml"));
    assertThat(gone.about("owner@example.cn").badAddress()).isTrue();
    Incoming other = gone.about("boss@example.cn");
    assertThat(other.kind()).isEqualTo(Kind.BOUNCE_IN_DOUBT);
    assertThat(other.badAddress()).isFalse();
    assertThat(folder.read(CORPUS.resolve("receipt.eml")).about("boss@example.cn").kind())
        .isEqualTo(Kind.UNKNOWN);
    assertThat(folder.read(CORPUS.resolve("receipt.eml")).about("owner@example.cn").kind())
        .isEqualTo(Kind.DELIVERED);
  }

  @Test
  void the_time_is_that_of_our_own_server() {
    assertThat(folder.read(CORPUS.resolve("dsn-no-mailbox.eml")).receivedAt())
        .isEqualTo(Instant.parse("2026-03-03T02:00:00Z"));
    assertThat(folder.read(CORPUS.resolve("no-headers.eml")).receivedAt()).isNull();
  }

  @Test
  void the_servers_words_are_kept_with_the_address_masked() {
    assertThat(folder.read(CORPUS.resolve("dsn-no-mailbox.eml")).diagnostic())
        .isEqualTo("550 5.1.1 <o***@example.cn>: Recipient address rejected: User unknown");
  }

  @Test
  void a_mail_nested_ten_thousand_deep_is_only_not_understood(@TempDir Path temp)
      throws IOException {
    StringBuilder deep = new StringBuilder("Subject: deep\r\n");
    for (int i = 0; i < 10_000; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n--b");
      deep.append(i).append("\r\n");
    }
    assertThat(read(temp, deep.toString()).kind()).isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void a_mail_of_many_parts_and_megabytes_is_read_in_bounds(@TempDir Path temp) throws IOException {
    String part = "--b\r\nContent-Type: text/html\r\n\r\n<div>" + "<b>".repeat(2000) + "\r\n";
    String all = "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + part.repeat(2000);
    assertThat(read(temp, all).kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(read(temp, "Subject: " + "=?x?".repeat(900_000)).kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(read(temp, "Received: ;;;\r\n".repeat(300_000)).kind()).isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void no_bytes_make_the_reader_throw() throws Exception {
    Trials.of(
        300,
        draw -> {
          byte[] bytes = draw.bytes(0, 300);
          List<String> headers = draw.list(0, 10, () -> draw.text(30));
          String start =
              "Content-Type: multipart/report; boundary=\"b\"\r\nTo: "
                  + String.join("\r\n", headers);
          byte[] head = start.getBytes(java.nio.charset.StandardCharsets.UTF_8);
          byte[] all = java.util.Arrays.copyOf(head, head.length + bytes.length);
          System.arraycopy(bytes, 0, all, head.length, bytes.length);
          assertThat(new IncomingReader(VERP).read("x.eml", all).file()).isEqualTo("x.eml");
        });
  }

  private static Incoming read(Path temp, String text) throws IOException {
    return new MailFolder(temp, VERP).read(Files.writeString(temp.resolve("x.eml"), text));
  }
}
