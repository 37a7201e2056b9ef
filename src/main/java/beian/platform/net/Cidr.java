package beian.platform.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A range of addresses that share their first bits (RFC 4632).
 *
 * @param first its first address; the bits behind the prefix are zero
 * @param length how many bits are shared, 0 to 32 or 128
 */
public record Cidr(Address first, int length) {
  /** Clears the bits behind the prefix. */
  public Cidr {
    if (length < 0 || length > first.bits()) {
      throw new IllegalArgumentException(first + " cannot share " + length + " bits");
    }
    first = first.prefix(length);
  }

  /**
   * The range a text writes: {@code 192.0.2.0/24}, or an address for itself alone. Behind an IPv4
   * address written as IPv6 ({@code ::ffff:192.0.2.0/120}) the bits count from the front of the
   * IPv6 one (RFC 4291, 2.5.5.2); with fewer than 96 of them the range is one of IPv6.
   */
  public static Optional<Cidr> parse(String text) {
    int slash = text.indexOf('/');
    Optional<Address> address = Address.parse(slash < 0 ? text : text.substring(0, slash));
    if (address.isEmpty() || slash < 0) {
      return address.map(eachAddress -> new Cidr(eachAddress, eachAddress.bits()));
    }
    String length = text.substring(slash + 1);
    if (!length.matches("\\d{1,3}")) {
      return Optional.empty();
    }
    Address start = address.get();
    int bits = Integer.parseInt(length);
    if (start.v4() && text.indexOf(':') >= 0) {
      if (bits < Address.MAPPED_BITS) {
        start = start.mapped();
      } else {
        bits -= Address.MAPPED_BITS;
      }
    }
    return bits > start.bits() ? Optional.empty() : Optional.of(new Cidr(start, bits));
  }

  /**
   * The range a text of ours writes, as {@link #parse}.
   *
   * @throws IllegalArgumentException when it writes none
   */
  public static Cidr of(String text) {
    return parse(text)
        .filter(range -> text.indexOf('/') > 0)
        .orElseThrow(() -> new IllegalArgumentException("not a block of addresses: " + text));
  }

  /**
   * The ranges a text writes: as {@link #parse}, or {@code first-last} as filings of addresses do;
   * empty when it writes none.
   */
  public static List<Cidr> parseAll(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      return parse(text).map(List::of).orElse(List.of());
    }
    Optional<Address> from = Address.parse(text.substring(0, dash).strip());
    Optional<Address> to = Address.parse(text.substring(dash + 1).strip());
    if (from.isEmpty() || to.isEmpty() || from.get().v4() != to.get().v4()) {
      return List.of();
    }
    return between(from.get(), to.get());
  }

  private static List<Cidr> between(Address from, Address to) {
    List<Cidr> ranges = new ArrayList<>();
    @Nullable Address next = from;
    while (next != null && order(next, to) <= 0) {
      int length = next.bits();
      while (length > 0
          && next.prefix(length - 1).equals(next)
          && order(next.last(length - 1), to) <= 0) {
        length--;
      }
      Cidr range = new Cidr(next, length);
      ranges.add(range);
      next = range.after();
    }
    return ranges;
  }

  /** Whether an address lies in it; IPv4 and IPv6 never mix. */
  public boolean contains(Address address) {
    return address.v4() == first.v4() && address.prefix(length).equals(first);
  }

  /** The last address. */
  public Address last() {
    return first.last(length);
  }

  /** The address behind the last one; null when there is none. */
  public @Nullable Address after() {
    Address last = last();
    if (last.v4()) {
      return last.low() == 0xffffffffL ? null : new Address(true, 0, last.low() + 1);
    }
    if (last.low() != -1) {
      return new Address(false, last.high(), last.low() + 1);
    }
    return last.high() == -1 ? null : new Address(false, last.high() + 1, 0);
  }

  /** The order of addresses of one family. */
  public static int order(Address a, Address b) {
    int high = Long.compareUnsigned(a.high(), b.high());
    return high != 0 ? high : Long.compareUnsigned(a.low(), b.low());
  }

  @Override
  public String toString() {
    return first + "/" + length;
  }
}
