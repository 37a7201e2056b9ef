package beian.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.testing.Filings;
import beian.testing.Supplied;
import beian.testing.Supplied.Format;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DnsRecordTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void dns(Format format) {
    Supplied supplied =
        new Supplied(folder)
            .table(
                format,
                "dns",
                "name,type,value,observed_at,resolver,备注",
                "WWW.Example.CN.,CNAME,A.cdn.example.net.,2026-11-24 09:00,192.0.2.53,",
                "a.cdn.example.net,A,192.0.2.10,2026-11-24T01:00:00Z,192.0.2.53,",
                "a.cdn.example.net,aaaa,2001:DB8:0:0::10,2026-11-24,,",
                "example.cn,A,NXDOMAIN,2026-11-24 09:00,192.0.2.53,",
                "m.example.cn,A,TIMEOUT,2026-11-24 09:00,192.0.2.53,",
                "示例.cn,A,192.0.2.11;192.0.2.12,2026-11-24 09:00,,");

    List<Observation> seen =
        supplied.read().stream().filter(one -> one.kind() == DnsRecord.KIND).toList();

    assertThat(supplied.rejects()).isEmpty();
    assertThat(supplied.ignored()).containsExactly("备注");
    assertThat(seen)
        .extracting(
            Observation::subject, one -> DnsRecord.TYPE.of(one), one -> DnsRecord.VALUE.of(one))
        .containsExactly(
            tuple("www.example.cn", "CNAME", "a.cdn.example.net"),
            tuple("a.cdn.example.net", "A", "192.0.2.10"),
            tuple("a.cdn.example.net", "AAAA", "2001:db8::10"),
            tuple("example.cn", "A", ""),
            tuple("m.example.cn", "A", ""),
            tuple("xn--fsq092h.cn", "A", "192.0.2.11"),
            tuple("xn--fsq092h.cn", "A", "192.0.2.12"));
    assertThat(seen.get(0).observedAt())
        .isEqualTo(seen.get(1).observedAt())
        .isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
    assertThat(seen.get(2).observedAt()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
    assertThat(DnsRecord.STATUS.of(seen.get(3))).isEqualTo("NXDOMAIN");
    assertThat(seen.get(3).failed()).isFalse();
    assertThat(seen.get(4).failed()).isTrue();
    assertThat(seen.get(4).failure()).isEqualTo("TIMEOUT");
    assertThat(seen.get(0).source()).matches("file dns\\.(csv|xlsx):2");
    assertThat(seen.get(0).sha256()).hasSize(64);
  }

  @Test
  void is_asked_of_every_filed_name_its_www_and_the_homepage() {
    Filing filing = Filings.with("domain", "shop.example.cn");

    assertThat(DnsRecord.KIND.subjects(filing))
        .contains("shop.example.cn", "example.cn", "www.example.cn");
  }
}
