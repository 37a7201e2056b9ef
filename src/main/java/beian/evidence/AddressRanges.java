package beian.evidence;

import beian.evidence.Evidence.Owner;
import beian.evidence.kind.IpOwnership;
import beian.evidence.observation.Observation;
import beian.filing.number.Normal;
import beian.platform.net.Address;
import beian.platform.net.Cidr;
import beian.platform.net.SpecialRanges;
import beian.platform.text.Hash64;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who owns which addresses: CIDR ranges of IPv4 and IPv6, looked up by longest prefix. Of equal
 * ranges the provider's own filing ({@code list=own}) beats public lists; of lists of equal rank
 * the one that says that it holds since later. When those that are left name different owners,
 * nobody knows whose the range is. A range that does not hold at the moment leaves its place to the
 * next longer one; but where the provider's own range has ended, another owner around it is none
 * that is known, since a filing that was not renewed looks the same as one that was given up.
 *
 * <p>The ranges are cut into neighbouring segments when they are read, so a look-up is one binary
 * search and, in a segment, a walk from the innermost range outwards.
 */
public final class AddressRanges {
  private static final Set<String> OUTSIDE =
      Set.of(
          "香港",
          "澳门",
          "台湾",
          "境外",
          "海外",
          "国外",
          "abroad",
          "overseas",
          "hong kong",
          "macau",
          "macao",
          "taiwan");

  /** Codes of countries are no province's abbreviation, as most would be (bj, gd, sh). */
  private static final Set<String> OUTSIDE_CODES =
      Set.of("hk", "mo", "tw", "us", "sg", "jp", "kr", "de", "uk");

  /** Every other country, in Chinese and English; a region begins with it: 美国硅谷, Singapore 2. */
  private static final List<String> OTHER_COUNTRIES =
      Arrays.stream(Locale.getISOCountries())
          .filter(code -> !code.equals("CN"))
          .map(code -> new Locale("", code))
          .flatMap(
              country ->
                  Stream.of(
                      country.getDisplayCountry(Locale.SIMPLIFIED_CHINESE),
                      country.getDisplayCountry(Locale.ENGLISH)))
          .map(name -> name.toLowerCase(Locale.ROOT))
          .toList();

  private static final List<Cidr> NOT_PUBLIC =
      Stream.concat(SpecialRanges.V4.stream(), SpecialRanges.V6.stream()).toList();

  private static final Comparator<Observation> BEST_FIRST =
      Comparator.<Observation, Boolean>comparing(AddressRanges::isOwn)
          .thenComparing(Observation::observedAt)
          .thenComparing(Observation::id)
          .reversed();

  private final Segments v4;
  private final Segments v6;
  private final Instant[] turns;
  private final long said;

  /**
   * @param observations of kind IP_OWNERSHIP; a subject that is no CIDR is a programming error
   */
  public AddressRanges(Collection<Observation> observations) {
    Map<Cidr, List<Observation>> byRange = new HashMap<>();
    for (Observation observation : observations) {
      Cidr range =
          Cidr.parse(observation.subject())
              .orElseThrow(() -> new IllegalArgumentException("no CIDR: " + observation.subject()));
      byRange.computeIfAbsent(range, r -> new ArrayList<>(1)).add(observation);
    }
    v4 = new Segments(byRange, true);
    v6 = new Segments(byRange, false);
    turns =
        observations.stream()
            .flatMap(range -> Stream.of(range.validFrom(), range.validUntil()))
            .filter(Objects::nonNull)
            .distinct()
            .toArray(Instant[]::new);
    said = observations.stream().mapToLong(AddressRanges::said).sum();
  }

  private static long said(Observation range) {
    return Hash64.of(
        List.of(
            range.id(),
            range.raw(),
            range.observedUntil().toString(),
            String.valueOf(range.validFrom()),
            String.valueOf(range.validUntil())));
  }

  /** A number made of all that the lists say, the same for the same, in whatever order. */
  public long said() {
    return said;
  }

  /** The first moment after that one at which a range begins or ends to hold; empty: none. */
  public Optional<Instant> turnAfter(Instant now) {
    return Arrays.stream(turns).filter(turn -> turn.isAfter(now)).min(Comparator.naturalOrder());
  }

  /** Whether a range stands in the provider's own filing of addresses. */
  public static boolean isOwn(Observation range) {
    return IpOwnership.LIST.of(range).equals(IpOwnership.OWN);
  }

  /**
   * Whether an address may be anybody's: not loopback, private, link-local, shared, multicast or
   * unspecified (RFC 6890). What is no address may be.
   */
  public static boolean isPublic(String text) {
    Optional<Address> address = Address.parse(text);
    if (address.isPresent()) {
      for (Cidr block : NOT_PUBLIC) {
        if (block.contains(address.get())) {
          return false;
        }
      }
    }
    return true;
  }

  /** The owner at that moment. */
  public Owner owner(String address, Instant now) {
    long dotted = Address.v4(address);
    if (dotted >= 0) {
      return v4.owner(0, dotted, now);
    }
    Optional<Address> parsed = Address.parse(address);
    if (parsed.isEmpty()) {
      return Owner.UNKNOWN;
    }
    Address found = parsed.get();
    return (found.v4() ? v4 : v6).owner(found.high(), found.low(), now);
  }

  /** AddressBlocks of one family in order, each with the innermost range from there on. */
  private static final class Segments {
    /** Both halves with the first bit turned, so that signed order is the order of addresses. */
    private final long[] high;

