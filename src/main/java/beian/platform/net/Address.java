package beian.platform.net;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * An IPv4 or IPv6 address, read from text without ever asking a resolver. An IPv6 address that only
 * carries an IPv4 one ({@code ::ffff:192.0.2.1}) is the IPv4 address.
 *
 * @param v4 whether it is IPv4
 * @param high the upper 64 bits; 0 of IPv4
 * @param low the lower 64 bits; of IPv4 the address as an unsigned number
 */
public record Address(boolean v4, long high, long low) {
  private static final int GROUPS = 8;
  private static final long MAPPED = 0xffffL << 32;

  /** How many bits of an IPv6 address say that the rest is an IPv4 one. */
  static final int MAPPED_BITS = 96;

  /** The address a text writes; empty when it writes none, or one with a zone. */
  public static Optional<Address> parse(String text) {
    long v4 = v4(text);
    if (v4 >= 0) {
      return Optional.of(new Address(true, 0, v4));
    }
    return text.indexOf(':') < 0 ? Optional.empty() : v6(text);
  }

  /** The address a connection is made to; one of IPv6 stays one, whatever it carries. */
  public static Address of(InetAddress address) {
    ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
    return bytes.capacity() == Integer.BYTES
        ? new Address(true, 0, Integer.toUnsignedLong(bytes.getInt()))
        : new Address(false, bytes.getLong(), bytes.getLong());
  }

  /** The number of bits an address of this family has. */
  public int bits() {
    return v4 ? 32 : 128;
  }

  /** An IPv4 address as IPv6 carries it. */
  Address mapped() {
    return new Address(false, 0, MAPPED | low);
  }

  /** The address with all but the first bits cleared. */
  Address prefix(int length) {
    if (v4) {
      return new Address(true, 0, low & mask(length + 32));
    }
    return length <= 64
        ? new Address(false, high & mask(length), 0)
        : new Address(false, high, low & mask(length - 64));
  }

  /** The last address that shares the first bits with this one. */
  Address last(int length) {
    if (v4) {
      return new Address(true, 0, low | ~mask(length + 32) & 0xffffffffL);
    }
    return length <= 64
        ? new Address(false, high | ~mask(length), -1)
        : new Address(false, high, low | ~mask(length - 64));
  }

  /** The first bits of 64 set. */
  private static long mask(int length) {
    return length == 0 ? 0 : -1L << 64 - length;
  }

  /** The IPv4 address of dotted text as an unsigned number, or -1. */
  public static long v4(String text) {
    int length = text.length();
    if (length < 7 || length > 15) {
      return -1;
    }
    long address = 0;
    int part = -1;
    int dots = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        if (part < 0 || ++dots > 3) {
          return -1;
        }
        address = address << 8 | part;
        part = -1;
      } else if (c < '0' || c > '9' || part == 0) {
        return -1;
      } else {
        part = part < 0 ? c - '0' : part * 10 + c - '0';
        if (part > 255) {
          return -1;
        }
      }
    }
    return dots == 3 && part >= 0 ? address << 8 | part : -1;
  }

  private static Optional<Address> v6(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0 && (text.indexOf("::", gap + 1) >= 0 || text.lastIndexOf('.', gap) >= 0)) {
      return Optional.empty();
    }
    int[] groups = new int[GROUPS];
    if (gap < 0) {
      return read(text, groups, 0) == GROUPS ? Optional.of(of(groups)) : Optional.empty();
    }
    int[] tail = new int[GROUPS];
    int before = gap == 0 ? 0 : read(text.substring(0, gap), groups, 0);
    int after = gap + 2 == text.length() ? 0 : read(text.substring(gap + 2), tail, 0);
    if (before < 0 || after < 0 || before + after >= GROUPS) {
      return Optional.empty();
    }
    System.arraycopy(tail, 0, groups, GROUPS - after, after);
    return Optional.of(of(groups));
  }

  /** Reads groups of hex digits, the last two perhaps as dotted IPv4; their number, or -1. */
  private static int read(String text, int[] into, int from) {
    int count = from;
    int start = 0;
    while (true) {
      int colon = text.indexOf(':', start);
      String group = text.substring(start, colon < 0 ? text.length() : colon);
      if (colon < 0 && group.indexOf('.') > 0) {
        long v4 = v4(group);
        if (v4 < 0 || count > GROUPS - 2) {
          return -1;
        }
        into[count] = (int) (v4 >>> 16);
        into[count + 1] = (int) (v4 & 0xffff);
        return count + 2;
      }
      int value = hex(group);
      if (value < 0 || count == GROUPS) {
        return -1;
      }
      into[count++] = value;
      if (colon < 0) {
        return count;
      }
      start = colon + 1;
    }
  }

  private static int hex(String group) {
    if (group.isEmpty() || group.length() > 4) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < group.length(); i++) {
      char c = group.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private static Address of(int[] groups) {
    long high = 0;
    long low = 0;
    for (int i = 0; i < 4; i++) {
      high = high << 16 | groups[i];
      low = low << 16 | groups[i + 4];
    }
    return high == 0 && (low & ~0xffffffffL) == MAPPED
        ? new Address(true, 0, low & 0xffffffffL)
        : new Address(false, high, low);
  }

  /** The one way to write it: dotted, or RFC 5952. */
  @Override
  public String toString() {
    return v4
        ? (low >>> 24) + "." + (low >>> 16 & 255) + "." + (low >>> 8 & 255) + "." + (low & 255)
        : v6Text();
  }

  private String v6Text() {
    int gap = -1;
    int gapLength = 1;
    for (int i = 0; i < GROUPS; i++) {
      int zeros = 0;
      while (i + zeros < GROUPS && group(i + zeros) == 0) {
        zeros++;
      }
      if (zeros > gapLength) {
        gap = i;
        gapLength = zeros;
      }
    }
    StringBuilder text = new StringBuilder(39);
    for (int i = 0; i < GROUPS; i++) {
      if (i == gap) {
        text.append("::");
        i += gapLength - 1;
      } else {
        if (i > 0 && text.charAt(text.length() - 1) != ':') {
          text.append(':');
        }
        text.append(Integer.toHexString(group(i)));
      }
    }
    return text.toString();
  }

  private int group(int i) {
    return (int) ((i < 4 ? high : low) >>> 48 - 16 * (i & 3)) & 0xffff;
  }
}
