package beian.platform.net;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.law.Trials;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class AddressTest {
  @Test
  void reads_what_the_jdk_writes_and_writes_what_the_jdk_reads() throws Exception {
    Trials.of(
        500,
        draw -> {
          byte[] raw = draw.bytes(16, 16);
          InetAddress sixteen = InetAddress.getByAddress(raw);
          String text = Address.parse(sixteen.getHostAddress()).orElseThrow().toString();
          assertThat(InetAddress.getByName(text)).isEqualTo(sixteen);
          InetAddress four = InetAddress.getByAddress(java.util.Arrays.copyOf(raw, 4));
          assertThat(Address.parse(four.getHostAddress()).orElseThrow())
              .hasToString(four.getHostAddress());
        });
  }

  @Test
  void writes_an_address_in_the_one_way_of_rfc_5952() {
    assertThat(Address.parse("2001:DB8:0:0:1:0:0:1").orElseThrow())
        .hasToString("2001:db8::1:0:0:1");
    assertThat(Address.parse("2001:db8:0:1:1:1:1:1").orElseThrow())
        .hasToString("2001:db8:0:1:1:1:1:1");
    assertThat(Address.parse("::").orElseThrow()).hasToString("::");
    assertThat(Address.parse("64:ff9b::192.0.2.33").orElseThrow()).hasToString("64:ff9b::c000:221");
  }

  @Test
  void refuses_what_is_no_address() {
    for (String text :
        new String[] {
          "",
          "192.0.2",
          "192.0.2.256",
          "192.0.2.01",
          "1.2.3.4.5",
          "1.2.3.",
          ":",
          ":::",
          "1::2::3",
          "2001:db8",
          "12345::",
          "fe80::1%eth0",
          "1:2:3:4:5:6:7:8:9",
          "1:2:3:4:5:6:7::8",
          "192.0.2.1::",
          "example.cn"
        }) {
      assertThat(Address.parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void a_span_of_addresses_is_cut_into_ranges() {
    assertThat(Cidr.parseAll("192.0.2.5 - 192.0.2.8"))
        .hasToString("[192.0.2.5/32, 192.0.2.6/31, 192.0.2.8/32]");
    assertThat(Cidr.parseAll("0.0.0.0-255.255.255.255")).hasToString("[0.0.0.0/0]");
    assertThat(Cidr.parseAll("192.0.2.9-192.0.2.8")).isEmpty();
    assertThat(Cidr.parseAll("192.0.2.77/24")).hasToString("[192.0.2.0/24]");
    assertThat(Cidr.parseAll("192.0.2.77/33")).isEmpty();
  }
}
