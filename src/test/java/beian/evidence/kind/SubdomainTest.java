package beian.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.observation.Observation;
import beian.testing.Filings;
import beian.testing.Supplied;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubdomainTest {
  @TempDir Path folder;

  @Test
  void comes_with_the_record_of_a_name_below_a_registered_domain() {
    Supplied supplied =
        new Supplied(folder)
            .csv(
                "dns.csv",
                "name,type,value,observed_at,resolver",
                "example.cn,A,192.0.2.10,2026-11-24 09:00,r1",
                "www.example.cn,A,192.0.2.10,2026-11-24 09:00,r1",
                "App.Example.CN.,A,192.0.2.11;192.0.2.12,2026-11-24 09:00,r1",
                "a.b.example.com.cn,CNAME,x.cdn.example.net,2026-11-24 09:00,r1",
                "old.example.cn,A,NXDOMAIN,2026-11-24 09:00,r1",
                "lost.example.cn,A,TIMEOUT,2026-11-24 09:00,r1");

    List<String> below =
        supplied.read().stream()
            .filter(seen -> seen.kind() == Subdomain.KIND)
            .map(SubdomainTest::shown)
            .toList();

    assertThat(below)
        .containsExactly(
            "example.cn: app.example.cn A 192.0.2.11 (dns.csv:4)",
            "example.cn: app.example.cn A 192.0.2.12 (dns.csv:4)",
            "example.com.cn: a.b.example.com.cn CNAME x.cdn.example.net (dns.csv:5)",
            "example.cn: old.example.cn A  (dns.csv:6)");
  }

  private static String shown(Observation seen) {
    return "%s: %s %s %s (%s)"
        .formatted(
            seen.subject(),
            Subdomain.NAME.of(seen),
            Subdomain.TYPE.of(seen),
            Subdomain.VALUE.of(seen),
            seen.place());
  }

  @Test
  void is_asked_of_the_registered_domains() {
    assertThat(Subdomain.KIND.subjects(Filings.with("domain", "shop.example.cn;example.com")))
        .containsExactly("example.cn", "example.com");
  }
}
