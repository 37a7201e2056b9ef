package beian.evidence.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import beian.app.sandbox.LoopbackDns;
import beian.app.sandbox.LoopbackWeb;
import beian.app.sandbox.ZoneFile;
import beian.evidence.AddressRanges;
import beian.evidence.AgeLimits;
import beian.evidence.EvidenceSettings;
import beian.evidence.ObservedEvidence;
import beian.evidence.Resolution;
import beian.evidence.kept.KeptFiles;
import beian.evidence.kept.LookedUp;
import beian.evidence.kept.PageText;
import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.Page;
import beian.evidence.observation.Observation;
import beian.platform.http.AddressPolicy;
import beian.testing.Filings;
import beian.testing.LoopbackSettings;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveLookupsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
  private static final Instant YESTERDAY = Instant.parse("2026-11-23T04:00:00Z");

  private LoopbackWeb web;
  private LoopbackDns first;
  private LoopbackDns second;

  @BeforeEach
  void start() {
    web = new LoopbackWeb();
    first = new LoopbackDns(ZoneFile.of(List.of()));
    second = new LoopbackDns(ZoneFile.of(List.of()), false);
  }

  @AfterEach
  void stop() {
    web.close();
    first.close();
    second.close();
  }

  @Test
  void every_resolver_is_asked_and_aliases_are_kept_under_their_own_names() {
    zone(
        "www.example.cn CNAME a.cdn.example.net",
        "a.cdn.example.net CNAME b.cdn.example.net",
        "b.cdn.example.net A 192.0.2.10",
        "b.cdn.example.net AAAA 2001:db8::10");

    List<Observation> seen = ask(NOW, "www.example.cn");

    assertThat(seen)
        .extracting(
            Observation::subject,
            one -> DnsRecord.TYPE.of(one),
            one -> DnsRecord.VALUE.of(one),
            one -> DnsRecord.RESOLVER.of(one))
        .contains(
            tuple("www.example.cn", "CNAME", "a.cdn.example.net", first.address()),
            tuple("www.example.cn", "CNAME", "a.cdn.example.net", second.address()),
            tuple("a.cdn.example.net", "CNAME", "b.cdn.example.net", second.address()),
            tuple("b.cdn.example.net", "A", "192.0.2.10", first.address()),
            tuple("b.cdn.example.net", "AAAA", "2001:db8::10", second.address()));
    assertThat(seen).allMatch(one -> one.observedAt().equals(NOW) && !one.failed());
    assertThat(way(seen, "www.example.cn").addresses())
        .containsExactlyInAnyOrder("192.0.2.10", "2001:db8::10");
    assertThat(way(seen, "www.example.cn").aliases())
        .containsExactly("a.cdn.example.net", "b.cdn.example.net");
  }

  @Test
  void a_name_that_does_not_exist_is_a_good_observation_that_it_leads_nowhere() {
    List<Observation> seen = ask(NOW, "gone.example.cn");

    assertThat(seen).noneMatch(Observation::failed);
    assertThat(seen).anyMatch(one -> DnsRecord.STATUS.of(one).equals("NXDOMAIN"));
    Resolution way = way(seen, "gone.example.cn");
    assertThat(way.state()).isEqualTo(beian.evidence.Evidence.State.CURRENT);
    assertThat(way.addresses()).isEmpty();
  }

  @Test
  void a_name_server_that_fails_proves_nothing_and_replaces_nothing() {
    zone("www.example.cn A 192.0.2.10");
    List<Observation> all = new ArrayList<>(ask(YESTERDAY, "www.example.cn"));
    zone("www.example.cn FAIL SERVFAIL");

    List<Observation> failures = ask(NOW, "www.example.cn");
    all.addAll(failures);

    assertThat(failures).isNotEmpty().allMatch(Observation::failed);
    assertThat(failures).allMatch(one -> one.failure().equals("SERVFAIL"));
    assertThat(way(all, "www.example.cn").addresses()).containsExactly("192.0.2.10");
    assertThat(way(failures, "www.example.cn").state())
        .isEqualTo(beian.evidence.Evidence.State.FAILED);
  }

  @Test
  void a_name_that_has_become_an_alias_no_longer_has_its_old_address_nor_the_other_way_round() {
    zone(
        "www.example.cn A 192.0.2.10",
        "old.example.cn CNAME cdn.example.net",
        "cdn.example.net A 192.0.2.11");
    List<Observation> all = new ArrayList<>(ask(YESTERDAY, "www.example.cn", "old.example.cn"));
    zone(
        "www.example.cn CNAME cdn.example.net",
        "cdn.example.net A 192.0.2.11",
        "old.example.cn A 192.0.2.12");
    all.addAll(ask(NOW, "www.example.cn", "old.example.cn"));

    assertThat(way(all, "www.example.cn").addresses()).containsExactly("192.0.2.11");
    assertThat(way(all, "old.example.cn").addresses()).containsExactly("192.0.2.12");
  }

  @Test
  void mail_and_name_servers_are_asked_of_the_registered_domain_only() {
    zone(
        "example.cn MX 10 mail.example.cn",
        "example.cn NS ns1.example.net",
        "www.example.cn A 192.0.2.1");

    assertThat(ask(NOW, "example.cn", "www.example.cn"))
        .extracting(
            Observation::subject, one -> DnsRecord.TYPE.of(one), one -> DnsRecord.VALUE.of(one))
        .contains(
            tuple("example.cn", "MX", "10 mail.example.cn"),
            tuple("example.cn", "NS", "ns1.example.net"))
        .doesNotContain(tuple("www.example.cn", "MX", ""));
  }

  @Test
  void a_homepage_is_read_where_its_name_leads() {
    zone("www.example.cn A 192.0.2.10", "example.cn A 192.0.2.10");
    web.put(
        "www.example.cn",
        "/",
        LoopbackWeb.Page.html(
            "<title>示例网</title><p>欢迎光临示例网</p><footer><a href='https://beian.miit.gov.cn'>"
                + "京ICP备00000001号-1</a></footer>"));

    Observation page = page();

    assertThat(page.subject()).isEqualTo("example.cn");
    assertThat(Page.STATUS.of(page)).isEqualTo("200");
    assertThat(Page.TITLE.of(page)).isEqualTo("示例网");
    assertThat(Page.FILING_NUMBERS.of(page)).isEqualTo("京ICP备00000001号-1");
    assertThat(Page.LINKS.of(page)).isEqualTo("https://beian.miit.gov.cn");
    assertThat(page.failed()).isFalse();
    assertThat(looked(NOW, List.of(homepage())).texts())
        .containsExactly(new PageText(Page.SHA256.of(page), "示例网\n欢迎光临示例网\n京ICP备00000001号-1"));
  }

  @Test
  void a_homepage_that_leads_inside_is_never_fetched() {
    zone("www.example.cn A 127.0.0.1");

    Observation page = page();

    assertThat(page.failed()).isTrue();
    assertThat(page.failure()).isEqualTo("FORBIDDEN_ADDRESS");
    assertThat(web.requests()).isEmpty();
  }

  @Test
  void a_homepage_without_address_is_a_failure_and_a_bare_name_is_tried_with_www() {
    assertThat(page().failure()).isEqualTo("NO_ADDRESS");

    zone("www.example.net A 192.0.2.10");
    web.put("www.example.net", "/", LoopbackWeb.Page.html("<p>x</p>"));
    LookupQuestion bare = new LookupQuestion(Page.KIND, "example.net", "http://example.net/");
    assertThat(Page.STATUS.of(collect(NOW, List.of(bare)).get(0))).isEqualTo("200");
  }

  @Test
  void questions_of_a_filing_are_its_names_and_its_homepage() {
    assertThat(LookupQuestion.of(Filings.honest(), true))
        .containsExactly(
            new LookupQuestion(DnsRecord.KIND, "example.cn", "example.cn"),
            new LookupQuestion(DnsRecord.KIND, "www.example.cn", "www.example.cn"),
            new LookupQuestion(Page.KIND, "example.cn", "http://www.example.cn"));
    assertThat(LookupQuestion.of(Filings.with("homepage_url", "", "domain", "m.example.com"), true))
        .contains(new LookupQuestion(Page.KIND, "m.example.com", "http://m.example.com/"))
        .contains(new LookupQuestion(DnsRecord.KIND, "www.example.com", "www.example.com"));
  }

  private void zone(String... lines) {
    first.become(ZoneFile.of(List.of(lines)));
    second.become(ZoneFile.of(List.of(lines)));
  }

  private List<Observation> ask(Instant now, String... names) {
    return collect(
        now,
        java.util.stream.Stream.of(names)
            .map(name -> new LookupQuestion(DnsRecord.KIND, name, name))
            .toList());
  }

  private static LookupQuestion homepage() {
    return LookupQuestion.of(Filings.honest(), true).stream()
        .filter(one -> one.kind() == Page.KIND)
        .findFirst()
        .orElseThrow();
  }

  private Observation page() {
    return collect(NOW, List.of(homepage())).get(0);
  }

  private List<Observation> collect(Instant now, List<LookupQuestion> questions) {
    return looked(now, questions).observations();
  }

  private LookedUp looked(Instant now, List<LookupQuestion> questions) {
    EvidenceSettings settings = LoopbackSettings.asking(first.address(), second.address());
    try (LiveLookups lookups =
        new LiveLookups(
            settings,
            KeptFiles.none(),
            AddressPolicy.publicAnd("192.0.2.0/24"),
            checked -> new InetSocketAddress("127.0.0.1", web.port()))) {
      return lookups.collect(questions, now);
    }
  }

  private static Resolution way(List<Observation> seen, String name) {
    return Resolution.of(
        new ObservedEvidence(NOW, AgeLimits.defaults(), seen, new AddressRanges(List.of())), name);
  }
}
