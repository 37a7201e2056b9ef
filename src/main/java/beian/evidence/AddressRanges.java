package beian.evidence;

import beian.evidence.Evidence.Owner;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who owns which addresses: CIDR ranges of IPv4 and IPv6, looked up by longest prefix. Of equal
 * ranges the provider's own filing ({@code list=own}) beats public lists, then the newest wins.
 */
public final class AddressRanges {
  private static final Set<String> OUTSIDE =
      Set.of("香港", "澳门", "台湾", "境外", "海外", "hk", "mo", "tw", "abroad", "overseas");

  private final Map<Integer, Map<BigInteger, List<Observation>>> v4 = new HashMap<>();
  private final Map<Integer, Map<BigInteger, List<Observation>>> v6 = new HashMap<>();

  /**
   * @param observations of kind IP_OWNERSHIP; a subject that is no CIDR is a programming error
   */
  public AddressRanges(Collection<Observation> observations) {
    for (Observation one : observations) {
      int slash = one.subject().indexOf('/');
      byte[] address = bytes(one.subject().substring(0, slash)).orElseThrow();
      int length = Integer.parseInt(one.subject().substring(slash + 1));
      (address.length == 4 ? v4 : v6)
          .computeIfAbsent(length, l -> new HashMap<>())
          .merge(
              prefix(address, length),
              List.of(one),
              (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
    }
  }

  /** The owner at that moment. */
  public Owner owner(String address, Instant now) {
    Optional<byte[]> bytes = bytes(address);
    if (bytes.isEmpty()) {
      return Owner.UNKNOWN;
    }
    byte[] raw = bytes.get();
    Map<Integer, Map<BigInteger, List<Observation>>> family = raw.length == 4 ? v4 : v6;
    for (int length = raw.length * 8; length >= 0; length--) {
      Map<BigInteger, List<Observation>> level = family.get(length);
      if (level == null) {
        continue;
      }
      Optional<Observation> best =
          level.getOrDefault(prefix(raw, length), List.of()).stream()
              .filter(one -> holds(one, now))
              .max(
                  java.util.Comparator.<Observation, Boolean>comparing(
                          one -> one.get("list").equals("own"))
                      .thenComparing(Observation::observedAt)
                      .thenComparing(Observation::id));
      if (best.isPresent()) {
        Observation found = best.get();
        String region = found.get("region");
        boolean mainland = OUTSIDE.stream().noneMatch(region.toLowerCase()::contains);
        return new Owner(found.get("owner"), region, mainland, List.of(found));
      }
    }
    return Owner.UNKNOWN;
  }

  private static boolean holds(Observation one, Instant now) {
    Instant from = one.validFrom();
    Instant until = one.validUntil();
    return (from == null || !from.isAfter(now)) && (until == null || until.isAfter(now));
  }

  private static BigInteger prefix(byte[] address, int length) {
    return new BigInteger(1, address).shiftRight(address.length * 8 - length);
  }

  /** The bytes of an address literal; never a name, so never a look-up. */
  private static Optional<byte[]> bytes(String address) {
    if (!address.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(address).getAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
