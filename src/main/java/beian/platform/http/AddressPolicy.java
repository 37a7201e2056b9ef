package beian.platform.http;

import beian.platform.net.Address;
import beian.platform.net.Cidr;
import beian.platform.net.SpecialRanges;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses may be connected to. */
@FunctionalInterface
public interface AddressPolicy {
  /** Whether a connection to the address may be made. */
  boolean allows(InetAddress address);

  /**
   * Public unicast addresses only. Out are loopback, private, shared, link-local, documentation,
   * benchmark, multicast and reserved ranges (IANA special-purpose registries, RFC 6890),
   * everything that carries an IPv4 address inside (mapped, NAT64, 6to4, Teredo), and the metadata
   * services of cloud providers.
   */
  static AddressPolicy publicOnly() {
    return PublicAddresses::contain;
  }

  /**
   * Public addresses and some blocks more, for a sandbox.
   *
   * @param blocks {@code 203.0.113.0/24}, {@code 127.0.0.0/8}, …
   * @throws IllegalArgumentException when a block is not in CIDR form
   */
  static AddressPolicy publicAnd(String... blocks) {
    List<Cidr> more = Arrays.stream(blocks).map(Cidr::of).toList();
    return address ->
        more.stream().anyMatch(block -> block.contains(Address.of(address)))
            || PublicAddresses.contain(address);
  }

  /**
   * Some blocks and nothing else, for what a sandbox must not reach outside.
   *
   * @param blocks {@code 127.0.0.0/8}, …
   * @throws IllegalArgumentException when a block is not in CIDR form
   */
  static AddressPolicy only(String... blocks) {
    List<Cidr> these = Arrays.stream(blocks).map(Cidr::of).toList();
    return address -> these.stream().anyMatch(block -> block.contains(Address.of(address)));
  }

  /** The public part of the address space. */
  final class PublicAddresses {
    private static final Cidr GLOBAL_IPV6 = Cidr.of("2000::/3");
    private static final List<Cidr> NOT_PUBLIC =
        Stream.concat(
                SpecialRanges.V4.stream(),
                Stream.of(
                        "192.0.0.0/24",
                        "192.0.2.0/24",
                        "192.88.99.0/24",
                        "198.18.0.0/15",
                        "198.51.100.0/24",
                        "203.0.113.0/24",
                        "168.63.129.16/32",
                        "2001::/23",
                        "2001:db8::/32",
                        "2002::/16",
                        "3fff::/20")
                    .map(Cidr::of))
            .toList();

    private PublicAddresses() {}

    static boolean contain(InetAddress connected) {
      Address address = Address.of(connected);
      boolean unicast = address.v4() || GLOBAL_IPV6.contains(address);
      return unicast && NOT_PUBLIC.stream().noneMatch(block -> block.contains(address));
    }
  }
}
