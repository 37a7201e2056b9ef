package beian.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.Evidence.State;
import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.Observation;
import beian.testing.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResolutionTest {
  private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void a_name_without_any_record_leads_nowhere() {
    Resolution way = way(dns("A", "", NOW), dns("AAAA", "", NOW), dns("CNAME", "", NOW));

    assertThat(way.state()).isEqualTo(State.CURRENT);
    assertThat(way.addresses()).isEmpty();
  }

  @Test
  void that_there_is_no_ipv6_address_does_not_prove_that_there_is_no_address() {
    assertThat(way(dns("AAAA", "", NOW), dns("CNAME", "", NOW)).state()).isEqualTo(State.FAILED);
    assertThat(way(dns("NS", "ns1.example.net", NOW)).state()).isEqualTo(State.FAILED);
    assertThat(way(dns("AAAA", "", NOW), dns("A", "192.0.2.1", NOW.minus(DAY))).addresses())
        .containsExactly("192.0.2.1");
    assertThat(
            way(dns("AAAA", "", NOW), dns("A", "192.0.2.1", NOW.minus(DAY.multipliedBy(3))))
                .state())
        .as("the address was seen before a change could have taken effect")
        .isEqualTo(State.FAILED);
  }

  @Test
  void a_name_that_does_not_exist_leads_nowhere_whatever_was_asked() {
    Observation gone = seen("AAAA", Map.of("value", "", "status", "NXDOMAIN"), NOW);

    assertThat(way(gone).state()).isEqualTo(State.CURRENT);
  }

  @Test
  void an_alias_whose_target_nobody_looked_up_is_not_known() {
    assertThat(way(dns("CNAME", "a.example.net", NOW), dns("A", "", NOW)).state())
        .isEqualTo(State.MISSING);
  }

  private static Resolution way(Observation... seen) {
    return Resolution.of(
        new ObservedEvidence(
            NOW, AgeLimits.defaults(), List.of(seen), new AddressRanges(List.of())),
        "www.example.cn");
  }

  private static Observation dns(String type, String value, Instant at) {
    return seen(type, Map.of("value", value), at);
  }

  private static Observation seen(String type, Map<String, String> more, Instant at) {
    Map<String, String> attributes = new HashMap<>(more);
    attributes.put("type", type);
    return Seen.of(DnsRecord.KIND, "www.example.cn", attributes, "test", at, null, null, false, "");
  }
}