    private final long[] low;
    private final @Nullable Range[] innermost;

    Segments(Map<Cidr, List<Observation>> byRange, boolean family) {
      List<Cidr> ranges =
          byRange.keySet().stream()
              .filter(range -> range.first().v4() == family)
              .sorted(Comparator.comparing(Cidr::first, Cidr::order).thenComparingInt(Cidr::length))
              .toList();
      List<Address> starts = new ArrayList<>();
      List<@Nullable Range> owners = new ArrayList<>();
      Deque<Range> open = new ArrayDeque<>();
      for (Cidr range : ranges) {
        close(open, range.first(), starts, owners);
        Range inner = new Range(range, byRange.getOrDefault(range, List.of()), open.peek());
        open.push(inner);
        cut(range.first(), inner, starts, owners);
      }
      close(open, null, starts, owners);
      high = starts.stream().mapToLong(start -> turned(start.high())).toArray();
      low = starts.stream().mapToLong(start -> turned(start.low())).toArray();
      innermost = owners.toArray(Range[]::new);
    }

    /** Ends the open ranges that do not reach the address; all of them when it is null. */
    private static void close(
        Deque<Range> open,
        @Nullable Address next,
        List<Address> starts,
        List<@Nullable Range> owners) {
      while (!open.isEmpty()
          && (next == null || Cidr.order(open.element().cidr.last(), next) < 0)) {
        Address after = open.pop().cidr.after();
        if (after != null) {
          cut(after, open.peek(), starts, owners);
        }
      }
    }

    private static void cut(
        Address start, @Nullable Range range, List<Address> starts, List<@Nullable Range> owners) {
      int last = starts.size() - 1;
      if (last >= 0 && starts.get(last).equals(start)) {
        owners.set(last, range);
      } else {
        starts.add(start);
        owners.add(range);
      }
    }

    Owner owner(long addressHigh, long addressLow, Instant now) {
      long wantedHigh = turned(addressHigh);
      long wantedLow = turned(addressLow);
      int from = 0;
      int to = low.length - 1;
      while (from <= to) {
        int middle = from + to >>> 1;
        if (high[middle] < wantedHigh || high[middle] == wantedHigh && low[middle] <= wantedLow) {
          from = middle + 1;
        } else {
          to = middle - 1;
        }
      }
      Owner ended = null;
      for (Range range = to < 0 ? null : innermost[to]; range != null; range = range.outer) {
        ended = ended == null ? range.ended(now) : ended;
        Owner found = range.owner(now);
        if (found != null) {
          return ended == null || isOwn(found) ? found : Owner.contradicted(ended, found);
        }
      }
      return Owner.UNKNOWN;
    }

    private static boolean isOwn(Owner owner) {
      return owner.known() && AddressRanges.isOwn(owner.observations().get(0));
    }

    private static long turned(long half) {
      return half ^ Long.MIN_VALUE;
    }
  }

  /** One range, what is said of it, the best first, and the range around it. */
  private static final class Range {
    final Cidr cidr;
    final Owner[] owners;
    final @Nullable Range outer;

    Range(Cidr cidr, List<Observation> said, @Nullable Range outer) {
      this.cidr = cidr;
      this.outer = outer;
      this.owners = said.stream().sorted(BEST_FIRST).map(Range::owner).toArray(Owner[]::new);
    }

    /** The owner at that moment; null when no list holds then. */
    @Nullable Owner owner(Instant now) {
      Owner best = null;
      for (Owner owner : owners) {
        if (owner.observations().get(0).holdsAt(now)) {
          if (best == null) {
            best = owner;
          } else if (rivals(best.observations().get(0), owner.observations().get(0))
              && !agree(best, owner)) {
            return Owner.contradicted(best, owner);
          }
        }
      }
      return best;
    }

    /** What the provider's own list said of it until some day before; null when nothing. */
    @Nullable Owner ended(Instant now) {
      for (Owner owner : owners) {
        Observation said = owner.observations().get(0);
        Instant until = said.validUntil();
        if (isOwn(said) && until != null && !until.isAfter(now)) {
          return owner;
        }
      }
      return null;
    }

    /** Whether none of the two beats the other; a list that names no day may be of any. */
    private static boolean rivals(Observation best, Observation other) {
      Instant since = best.validFrom();
      Instant otherSince = other.validFrom();
      return IpOwnership.LIST.of(best).equals(IpOwnership.LIST.of(other))
          && (since == null || otherSince == null || since.equals(otherSince));
    }

    private static boolean agree(Owner owner, Owner other) {
      // The provider may stand in its own list by its short name and by its full one.
      boolean own = isOwn(owner.observations().get(0));
      return owner.mainland() == other.mainland()
          && (own || Normal.name(owner.provider()).equals(Normal.name(other.provider())));
    }

    private static Owner owner(Observation said) {
      String region = IpOwnership.REGION.of(said);
      return new Owner(IpOwnership.OWNER.of(said), region, mainland(region), List.of(said));
    }

    private static boolean mainland(String region) {
      String lower = region.strip().toLowerCase(Locale.ROOT);
      return OUTSIDE.stream().noneMatch(lower::contains)
          && !OUTSIDE_CODES.contains(lower)
          && OTHER_COUNTRIES.stream().noneMatch(lower::startsWith);
    }
  }
}
