package beian.platform.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import beian.platform.dns.DnsLookup;
import beian.platform.http.AddressPolicy;
import beian.platform.vendor.VendorAnswer.Answered;
import beian.platform.vendor.VendorAnswer.Declined;
import beian.platform.vendor.VendorAnswer.InDoubt;
import beian.platform.vendor.VendorAnswer.Unreachable;
import beian.testing.LoopbackSettings;
import beian.testing.VendorServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class VendorClientTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC);
  private static final VendorAction SEND = new VendorAction("sms", "2021-01-11", "SendSms");
  private static final AddressPolicy LOOPBACK = AddressPolicy.publicAnd("127.0.0.0/8");

  private final VendorServer server = new VendorServer(NOW);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_signed_question_is_answered() {
    server.answer("SendSms", asked -> "{\"Echo\":" + asked.path("示例") + "}");
    VendorAnswer answer = ask(Map.of("示例", List.of("一", "二")));
    assertThat(answer).isInstanceOf(Answered.class);
    assertThat(((Answered) answer).response().path("Echo").toString()).isEqualTo("[\"一\",\"二\"]");
    assertThat(server.asked())
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.action()).isEqualTo("SendSms");
              assertThat(asked.version()).isEqualTo("2021-01-11");
            });
  }

  @Test
  void a_wrong_key_is_refused_and_its_words_are_not_kept() {
    VendorSettings wrong =
        new VendorSettings(server.address(), "", VendorServer.ID, "no", Duration.ofSeconds(5), 0);
    assertThat(ask(wrong, NOW, Map.of("x", "13800000001")))
        .isEqualTo(new Declined("AuthFailure.SignatureFailure", false));
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void a_clock_that_goes_wrong_is_told_apart_and_may_be_set_right() {
    assertThat(ask(settings(), Clock.offset(NOW, Duration.ofMinutes(6)), Map.of()))
        .isEqualTo(new Declined("AuthFailure.SignatureExpire", true));
    assertThat(ask(settings(), Clock.offset(NOW, Duration.ofMinutes(-6)), Map.of()))
        .isEqualTo(new Declined("AuthFailure.SignatureExpire", true));
  }

  @ParameterizedTest
  @CsvSource({
    "RequestLimitExceeded, true",
    "LimitExceeded.PhoneNumberDailyLimit, true",
    "FailedOperation.PhoneNumberInBlacklist, false",
    "InvalidParameterValue.IncorrectPhoneNumber, false"
  })
  void an_error_did_nothing_and_some_may_be_tried_later(String code, boolean later) {
    server.error("SendSms", code, "13800000001");
    assertThat(ask(Map.of())).isEqualTo(new Declined(code, later));
  }

  @ParameterizedTest
  @ValueSource(strings = {"InternalError", "InternalError.Timeout", "<script>", "一"})
  void what_broke_inside_or_cannot_be_read_is_in_doubt(String code) {
    server.error("SendSms", code, "");
    assertThat(ask(Map.of())).isInstanceOf(InDoubt.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void a_broken_server_leaves_it_in_doubt(int status) {
    server.answer("SendSms", "{}").status(status);
    assertThat(ask(Map.of())).isEqualTo(new InDoubt("HTTP_" + status));
  }

  @Test
  void a_redirect_is_not_followed_and_a_throttle_is_one() {
    server.answer("SendSms", "{}").status(302);
    assertThat(ask(Map.of())).isEqualTo(new Declined("HTTP_302", false));
    server.status(429);
    assertThat(ask(Map.of())).isEqualTo(new Declined("HTTP_429", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "{\"a\":", "1"})
  void an_answer_that_is_none_is_in_doubt(String response) {
    server.answer("SendSms", response);
    assertThat(ask(Map.of())).isInstanceOf(InDoubt.class);
  }

  @Test
  void an_answer_that_is_too_long_is_cut_off_and_in_doubt() {
    server.answer("SendSms", "\"" + "x".repeat(1 << 20) + "\"");
    assertThat(ask(Map.of())).isEqualTo(new InDoubt("BAD_RESPONSE"));
  }

  @Test
  void an_endless_answer_is_cut_off_and_in_doubt() {
    server.answer("SendSms", "\"" + "x".repeat(1 << 10) + "\"").endless();
    assertThat(ask(Map.of())).isInstanceOf(InDoubt.class);
  }

  @Test
  void a_packed_answer_is_read_and_a_bomb_is_cut_off_and_in_doubt() {
    server.answer("SendSms", "{\"Echo\":1}").packing();
    assertThat(ask(Map.of())).isInstanceOf(Answered.class);
    server.answer("SendSms", "\"" + "x".repeat(50_000_000) + "\"");
    assertThat(ask(Map.of())).isEqualTo(new InDoubt("BAD_RESPONSE"));
  }

  @Test
  void who_hangs_up_or_is_too_slow_may_have_acted() {
    server.answer("SendSms", "{}").hangingUp();
    assertThat(ask(Map.of())).isEqualTo(new InDoubt("CLOSED"));
    server.after(Duration.ofSeconds(3));
    VendorSettings hasty =
        new VendorSettings(
            server.address(), "", VendorServer.ID, VendorServer.KEY, Duration.ofMillis(300), 0);
    assertThat(ask(hasty, NOW, Map.of())).isEqualTo(new InDoubt("TIMEOUT"));
  }

  @Test
  void nobody_there_got_nothing() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    VendorSettings dead =
        new VendorSettings(
            "http://127.0.0.1:" + free,
            "",
            VendorServer.ID,
            VendorServer.KEY,
            Duration.ofSeconds(2),
            0);
    try (VendorClient client = client(dead, LOOPBACK, NOW)) {
      for (int i = 0; i < VendorClient.PATIENCE; i++) {
        assertThat(client.ask(SEND, Map.of()).join()).isEqualTo(new Unreachable("CONNECT"));
      }
      assertThat(client.ask(SEND, Map.of()).join())
          .isEqualTo(new Unreachable("NOT_ASKED_ANY_MORE"));
    }
  }

  @Test
  void an_address_inside_is_not_dialled() {
    try (VendorClient client = client(settings(), AddressPolicy.publicOnly(), NOW)) {
      assertThat(client.ask(SEND, Map.of()).join()).isEqualTo(new Unreachable("FORBIDDEN_ADDRESS"));
    }
    assertThat(server.asked()).isEmpty();
  }

  private VendorSettings settings() {
    return new VendorSettings(
        server.address(),
        "ap-guangzhou",
        VendorServer.ID,
        VendorServer.KEY,
        Duration.ofSeconds(10),
        0);
  }

  private VendorAnswer ask(Map<String, ?> parameters) {
    return ask(settings(), NOW, parameters);
  }

  private static VendorAnswer ask(VendorSettings settings, Clock clock, Map<String, ?> asked) {
    try (VendorClient client = client(settings, LOOPBACK, clock)) {
      return client.ask(SEND, asked).join();
    }
  }

  private static VendorClient client(VendorSettings settings, AddressPolicy policy, Clock clock) {
    return new VendorClient(
        settings, new DnsLookup(LoopbackSettings.asking("127.0.0.1").dns()), policy, clock);
  }
}
