package beian.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.100.100.200",
        "127.0.0.1",
        "127.255.255.255",
        "168.63.129.16",
        "169.254.169.254",
        "169.254.0.23",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.170",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:10::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "3fff::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void addresses_that_are_not_public_are_refused(String address) throws UnknownHostException {
    assertThat(AddressPolicy.publicOnly().allows(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.0.1.1",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "2400:3200::1",
        "2606:4700::1111",
        "::ffff:1.1.1.1"
      })
  void public_addresses_are_allowed(String address) throws UnknownHostException {
    assertThat(AddressPolicy.publicOnly().allows(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void a_sandbox_allows_its_own_blocks_and_nothing_else() throws UnknownHostException {
    AddressPolicy sandbox = AddressPolicy.publicAnd("203.0.113.0/24", "2001:db8::/32");
    assertThat(sandbox.allows(InetAddress.getByName("203.0.113.255"))).isTrue();
    assertThat(sandbox.allows(InetAddress.getByName("203.0.114.0"))).isTrue();
    assertThat(sandbox.allows(InetAddress.getByName("2001:db8:1::1"))).isTrue();
    assertThat(sandbox.allows(InetAddress.getByName("192.0.2.1"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.0", "203.0.113.0/33", "localhost/8", "a.example/24", "::/129"})
  void what_is_no_block_is_refused(String block) {
    assertThatThrownBy(() -> AddressPolicy.publicAnd(block))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
