package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.CommandProcess;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import beian.testing.VendorServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as text messages by the vendor's interface, which a server of the tests stands in for. */
@OnEachDatabase
@Timeout(900)
class VendorMessagesTest {
  private static final String MOBILE = "13800003001";
  private static final String ASKED = "2026-11-02T10:00";
  private static final String SEND = "SendSms";
  private static final String OK =
      "{\"SendStatusSet\":[{\"SerialNo\":\"2640:1\",\"Code\":\"Ok\",\"Message\":\"ok\"}]}";

  private final TestDatabase kind;
  private TestDatabase database;
  private VendorServer server;
  private Cli cli;

  @TempDir Path folder;

  VendorMessagesTest(TestDatabase kind) {
    this.kind = kind;
    this.database = kind;
  }

  @BeforeEach
  void a_filing_and_a_vendor() throws IOException {
    database = kind.fresh();
    server = new VendorServer(Clock.systemUTC());
    OwnHome home = new OwnHome(folder.resolve("home"));
    cli = new Cli(home.root()).on(database).inSandbox();
    home.write(
        "beian.properties",
        "beian.provider.name=示例云",
        "beian.evidence.live=false",
        "beian.contact.way=sms",
        "beian.contact.sms-app=1400000000",
        "beian.contact.sms-sign=示例云",
        "beian.contact.sms-template=1",
        "beian.contact.sms-parameters=code,hours,filing",
        "beian.vendor.address=" + server.address(),
        "beian.vendor.secret-id=" + VendorServer.ID,
        "beian.vendor.secret-key-file=vendor.key");
    home.write("vendor.key", VendorServer.KEY);
    home.filing(1).drop("filings.csv");
    assertThat(cli.run("run", "import", "--as-of", "2026-11-01").exit()).isZero();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_message_is_signed_and_sent_once_and_its_code_typed_back() {
    server.answer(SEND, OK);
    Result asked = ask();
    assertThat(asked.exit()).as(asked.err()).isZero();
    assertThat(server.asked()).hasSize(1);
    JsonNode sent = server.asked().get(0).parameters();
    assertThat(sent.get("PhoneNumberSet").toString()).isEqualTo("[\"+86" + MOBILE + "\"]");
    assertThat(sent.get("SmsSdkAppId").asText()).isEqualTo("1400000000");
    assertThat(sent.get("TemplateParamSet").get(1).asText()).isEqualTo("24");
    assertThat(sent.get("TemplateParamSet").get(2).asText()).isEqualTo(OwnHome.key(1));
    assertThat(confirm().exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "FailedOperation.PhoneNumberInBlacklist",
    "LimitExceeded.PhoneNumberDailyLimit",
    "InvalidParameterValue.IncorrectPhoneNumber"
  })
  void a_refusal_sent_nothing_and_another_may_be_asked_for(String code) {
    server.answer(
        SEND,
        asked ->
            "{\"SendStatusSet\":[{\"Code\":\"%s\",\"Message\":\"%s\"}]}"
                .formatted(code, asked.get("TemplateParamSet").get(0).asText()));
    assertThat(notSent()).isEqualTo("refused");
    server.error(SEND, "RequestLimitExceeded", "slow down");
    assertThat(notSent()).isEqualTo("refused");
    server.answer(SEND, OK);
    assertThat(ask().exit()).isZero();
  }

  @Test
  void a_broken_answer_is_in_doubt_nothing_is_sent_again_and_the_code_may_have_arrived() {
    server.answer(SEND, OK).status(502);
    assertThat(notSent()).isEqualTo("uncertain");
    server.status(200);
    Result again = ask();
    assertThat(again.exit()).isEqualTo(6);
    assertThat(again.err()).contains("COD-002", "in doubt until 2026-11-03 10:00", "--again");
    assertThat(server.asked()).hasSize(1);
    assertThat(confirm().exit()).as("it had arrived after all").isZero();
  }

  @Test
  void answers_that_do_not_say_ok_are_no_delivery() {
    for (String odd :
        List.of("{}", "{\"SendStatusSet\":[]}", "{\"SendStatusSet\":[{\"Code\":\"\"}]}")) {
      server.answer(SEND, odd);
      Result asked = cli.run("contact", "ask", MOBILE, "--again", "--as-of", ASKED);
      assertThat(asked.exit()).isEqualTo(5);
      assertThat(newest()).isEqualTo("uncertain");
    }
  }

  @Test
  void a_dead_vendor_got_nothing() {
    server.close();
    assertThat(notSent()).isEqualTo("not_sent");
  }

  @Test
  @SuppressWarnings("try")
  void a_process_killed_while_it_sends_leaves_a_doubt_and_never_a_second_message()
      throws IOException {
    server.answer(SEND, OK).after(Duration.ofSeconds(60));
    database.close();
    try (CommandProcess asking =
        CommandProcess.start(
            database, cli.home(), List.of(), "contact", "ask", MOBILE, "--as-of", ASKED)) {
      while (server.asked().isEmpty()) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }
    server.after(Duration.ZERO);
    Result again = ask();
    assertThat(again.exit()).as(again.err()).isEqualTo(6);
    assertThat(again.err()).contains("COD-002");
    Result later = cli.run("contact", "ask", MOBILE, "--as-of", "2026-11-02T10:11");
    assertThat(later.err()).contains("COD-002", "in doubt");
    assertThat(server.asked()).hasSize(1);

    Result wanted = cli.run("contact", "ask", MOBILE, "--again", "--as-of", "2026-11-02T10:12");
    assertThat(wanted.exit()).as(wanted.err()).isZero();
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void a_rehearsal_asks_the_vendor_nothing() {
    server.answer(SEND, OK);
    Result rehearsed = cli.run("contact", "ask", MOBILE, "--dry-run", "--as-of", ASKED);
    assertThat(rehearsed.exit()).as(rehearsed.err()).isZero();
    assertThat(server.asked()).isEmpty();
    assertThat(cli.json("contact", "list", "--all")).isEmpty();
  }

  @Test
  void a_real_home_reaches_no_address_inside() throws IOException {
    OwnHome real = new OwnHome(folder.resolve("real"));
    Cli own = new Cli(real.root()).on(kind.fresh());
    assertThat(own.run("init").exit()).isZero();
    real.write("beian.properties", "beian.vendor.address=" + server.address());
    Result plain = own.run("contact", "list");
    assertThat(plain.err()).contains("SET-002", "beian.vendor.address");
    real.write(
        "beian.properties",
        "beian.contact.sms-app=1",
        "beian.contact.sms-sign=1",
        "beian.contact.sms-template=1",
        "beian.vendor.secret-id=1",
        "beian.vendor.secret-key=1",
        "beian.vendor.address=" + server.address().replace("http://", "https://"));
    real.filing(1).drop("filings.csv");
    assertThat(own.run("run", "import").exit()).isZero();
    Result inside = own.run("contact", "ask", MOBILE, "--way", "sms");
    assertThat(inside.exit()).isEqualTo(5);
    assertThat(own.json("contact", "list", "--all").get(0).get("state").asText())
        .isEqualTo("not_sent");
    List<String> details = new ArrayList<>();
    own.json("contact", "show", "V000001").forEach(event -> details.add(event.toString()));
    assertThat(details.toString()).contains("FORBIDDEN_ADDRESS");
  }

  private Result ask() {
    return cli.run("contact", "ask", MOBILE, "--as-of", ASKED);
  }

  private String notSent() {
    Result asked = ask();
    assertThat(asked.exit()).as(asked.err()).isEqualTo(5);
    assertThat(asked.err()).contains("COD-007");
    return newest();
  }

  private String newest() {
    return cli.json("contact", "list", "--all", "--as-of", ASKED).get(0).get("state").asText();
  }

  private Result confirm() {
    JsonNode sent = server.asked().get(server.asked().size() - 1).parameters();
    String code = sent.get("TemplateParamSet").get(0).asText();
    return cli.run("contact", "confirm", MOBILE, code, "--as-of", "2026-11-02T11:00");
  }
}
