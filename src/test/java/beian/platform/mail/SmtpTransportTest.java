package beian.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.app.sandbox.LoopbackSmtp;
import beian.app.sandbox.LoopbackSmtp.Drop;
import beian.app.sandbox.LoopbackSmtp.Options;
import beian.app.sandbox.LoopbackSmtp.Taken;
import beian.platform.error.ProblemException;
import beian.platform.mail.SmtpSettings.Security;
import beian.platform.tls.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpTransportTest {
  @TempDir static Path keys;
  static TestCertificates certificates;

  @TempDir Path inbox;
  private LoopbackSmtp server;
  private SmtpTransport transport;

  @BeforeAll
  static void certificate() {
    certificates = new TestCertificates(keys, "localhost");
  }

  @AfterEach
  void close() {
    if (transport != null) {
      transport.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  void the_server_gets_the_very_bytes_and_the_envelope() throws IOException {
    start(Options.plain());
    Letter letter = LetterExample.letter();
    assertThat(send(letter)).isEqualTo(new Sent.Accepted("250 2.0.0 taken"));
    Taken taken = server.taken().get(0);
    assertThat(taken.from()).isEqualTo("bounce+n-0001@mail.example.cn");
    assertThat(taken.to()).containsExactly("owner@example.cn");
    assertThat(taken.mailParameters()).isEmpty();
    assertThat(Files.readAllBytes(taken.file())).isEqualTo(new Letters().bytes(letter));
  }

  @Test
  void letters_share_one_connection() {
    start(Options.plain());
    for (int i = 0; i < 5; i++) {
      assertThat(send(LetterExample.letter("n-" + i, "owner@example.cn")))
          .isInstanceOf(Sent.Accepted.class);
    }
    assertThat(server.taken()).hasSize(5);
    assertThat(server.connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "550 5.1.1 no such user        | true  | true",
        "550 5.2.1 mailbox disabled    | true  | false",
        "550 No such user here         | true  | true",
        "550 收件人不存在                 | true  | true",
        "550 5.7.1 blocked by policy   | true  | false",
        "550 5.1.1 x 5.7.1             | true  | true",
        "554 spam rejected             | true  | false",
        "552 5.2.2 mailbox full        | true  | false",
        "550 rejected                  | true  | false",
        "451 4.7.1 try again later     | false | false",
        "450 4.1.1 user unknown for now| false | false"
      })
  void a_refused_recipient_is_told_from_a_bad_address(
      String reply, boolean permanent, boolean badAddress) {
    start(Options.plain());
    server.refuse("owner@example.cn", reply);
    assertThat(send(LetterExample.letter()))
        .isEqualTo(new Sent.Refused(reply, permanent, badAddress));
    assertThat(send(LetterExample.letter("n-2", "other@example.cn")))
        .isInstanceOf(Sent.Accepted.class);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void a_reply_that_repeats_the_address_is_masked() {
    start(Options.plain());
    server.refuse("owner@example.cn", "550 5.1.1 <owner@example.cn>: unknown");
    assertThat(send(LetterExample.letter()))
        .isEqualTo(new Sent.Refused("550 5.1.1 <o***@example.cn>: unknown", true, true));
  }

  @Test
  void a_refused_sender_is_not_held_against_the_recipient() {
    start(Options.plain());
    server.refuse("bounce+n-0001@mail.example.cn", "550 5.7.1 sender not allowed");
    assertThat(send(LetterExample.letter())).isInstanceOf(Sent.Unreachable.class);
  }

  @Test
  void a_connection_lost_between_letters_is_opened_again() {
    start(Options.plain());
    server.drop(Drop.AFTER_REPLY);
    assertThat(send(LetterExample.letter("n-1", "a@example.cn"))).isInstanceOf(Sent.Accepted.class);
    assertThat(send(LetterExample.letter("n-2", "b@example.cn"))).isInstanceOf(Sent.Accepted.class);
    server.drop(Drop.AT_MAIL);
    assertThat(send(LetterExample.letter("n-3", "c@example.cn"))).isInstanceOf(Sent.Accepted.class);
    assertThat(server.taken()).hasSize(3);
    assertThat(server.connections()).isEqualTo(3);
  }

  @Test
  void a_letter_whose_fate_is_unknown_is_never_sent_again_by_itself() {
    start(Options.plain());
    send(LetterExample.letter("n-1", "a@example.cn"));
    server.drop(Drop.BEFORE_REPLY);
    assertThat(send(LetterExample.letter("n-2", "b@example.cn")))
        .isInstanceOf(Sent.Uncertain.class);
    assertThat(send(LetterExample.letter("n-3", "c@example.cn"))).isInstanceOf(Sent.Accepted.class);
    assertThat(server.taken()).extracting(Taken::from).hasSize(2).noneMatch(f -> f.contains("n-2"));
  }

  @Test
  void a_server_that_is_not_there_is_a_problem_of_the_server() {
    start(Options.plain());
    server.close();
    assertThat(send(LetterExample.letter()))
        .isInstanceOfSatisfying(
            Sent.Unreachable.class,
            sent -> assertThat(sent.problem().code().code()).isEqualTo("MAI-001"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_trusted_certificate_protects_letter_and_login(boolean implicit) {
    start(new Options(certificates.server(), implicit, Map.of("suite", "秘密pass"), true));
    transport = transport(implicit ? Security.TLS : Security.STARTTLS, "suite", "秘密pass", true, 0);
    assertThat(send(LetterExample.letter())).isInstanceOf(Sent.Accepted.class);
    assertThat(server.taken().get(0).tls()).isTrue();
    assertThat(server.taken().get(0).user()).isEqualTo("suite");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLS", "STARTTLS", "STARTTLS_OPTIONAL"})
  void an_untrusted_certificate_stops_the_letter(Security security) {
    start(new Options(certificates.server(), security == Security.TLS, Map.of(), true));
    transport = transport(security, null, null, false, 0);
    assertThat(send(LetterExample.letter())).isInstanceOf(Sent.Unreachable.class);
    assertThat(server.taken()).isEmpty();
  }

  @Test
  void a_certificate_for_another_name_stops_the_letter(@TempDir Path other) {
    TestCertificates foreign = new TestCertificates(other, "mail.example.com");
    start(new Options(foreign.server(), true, Map.of(), true));
    transport = new SmtpTransport(settings(Security.TLS, null, null, foreign.pem(), 0));
    assertThat(send(LetterExample.letter())).isInstanceOf(Sent.Unreachable.class);
    assertThat(server.taken()).isEmpty();
  }

  @Test
  void required_starttls_is_not_given_up_and_optional_is_only_without_login() {
    start(Options.plain());
    transport = transport(Security.STARTTLS, null, null, false, 0);
    assertThat(send(LetterExample.letter())).isInstanceOf(Sent.Unreachable.class);
    transport = transport(Security.STARTTLS_OPTIONAL, "suite", "secret", false, 0);
    assertThat(send(LetterExample.letter())).isInstanceOf(Sent.Unreachable.class);
    transport = transport(Security.STARTTLS_OPTIONAL, null, null, false, 0);
    assertThat(send(LetterExample.letter())).isInstanceOf(Sent.Accepted.class);
  }

  @Test
  void a_refused_login_is_a_problem_of_the_settings() {
    start(new Options(null, false, Map.of("suite", "secret"), true));
    transport = transport(Security.NONE, "suite", "wrong", false, 0);
    assertThat(send(LetterExample.letter()))
        .isInstanceOfSatisfying(
            Sent.Unreachable.class,
            sent -> assertThat(sent.problem().found()).isEqualTo("login refused"));
  }

  @Test
  void a_chinese_mailbox_name_needs_a_server_that_offers_it() {
    start(Options.plain());
    assertThat(send(LetterExample.to("张示例@示例.cn"))).isInstanceOf(Sent.Accepted.class);
    assertThat(server.taken().get(0).to()).containsExactly("张示例@xn--fsq092h.cn");
    assertThat(server.taken().get(0).mailParameters()).isEqualTo("SMTPUTF8");
    close();
    start(new Options(null, false, Map.of(), false));
    assertThat(send(LetterExample.to("张示例@示例.cn")))
        .isInstanceOfSatisfying(
            Sent.Refused.class, refused -> assertThat(refused.badAddress()).isFalse());
    assertThat(server.taken()).isEmpty();
  }

  @Test
  void a_line_that_begins_with_a_dot_survives() throws IOException {
    start(Options.plain());
    Letter letter = LetterExample.headers(Map.of("X-Note", ". ..dots"));
    send(letter);
    assertThat(Files.readAllBytes(server.taken().get(0).file()))
        .isEqualTo(new Letters().bytes(letter));
  }

  @Test
  void letters_leave_evenly_at_the_rate_that_was_set() {
    start(Options.plain());
    AtomicLong now = new AtomicLong(5);
    AtomicLong waited = new AtomicLong();
    SmtpSettings settings = settings(Security.NONE, null, null, null, 30);
    transport =
        new SmtpTransport(
            settings,
            now::get,
            nanos -> {
              waited.addAndGet(nanos);
              now.addAndGet(nanos);
            });
    for (int i = 0; i < 4; i++) {
      send(LetterExample.letter("n-" + i, "owner@example.cn"));
    }
    assertThat(TimeUnit.NANOSECONDS.toSeconds(waited.get())).isEqualTo(6);
  }

  @Test
  void whoever_waits_by_themselves_takes_a_turn_at_the_same_rate() {
    start(Options.plain());
    transport =
        new SmtpTransport(
            settings(Security.NONE, null, null, null, 30),
            () -> 5,
            nanos -> assertThat(nanos).isEqualTo(TimeUnit.SECONDS.toNanos(2)));
    assertThat(transport.takeTurn()).isZero();
    assertThat(send(LetterExample.letter())).isInstanceOf(Sent.Accepted.class);
    assertThat(transport.takeTurn()).isEqualTo(TimeUnit.SECONDS.toNanos(4));
  }

  @Test
  void a_letter_that_is_put_off_after_its_dot_is_not_sent_again_at_once() {
    start(Options.plain());
    send(LetterExample.letter("n-1", "a@example.cn"));
    server.refuseLetter("b@example.cn", "421 4.3.2 going down");
    AtomicLong leaving = new AtomicLong();
    assertThat(
            transport.send(LetterExample.letter("n-2", "b@example.cn"), leaving::incrementAndGet))
        .isEqualTo(new Sent.Refused("421 4.3.2 going down", false, false));
    assertThat(leaving).hasValue(1);
  }

  @Test
  void an_injected_envelope_sender_never_reaches_the_server() {
    start(Options.plain());
    Letter good = LetterExample.letter();
    Letter evil =
        new Letter(
            good.messageId(),
            good.date(),
            good.from(),
            "bounce@example.cn>\r\nRCPT TO:<all@example.com",
            good.to(),
            null,
            "s",
            "t",
            "h",
            Map.of());
    assertThatThrownBy(() -> send(evil)).isInstanceOf(ProblemException.class);
    assertThat(server.connections()).isZero();
  }

  @Test
  void settings_and_letters_show_no_secret() {
    start(Options.plain());
    assertThat(settings(Security.NONE, "suite", "secret", null, 0).toString())
        .doesNotContain("secret");
    assertThat(LetterExample.letter().toString()).doesNotContain("owner");
  }

  private void start(Options options) {
    server = new LoopbackSmtp(inbox.resolve("smtp"), options);
    transport = transport(Security.NONE, null, null, false, 0);
  }

  private Sent send(Letter letter) {
    return transport.send(letter);
  }

  private SmtpTransport transport(
      Security security,
      @Nullable String user,
      @Nullable String password,
      boolean trusting,
      int rate) {
    return new SmtpTransport(
        settings(security, user, password, trusting ? certificates.pem() : null, rate));
  }

  private SmtpSettings settings(
      Security security,
      @Nullable String user,
      @Nullable String password,
      @Nullable Path trustFile,
      int rate) {
    return new SmtpSettings(
        "localhost",
        server.port(),
        security,
        user,
        password,
        trustFile,
        "mail.example.cn",
        rate,
        1,
        Duration.ofSeconds(5),
        Duration.ofSeconds(5));
  }
}
