package beian.rules.access;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.kind.DnsRecord;
import beian.filing.Filing;
import beian.inspection.Outcome;
import beian.inspection.card.Card;
import beian.rules.AllRules;
import beian.testing.FactsBuilder;
import beian.testing.Filings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationsTest {
  private final FactsBuilder facts = new FactsBuilder();

  @Test
  void a_chain_of_aliases_is_followed_to_its_end() {
    alias("example.cn", "a.example.net", "r1");
    alias("a.example.net", "b.example.net", "r1");
    address("b.example.net", "192.0.2.10", "r1");
    assertThat(led().all()).extracting(Destination::address).containsExactly("192.0.2.10");
  }

  @Test
  void aliases_in_a_circle_lead_nowhere_and_end() {
    alias("example.cn", "a.example.net", "r1");
    alias("a.example.net", "example.cn", "r1");
    assertThat(led().all()).isEmpty();
  }

  @Test
  void a_chain_that_reaches_the_cdn_later_is_the_providers_whatever_the_node() {
    alias("example.cn", "a.example.org", "r1");
    alias("a.example.org", "e1.cdn.example.net", "r1");
    address("example.cn", "203.0.113.9", "r1");
    assertThat(led().all()).extracting(Destination::provider).containsExactly("示例云");
  }

  @Test
  void an_address_given_beside_the_cdn_by_another_resolver_counts_by_its_owner() {
    alias("example.cn", "e1.cdn.example.net", "r1");
    address("example.cn", "203.0.113.9", "r1");
    address("example.cn", "198.51.100.7", "r2");
    assertThat(led().all())
        .extracting(Destination::provider)
        .containsExactlyInAnyOrder("示例云", "另一云");
  }

  @Test
  void another_resolvers_alias_past_the_cdn_counts_by_its_owner() {
    alias("example.cn", "e1.cdn.example.net", "r1");
    alias("example.cn", "site.example.org", "r2");
    address("site.example.org", "198.51.100.7", "r2");
    assertThat(led().all())
        .extracting(Destination::provider)
        .containsExactlyInAnyOrder("示例云", "另一云");
  }

  @Test
  void a_name_that_only_ends_like_the_cdn_is_none() {
    alias("example.cn", "evil-cdn.example.net", "r1");
    address("evil-cdn.example.net", "198.51.100.7", "r1");
    assertThat(led().all()).extracting(Destination::provider).containsExactly("另一云");
  }

  @Test
  void every_resolvers_newest_word_counts_and_its_older_ones_do_not() {
    facts.seenOn("2026-11-22", DnsRecord.KIND, "example.cn", record("198.51.100.7", "r1"));
    address("example.cn", "192.0.2.10", "r1");
    address("example.cn", "192.0.2.11", "r2");
    assertThat(led().all())
        .extracting(Destination::address)
        .containsExactlyInAnyOrder("192.0.2.10", "192.0.2.11");
  }

  @Test
  void a_homepage_below_the_domain_leads_too_and_one_elsewhere_does_not() {
    address("example.cn", "192.0.2.10", "r1");
    address("shop.example.cn", "192.0.2.11", "r1");
    address("www.example.net", "198.51.100.7", "r1");
    assertThat(led("homepage_url", "shop.example.cn").all()).hasSize(2);
    assertThat(led("homepage_url", "www.example.net").all()).hasSize(1);
  }

  @Test
  void a_filed_subdomain_does_not_answer_for_the_domain_above_it() {
    address("blog.example.cn", "192.0.2.10", "r1");
    address("example.cn", "198.51.100.7", "r1");
    Destinations led = led("domain", "blog.example.cn", "homepage_url", "");
    assertThat(led.all()).extracting(Destination::address).containsExactly("192.0.2.10");
  }

  @ParameterizedTest
  @CsvSource({
    // now is 2026-11-24 12:00, the look-up of 2026-11-23 08:00
    "2026-11-22 12:01, UNDETERMINED", // not yet settled
    "2026-11-22 12:00, UNDETERMINED", // settled just now, but the look-up is older
    "2026-11-21 08:01, UNDETERMINED",
    "2026-11-21 08:00, FAIL", // looked up in the moment it had settled
  })
  void what_was_seen_before_a_change_had_settled_proves_nothing(String changed, Outcome outcome) {
    address("example.cn", "198.51.100.7", "r1");
    address("www.example.cn", "198.51.100.7", "r1");
    Filing filing = Filings.with("dns_changed_at", changed);
    assertThat(new DomainLeadsToOtherProvider().check(filing, facts.build()).outcome())
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "9.255.255.255, true",
    "10.0.0.1, false",
    "100.63.255.255, true",
    "100.64.0.1, false",
    "127.0.0.1, false",
    "169.254.0.1, false",
    "172.15.0.1, true",
    "172.16.0.1, false",
    "172.32.0.1, true",
    "192.168.1.1, false",
    "0.0.0.0, false",
    "224.0.0.1, false",
    "223.255.255.255, true",
    "::1, false",
    "::, false",
    "fd00::1, false",
    "fe80::1, false",
    "ff02::1, false",
    "2001:db8::1, true",
    "::ffff:10.0.0.1, false"
  })
  void private_and_reserved_addresses_reach_nobody(String address, boolean reachable) {
    assertThat(Destination.address("example.cn", address, false, facts.build()).reachable())
        .isEqualTo(reachable);
  }

  @Test
  void many_places_are_counted_beyond_the_first_three() {
    for (int i = 1; i <= 5; i++) {
      address("example.cn", "198.51.100." + i, "r1");
    }
    assertThat(Destination.words(led().all()).in(card()).en()).endsWith("and 2 more");
    assertThat(Destination.words(led().all()).in(card()).zh()).endsWith("等 5 个");
  }

  @ParameterizedTest
  @CsvSource({"已释放, GONE", "RELEASED, GONE", "欠费停机, STOPPED", "运行中, RUNNING", "'', OTHER"})
  void a_server_is_gone_or_stopped_only_by_known_words(String word, ServerStatus status) {
    assertThat(ServerStatus.of(word)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "已完成, COMPLETED",
    "In Progress, UNCLEAR",
    "PRELIMINARILY_APPROVED, PRELIMINARY",
    "PRELIMINARY_REVIEW, INCOMPLETE",
    "REJECTED, INCOMPLETE",
    "SMS_VERIFICATION, PRELIMINARY",
    "示例, UNCLEAR"
  })
  void a_transfer_is_incomplete_only_by_known_words(String word, TransferStatus status) {
    assertThat(TransferStatus.of(Filings.with("transfer_status", word))).isEqualTo(status);
  }

  private Destinations led(String... columns) {
    return Destinations.of(Filings.with(columns), facts.build());
  }

  private void alias(String name, String target, String resolver) {
    facts.seen(DnsRecord.KIND, name, "type", "CNAME", "value", target, "resolver", resolver);
  }

  private void address(String name, String address, String resolver) {
    facts.seen(DnsRecord.KIND, name, record(address, resolver));
  }

  private static String[] record(String address, String resolver) {
    return new String[] {"type", "A", "value", address, "resolver", resolver};
  }

  private static Card card() {
    return AllRules.catalog().find("ACC-001").orElseThrow().card();
  }
}
