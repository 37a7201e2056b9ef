package beian.evidence.live.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.NumberMeaning;
import beian.evidence.kind.NumberStatus;
import beian.evidence.kind.Registry;
import beian.evidence.live.Collector;
import beian.evidence.live.LookupQuestion;
import beian.evidence.observation.Observation;
import beian.filing.word.RegistryStatus;
import beian.filing.word.RegistryStatus.Meaning;
import beian.filing.word.RegistryStatus.Register;
import beian.platform.dns.DnsLookup;
import beian.platform.http.AddressPolicy;
import beian.platform.settings.Settings;
import beian.platform.vendor.VendorClient;
import beian.platform.vendor.VendorSettings;
import beian.testing.Filings;
import beian.testing.LoopbackSettings;
import beian.testing.VendorServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class VendorLookTest {
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String NAME = "北京示例科技有限公司";
  private static final LookupQuestion ENTITY =
      new LookupQuestion(Registry.KIND, Filings.USCC, NAME);
  private static final LookupQuestion MOBILE =
      new LookupQuestion(NumberStatus.KIND, "13800000001", "13800000001");
  private static final String VERIFY = "VerifyBizLicenseEnterprise3";

  private final VendorServer server = new VendorServer(CLOCK);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_name_that_matches_is_the_registrys_with_its_status() {
    server.answer(VERIFY, "{\"StatusCode\":0,\"VerifyResult\":1,\"OperatingStatus\":\"1\"}");
    Observation seen = registry();
    assertThat(seen.failed()).isFalse();
    assertThat(Registry.NAME.of(seen)).isEqualTo(NAME);
    assertThat(meaning(seen)).isEqualTo(Meaning.EXISTS);
    assertThat(server.asked().get(0).parameters().get("EntName").asText()).isEqualTo(NAME);
    assertThat(server.asked().get(0).parameters().get("CreditCode").asText())
        .isEqualTo(Filings.USCC);
  }

  @Test
  void what_the_vendor_knows_may_be_a_week_old() {
    server.answer(VERIFY, "{\"StatusCode\":0,\"VerifyResult\":1,\"OperatingStatus\":\"3\"}");
    Observation seen = registry();
    assertThat(meaning(seen)).isEqualTo(Meaning.DEREGISTERED);
    assertThat(seen.observedAt()).isEqualTo(NOW.minus(Duration.ofDays(7)));
    assertThat(seen.observedUntil()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2", "/", "8", ""})
  void a_status_that_is_ambiguous_or_unknown_ends_nobody(String status) {
    server.answer(
        VERIFY, "{\"StatusCode\":0,\"VerifyResult\":1,\"OperatingStatus\":\"" + status + "\"}");
    assertThat(meaning(registry())).isEqualTo(Meaning.UNCLEAR);
  }

  @Test
  void a_mismatch_names_nobody_and_ends_nobody() {
    server.answer(VERIFY, "{\"StatusCode\":0,\"VerifyResult\":0,\"OperatingStatus\":\"3\"}");
    Observation seen = registry();
    assertThat(seen.failed()).isFalse();
    assertThat(Registry.NAME.of(seen)).isEmpty();
    assertThat(meaning(seen)).isEqualTo(Meaning.UNCLEAR);
    assertThat(Registry.KIND.worded().orElseThrow().unknown(seen)).isEmpty();
  }

  @Test
  void no_record_is_no_mismatch() {
    server.answer(VERIFY, "{\"StatusCode\":2}");
    Observation seen = registry();
    assertThat(seen.failed()).isFalse();
    assertThat(meaning(seen)).isEqualTo(Meaning.NO_RECORD);
    assertThat(RegistryStatus.isRecord(Registry.NAME.of(seen), Registry.STATUS.of(seen), day()))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"StatusCode\":1}",
        "{\"StatusCode\":7}",
        "{\"StatusCode\":0}",
        "{\"StatusCode\":0,\"VerifyResult\":2}",
        "{}",
        "{\"StatusCode\":{\"a\":1}}"
      })
  void what_broke_or_says_nothing_known_is_a_failed_look(String response) {
    server.answer(VERIFY, response);
    assertThat(registry().failed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, IN_USE", "1, SUSPENDED", "2, GONE", "4, UNCLEAR", "5, UNCLEAR", "99, UNCLEAR"})
  void the_carriers_words_are_those_of_the_files(int code, NumberMeaning meaning) {
    server.answer("MobileStatus", "{\"Result\":\"0\",\"StatusCode\":" + code + "}");
    assertThat(NumberMeaning.of(number(), true)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "-2", "-13"})
  void a_number_nobody_can_decide_about_is_unknown(String result) {
    server.answer("MobileStatus", "{\"Result\":\"" + result + "\",\"StatusCode\":2}");
    Observation seen = number();
    assertThat(seen.failed()).isFalse();
    assertThat(NumberMeaning.of(seen, true)).isEqualTo(NumberMeaning.UNCLEAR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3", "-4", "-99", ""})
  void a_vendor_that_is_busy_is_asked_again(String result) {
    server.answer("MobileStatus", "{\"Result\":\"" + result + "\",\"StatusCode\":2}");
    assertThat(number().failed()).isTrue();
  }

  @Test
  void a_code_nobody_knows_a_throttle_and_a_broken_server_are_failed_looks() {
    server.answer("MobileStatus", "{\"Result\":\"0\",\"StatusCode\":3}");
    assertThat(number().failed()).isTrue();
    server.error("MobileStatus", "RequestLimitExceeded", "13800000001");
    assertThat(number().failure()).isEqualTo("RequestLimitExceeded");
    server.status(503);
    assertThat(number().failure()).isEqualTo("HTTP_503");
    server.hangingUp();
    assertThat(number().failure()).isEqualTo("CLOSED");
    server.close();
    assertThat(number().failure()).isEqualTo("CONNECT");
  }

  @Test
  void asked_are_organizations_with_a_good_code_and_good_mobiles() {
    VendorQuestions all = questions(true, "registry,number-status");
    assertThat(all.of(Filings.honest()))
        .contains(new LookupQuestion(Registry.KIND, Filings.USCC, Filings.honest().entity().name()))
        .anyMatch(question -> question.equals(MOBILE))
        .noneMatch(question -> question.subject().contains("-"));
    assertThat(all.of(Filings.with("entity_type", "个人")))
        .noneMatch(question -> question.kind() == Registry.KIND);
    assertThat(all.of(Filings.with("entity_doc_no", "1")))
        .noneMatch(question -> question.kind() == Registry.KIND);
    assertThat(questions(true, "").of(Filings.honest())).isEmpty();
    assertThat(questions(false, "registry,number-status").of(Filings.honest())).isEmpty();
  }

  private static VendorQuestions questions(boolean configured, String lookUps) {
    Map<String, String> given = new HashMap<>();
    if (!lookUps.isEmpty()) {
      given.put("beian.vendor.look-ups", lookUps);
    }
    return VendorQuestions.from(
        Settings.load(Path.of("none.properties"), Map.of(), given, VendorQuestions.ALL),
        configured);
  }

  private static LocalDate day() {
    return LocalDate.of(2026, 11, 24);
  }

  private static Meaning meaning(Observation seen) {
    return RegistryStatus.of(Registry.STATUS.of(seen), Register.MAINLAND, day()).meaning();
  }

  private Observation registry() {
    return look(RegistryLook::new, ENTITY);
  }

  private Observation number() {
    return look(NumberStatusLook::new, MOBILE);
  }

  private Observation look(Function<VendorClient, Collector> look, LookupQuestion question) {
    VendorSettings settings =
        new VendorSettings(
            server.address(), "", VendorServer.ID, VendorServer.KEY, Duration.ofSeconds(5), 0);
    try (VendorClient client =
        new VendorClient(
            settings,
            new DnsLookup(LoopbackSettings.asking("127.0.0.1").dns()),
            AddressPolicy.only("127.0.0.0/8"),
            CLOCK)) {
      List<Observation> seen = look.apply(client).collect(question, NOW).join().observations();
      assertThat(seen).hasSize(1);
      assertThat(seen.get(0).subject()).isEqualTo(question.subject());
      return seen.get(0);
    }
  }
}
