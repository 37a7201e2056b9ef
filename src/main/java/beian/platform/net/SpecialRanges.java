package beian.platform.net;

import java.util.List;
import java.util.stream.Stream;

/**
 * Ranges in which no address is one computer's on the internet (IANA special-purpose registries,
 * RFC 6890). Ranges of documentation are none of these.
 */
public final class SpecialRanges {
  /** This network, private, shared, loopback, link-local, multicast and reserved ones. */
  public static final List<Cidr> V4 =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.168.0.0/16",
              "224.0.0.0/3")
          .map(Cidr::of)
          .toList();

  /** Unspecified, loopback, unique local, link-local and multicast ones. */
  public static final List<Cidr> V6 =
      Stream.of("::/127", "fc00::/7", "fe80::/10", "ff00::/8").map(Cidr::of).toList();

  private SpecialRanges() {}
}
