package beian.platform.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses in CIDR form; IPv4 and IPv6 never mix. */
record AddressBlock(byte[] network, int bits) {
  /**
   * {@code 10.0.0.0/8} or {@code fc00::/7}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  static AddressBlock of(String cidr) {
    String[] parts = cidr.split("/", 2);
    try {
      if (!parts[0].matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*") || parts.length < 2) {
        throw new IllegalArgumentException("not a block of addresses: " + cidr);
      }
      AddressBlock block =
          new AddressBlock(
              InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
      if (block.bits < 0 || block.bits > block.network.length * 8) {
        throw new IllegalArgumentException("not a block of addresses: " + cidr);
      }
      return block;
    } catch (UnknownHostException notAnAddress) {
      throw new IllegalArgumentException("not a block of addresses: " + cidr, notAnAddress);
    }
  }

  boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != network.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((bytes[bit / 8] & mask) != (network[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
