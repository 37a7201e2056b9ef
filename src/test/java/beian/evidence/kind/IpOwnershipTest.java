package beian.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.AddressRanges;
import beian.evidence.observation.Observation;
import beian.testing.Supplied;
import beian.testing.Supplied.Format;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IpOwnershipTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void ip_ownership(Format format) {
    Supplied supplied =
        new Supplied(folder)
            .table(
                format,
                "ip_ownership",
                "owner,cidr,region,source,valid_from,valid_to",
                "示例云,192.0.2.0/24,北京,自有,2020-01-01,",
                "另一云,192.0.2.128/25,上海,public,,2026-11-23",
                "第三云,198.51.100.0-198.51.100.255,香港,ipip,,",
                "示例云,2001:db8::/32,,别处,,");

    List<Observation> seen = supplied.read();
    AddressRanges ranges = new AddressRanges(seen);

    assertThat(supplied.rejects()).isEmpty();
    assertThat(ranges.owner("192.0.2.200", Supplied.NOW).provider())
        .as("the longer range has expired")
        .isEqualTo("示例云");
    assertThat(ranges.owner("198.51.100.9", Supplied.NOW).mainland()).isFalse();
    assertThat(seen)
        .extracting(one -> IpOwnership.LIST.of(one))
        .containsExactly("own", "public", "public", "own");
    assertThat(ranges.owner("2001:db8::1", Supplied.NOW).provider()).isEqualTo("示例云");
  }
}
