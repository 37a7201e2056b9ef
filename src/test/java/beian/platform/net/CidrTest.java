package beian.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "224.0.0.0/3, 255.255.255.255, true",
    "192.0.2.1/32, 192.0.2.1, true",
    "192.0.2.1/32, 192.0.2.2, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "2001:db8::/32, 2001:db8:ffff::1, true",
    "2001:db8::/32, 2001:db9::, false",
    "2001:db8::/126, 2001:db8::3, true",
    "2001:db8::/126, 2001:db8::4, false",
    "::/0, 192.0.2.1, false",
  })
  void holds_the_addresses_that_share_its_bits(String range, String address, boolean held)
      throws UnknownHostException {
    assertThat(Cidr.of(range).contains(Address.of(InetAddress.getByName(address)))).isEqualTo(held);
    assertThat(Cidr.of(range).contains(Address.parse(address).orElseThrow())).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/8", "10.0.0.0", "10.0.0.0/33", "::/129", "localhost/8", "1.2.3/8"})
  void refuses_what_is_no_range(String text) {
    assertThatThrownBy(() -> Cidr.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a block of addresses: " + text);
  }
}
