package beian.platform.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.app.sandbox.LoopbackDns;
import beian.app.sandbox.ZoneFile;
import beian.platform.dns.DnsAnswer.Status;
import beian.platform.error.ProblemException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class DnsLookupTest {
  private static final List<String> LINES =
      new ArrayList<>(
          List.of(
              "example.cn A 203.0.113.10 # two addresses",
              "example.cn A 203.0.113.9",
              "example.cn AAAA 2001:db8::1",
              "example.cn MX 10 mail.example.cn",
              "example.cn NS ns1.example.cn",
              "www.example.cn CNAME www.example.cn.cdn.example.net",
              "www.example.cn.cdn.example.net CNAME edge.example.net",
              "edge.example.net A 198.51.100.7",
              "示例.cn A 203.0.113.11",
              "gone.example.cn CNAME nowhere.example.org",
              "a.loop.example CNAME b.loop.example",
              "b.loop.example CNAME a.loop.example",
              "broken.example FAIL SERVFAIL",
              "closed.example FAIL REFUSED",
              "silent.example FAIL TIMEOUT",
              "strange.example FAIL STRANGER",
              "sent-on.example FAIL REFERRAL",
              "foreign.example FAIL FOREIGN",
              "garbled.example FAIL GARBAGE",
              "garbled.example A 203.0.113.12"));

  static {
    for (int i = 1; i < 120; i++) {
      LINES.add("big.example A 192.0.2." + i);
    }
  }

  private LoopbackDns server;
  private DnsLookup lookup;

  @BeforeEach
  void start() {
    server = new LoopbackDns(ZoneFile.of(LINES));
    lookup = lookup(server.address());
  }

  @AfterEach
  void close() {
    lookup.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "example.cn  | A     | FOUND   | 203.0.113.10,203.0.113.9",
        "EXAMPLE.cn. | AAAA  | FOUND   | 2001:db8:0:0:0:0:0:1",
        "example.cn  | MX    | FOUND   | 10 mail.example.cn",
        "example.cn  | NS    | FOUND   | ns1.example.cn",
        "示例.cn       | A     | FOUND   | 203.0.113.11",
        "www.example.cn | CNAME | FOUND | www.example.cn.cdn.example.net",
        "edge.example.net | MX  | NODATA | ",
        "loop.example     | A   | NODATA | ",
        "none.example     | A   | NXDOMAIN | ",
        "broken.example   | A   | SERVFAIL | ",
        "sent-on.example  | A   | SERVFAIL | ",
        "foreign.example  | A   | SERVFAIL | ",
        "closed.example   | A   | REFUSED | ",
        "silent.example   | A   | TIMEOUT | ",
        "a.loop.example   | A   | ALIAS_LOOP | ",
        "exa mple.cn      | A   | BAD_NAME | ",
      })
  void every_kind_of_answer_is_told_apart(String name, DnsType type, Status status, String values) {
    DnsAnswer answer = ask(name, type);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.values())
        .isEqualTo(values == null ? List.of() : Arrays.asList(values.split(",")));
    assertThat(answer.resolver()).isEqualTo(server.address());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_whole_chain_of_aliases_is_reported_whoever_follows_it(boolean serverFollows) {
    try (LoopbackDns other = new LoopbackDns(ZoneFile.of(LINES), serverFollows);
        DnsLookup asking = lookup(other.address())) {
      DnsAnswer answer = asking.lookup("www.example.cn", DnsType.A).join().get(0);
      assertThat(answer.values()).containsExactly("198.51.100.7");
      assertThat(answer.chain())
          .containsExactly("www.example.cn.cdn.example.net", "edge.example.net");
      assertThat(answer.ttl()).isEqualTo(Duration.ofSeconds(300));
      DnsAnswer gone = asking.lookup("gone.example.cn", DnsType.A).join().get(0);
      assertThat(gone.status()).isEqualTo(Status.NXDOMAIN);
      assertThat(gone.chain()).containsExactly("nowhere.example.org");
      assertThat(asking.lookup("a.loop.example", DnsType.A).join().get(0).status())
          .isEqualTo(Status.ALIAS_LOOP);
    }
  }

  @Test
  void a_truncated_answer_is_fetched_over_tcp() {
    assertThat(ask("big.example", DnsType.A).values()).hasSize(119);
    assertThat(server.questions()).containsExactly("udp big.example A", "tcp big.example A");
  }

  @Test
  void silence_is_asked_again_and_refusal_is_not() {
    ask("silent.example", DnsType.A);
    ask("closed.example", DnsType.A);
    assertThat(server.questions())
        .containsExactly("udp silent.example A", "udp silent.example A", "udp closed.example A");
  }

  /** The innocent: a name that is well, whose answer somebody else's took the place of. */
  @ParameterizedTest
  @ValueSource(strings = {"strange.example", "garbled.example"})
  void an_answer_to_another_question_and_what_is_no_message_say_nothing_of_a_name(String name) {
    for (DnsType type : List.of(DnsType.A, DnsType.AAAA, DnsType.CNAME)) {
      DnsAnswer answer = ask(name, type);
      assertThat(answer.values()).isEmpty();
      assertThat(answer.status().conclusive()).as(answer.status().name()).isFalse();
    }
  }

  /** The innocent: a name that was put right while an answer of before was still on its way. */
  @Test
  void an_answer_after_the_time_is_none_and_never_the_next_questions() {
    server.become(ZoneFile.of(List.of("late.example FAIL LATE", "late.example A 192.0.2.66")));
    assertThat(ask("late.example", DnsType.A).status()).isEqualTo(Status.TIMEOUT);
    server.become(
        ZoneFile.of(List.of("late.example A 203.0.113.77", "other.example A 203.0.113.78")));
    for (int i = 0; i < 100 || server.lateAnswers() < 2; i++) {
      assertThat(ask("late.example", DnsType.A).values()).containsExactly("203.0.113.77");
      assertThat(ask("other.example", DnsType.A).values()).containsExactly("203.0.113.78");
    }
  }

  @Test
  void nothing_is_remembered_between_questions() {
    assertThat(ask("example.cn", DnsType.A).values()).hasSize(2);
    server.become(ZoneFile.of(List.of("example.cn A 203.0.113.77")));
    assertThat(ask("example.cn", DnsType.A).values()).containsExactly("203.0.113.77");
  }

  @Test
  void every_resolver_is_asked_and_answers_for_itself() {
    try (LoopbackDns other = new LoopbackDns(ZoneFile.of(List.of("example.cn A 192.0.2.1")));
        DnsLookup both = lookup(other.address(), server.address())) {
      List<DnsAnswer> answers = both.lookup("example.cn", DnsType.A).join();
      assertThat(answers)
          .extracting(DnsAnswer::resolver)
          .containsExactly(other.address(), server.address());
      assertThat(answers.get(0).values()).containsExactly("192.0.2.1");
      assertThat(answers.get(1).values()).hasSize(2);
    }
  }

  @Test
  void addresses_come_from_the_first_resolver_that_knows_them() {
    try (LoopbackDns other = new LoopbackDns(ZoneFile.of(List.of("example.cn FAIL SERVFAIL")));
        DnsLookup both = lookup(other.address(), server.address());
        DnsLookup broken = lookup(other.address())) {
      assertThat(both.addresses("example.cn").join())
          .extracting(InetAddress::getHostAddress)
          .containsExactly("203.0.113.10", "203.0.113.9", "2001:db8:0:0:0:0:0:1");
      assertThat(both.addresses("none.example").join()).isEmpty();
      assertThatThrownBy(() -> broken.addresses("example.cn").join())
          .hasCauseInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void hundreds_of_questions_at_once_are_all_answered() {
    List<CompletableFuture<List<DnsAnswer>>> asked = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      asked.add(lookup.lookup("n" + i + ".example", DnsType.A));
    }
    assertThat(asked)
        .allSatisfy(answer -> assertThat(answer.join().get(0).status()).isEqualTo(Status.NXDOMAIN));
  }

  @Test
  void a_resolver_that_is_not_there_is_not_a_missing_name() throws Exception {
    int port;
    try (DatagramSocket free = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    try (DnsLookup nobody = lookup("127.0.0.1:" + port)) {
      assertThat(nobody.lookup("example.cn", DnsType.A).join().get(0).status())
          .isIn(Status.UNREACHABLE, Status.TIMEOUT);
    }
  }

  @Test
  void questions_to_one_resolver_keep_the_pace() {
    DnsSettings slow = new DnsSettings(List.of(server.address()), Duration.ofSeconds(2), 1, 50, 20);
    try (DnsLookup paced = new DnsLookup(slow)) {
      long start = System.nanoTime();
      CompletableFuture.allOf(
              paced.lookup("a.example", DnsType.A),
              paced.lookup("b.example", DnsType.A),
              paced.lookup("c.example", DnsType.A))
          .join();
      assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isGreaterThan(95);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:x", "127.0.0.1:99999", "[::1"})
  void a_resolver_that_cannot_be_read_is_a_bad_setting(String resolver) {
    assertThatThrownBy(() -> lookup(resolver)).isInstanceOf(ProblemException.class);
  }

  @Test
  void ipv6_resolvers_and_default_ports_are_understood() {
    try (DnsLookup several = lookup("127.0.0.1", "::1", "[::1]:5353")) {
      assertThat(several.resolvers())
          .containsExactly("127.0.0.1:53", "[0:0:0:0:0:0:0:1]:53", "[0:0:0:0:0:0:0:1]:5353");
    }
  }

  private DnsAnswer ask(String name, DnsType type) {
    return lookup.lookup(name, type).join().get(0);
  }

  private static DnsLookup lookup(String... resolvers) {
    return new DnsLookup(new DnsSettings(List.of(resolvers), Duration.ofMillis(300), 2, 200, 0));
  }
}
