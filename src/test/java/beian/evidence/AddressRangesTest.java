package beian.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.Evidence.Owner;
import beian.evidence.kind.IpOwnership;
import beian.evidence.observation.Observation;
import beian.platform.net.Cidr;
import beian.testing.Seen;
import beian.testing.law.Draw;
import beian.testing.law.Trials;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
  private static final String OURS = "ours, by whatever name";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "169.254.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "fc00::1",
        "fdff::1",
        "fe80::1",
        "febf::1",
        "ff02::1"
      })
  void such_an_address_is_nobodys(String address) {
    assertThat(AddressRanges.isPublic(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0.0.0",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "169.253.0.1",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.2.10",
        "192.167.0.1",
        "223.255.255.255",
        "::2",
        "::1:0:0:0:1",
        "2001:db8::1",
        "fbff::1",
        "fec0::1",
        "www.example.cn"
      })
  void such_an_address_may_be_anybodys(String address) {
    assertThat(AddressRanges.isPublic(address)).isTrue();
  }

  @Test
  void the_providers_own_filing_beats_public_lists_of_the_same_range() {
    AddressRanges ranges =
        new AddressRanges(
            List.of(
                range("192.0.2.0/24", "另一云", "public", null, NOW.minusSeconds(1)),
                range("192.0.2.0/24", "示例云", "own", null, NOW.minusSeconds(900))));

    assertThat(ranges.owner("192.0.2.7", NOW).provider()).isEqualTo("示例云");
  }

  @Test
  void the_longest_range_wins_even_when_a_public_list_says_it() {
    AddressRanges ranges =
        new AddressRanges(
            List.of(
                range("192.0.2.0/24", "示例云", "own", null, NOW),
                range("192.0.2.128/25", "另一云", "public", null, NOW)));

    assertThat(ranges.owner("192.0.2.127", NOW).provider()).isEqualTo("示例云");
    assertThat(ranges.owner("192.0.2.128", NOW).provider()).isEqualTo("另一云");
  }

  @Test
  void of_equal_ranges_of_two_public_lists_the_one_that_holds_since_later_wins_and_else_nobody() {
    Observation older = since("另一云", NOW.minusSeconds(900));
    Observation newer = since("第三云", NOW.minusSeconds(600));
    Observation undated = range("192.0.2.0/24", "示例云", "public", null, NOW);

    assertThat(new AddressRanges(List.of(older, newer)).owner("192.0.2.1", NOW).provider())
        .isEqualTo("第三云");
    Owner unknown = new AddressRanges(List.of(newer, undated)).owner("192.0.2.1", NOW);
    assertThat(unknown.known()).isFalse();
    assertThat(unknown.observations()).containsExactlyInAnyOrder(newer, undated);
  }

  private static Observation since(String owner, Instant from) {
    return Seen.of(
        IpOwnership.KIND,
        "192.0.2.0/24",
        Map.of("owner", owner, "list", "public"),
        "test",
        from,
        from,
        null,
        false,
        "");
  }

  @Test
  void an_expired_range_leaves_its_place_to_the_range_around_it() {
    AddressRanges ranges =
        new AddressRanges(
            List.of(
                range("192.0.2.0/24", "示例云", "own", null, NOW.minusSeconds(9)),
                range("192.0.2.128/25", "另一云", "own", NOW, NOW.minusSeconds(9))));

    assertThat(ranges.owner("192.0.2.200", NOW).provider()).isEqualTo("示例云");
    assertThat(ranges.owner("192.0.2.200", NOW.minusSeconds(1)).provider()).isEqualTo("另一云");
  }

  @Test
  void an_own_range_that_has_ended_leaves_nobody_sure_that_the_address_is_anothers() {
    Observation own = range("192.0.2.128/25", "示例云", "own", NOW, NOW.minusSeconds(9));
    Observation wider = range("192.0.2.0/24", "另一云", "public", null, NOW.minusSeconds(9));
    Observation equal = range("192.0.2.128/25", "另一云", "public", null, NOW.minusSeconds(9));
    Observation narrower = range("192.0.2.192/26", "另一云", "public", null, NOW.minusSeconds(9));

    for (Observation foreign : List.of(wider, equal)) {
      Owner owner = new AddressRanges(List.of(own, foreign)).owner("192.0.2.200", NOW);
      assertThat(owner.known()).isFalse();
      assertThat(owner.observations()).containsExactlyInAnyOrder(own, foreign);
      assertThat(
              new AddressRanges(List.of(own, foreign))
                  .owner("192.0.2.200", NOW.minusSeconds(1))
                  .provider())
          .isEqualTo("示例云");
    }
    assertThat(new AddressRanges(List.of(wider, own)).owner("192.0.2.1", NOW).provider())
        .as("outside the range that has ended")
        .isEqualTo("另一云");
    assertThat(new AddressRanges(List.of(narrower, own)).owner("192.0.2.200", NOW).provider())
        .as("it was another's while the own range held, too")
        .isEqualTo("另一云");
  }

  @Test
  void holds_both_families_and_their_last_addresses() {
    AddressRanges ranges =
        new AddressRanges(
            List.of(
                range("255.255.255.0/24", "示例云", "own", null, NOW),
                range("2001:db8::/32", "另一云", "public", null, NOW),
                range("ffff:ffff::/32", "示例云", "own", null, NOW)));

    assertThat(ranges.owner("255.255.255.255", NOW).provider()).isEqualTo("示例云");
    assertThat(ranges.owner("2001:DB8:0:1::5", NOW).provider()).isEqualTo("另一云");
    assertThat(ranges.owner("2001:db9::", NOW).known()).isFalse();
    assertThat(ranges.owner("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", NOW).provider())
        .isEqualTo("示例云");
    assertThat(ranges.owner("::ffff:255.255.255.1", NOW).provider()).isEqualTo("示例云");
    assertThat(ranges.owner("www.example.cn", NOW).known()).isFalse();
    assertThat(ranges.owner("", NOW).known()).isFalse();
  }

  @Test
  void an_ipv4_range_written_as_ipv6_is_that_range() {
    AddressRanges ranges =
        new AddressRanges(
            List.of(
                range("::ffff:192.0.2.0/120", "示例云", "own", null, NOW),
                range("::ffff:0:0/33", "另一云", "public", null, NOW)));

    assertThat(ranges.owner("192.0.2.255", NOW).provider()).isEqualTo("示例云");
    assertThat(ranges.owner("192.0.3.0", NOW).known()).isFalse();
    assertThat(ranges.owner("::1", NOW).provider()).isEqualTo("另一云");
    assertThat(Cidr.parse("::ffff:192.0.2.0/129")).isEmpty();
  }

  @Test
  void hong_kong_is_not_the_mainland_and_an_empty_region_is() {
    AddressRanges ranges =
        new AddressRanges(
            List.of(
                Seen.of(
                    IpOwnership.KIND,
                    "203.0.113.0/24",
                    Map.of("owner", "示例云", "region", "中国香港"),
                    "test",
                    NOW,
                    null,
                    null,
                    false,
                    ""),
                range("192.0.2.0/24", "示例云", "own", null, NOW)));

    assertThat(ranges.owner("203.0.113.1", NOW).mainland()).isFalse();
    assertThat(ranges.owner("192.0.2.1", NOW).mainland()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "新加坡, false",
    "美国硅谷, false",
    "Singapore, false",
    "us, false",
    "日本东京, false",
    "上海地区, true",
    "广州, true",
    "华北, true",
    "bj, true",
    "gd, true",
    "cn-north-1, true"
  })
  void other_countries_are_not_the_mainland(String region, boolean mainland) {
    AddressRanges ranges =
        new AddressRanges(
            List.of(
                Seen.of(
                    IpOwnership.KIND,
                    "203.0.113.0/24",
                    Map.of("owner", "另一云", "region", region),
                    "test",
                    NOW,
                    null,
                    null,
                    false,
                    "")));

    assertThat(ranges.owner("203.0.113.1", NOW).mainland()).isEqualTo(mainland);
  }

  /** Small families of nested ranges collide often; a scan over all of them is the judge. */
  @Test
  void finds_what_a_scan_over_all_ranges_finds() throws Exception {
    Trials.of(
        500,
        draw -> {
          World world = worlds(draw);
          AddressRanges ranges = new AddressRanges(world.ranges());
          for (String address : world.asked()) {
            String expected = scan(world.ranges(), InetAddress.getByName(address).getAddress());
            Owner found = ranges.owner(address, NOW);
            boolean own =
                found.known() && IpOwnership.LIST.of(found.observations().get(0)).equals("own");
            assertThat(expected.equals(OURS) && own ? OURS : found.provider())
                .as(address)
                .isEqualTo(expected);
          }
        });
  }

  record World(List<Observation> ranges, List<String> asked) {}

  private static World worlds(Draw draw) {
    return new World(draw.list(0, 40, () -> range(draw)), draw.list(1, 30, () -> address(draw)));
  }

  private static Observation range(Draw draw) {
    int until = draw.of(-5, 0, 5, 99, 99, 99); // 99: without an end
    return range(
        cidr(address(draw), draw.number(0, 128)),
        draw.of("a", "b", "c", "d"),
        draw.of("own", "public"),
        until == 99 ? null : NOW.plusSeconds(until),
        NOW.minusSeconds(draw.number(1, 60)));
  }

  private static String address(Draw draw) {
    Supplier<Integer> few = () -> draw.of(0, 1, 127, 128, 254, 255);
    String v4 = few.get() + "." + few.get() + "." + few.get() + "." + few.get();
    return switch (draw.number(1, 3)) {
      case 1 -> v4;
      case 2 -> "::ffff:" + v4;
      default -> String.join(":", draw.list(8, 8, () -> draw.of("0", "1", "7fff", "8000", "ffff")));
    };
  }

  private static String cidr(String address, int length) {
    return address + "/" + (address.contains(":") ? length : length % 33);
  }

  /**
   * The owner that all lists of the best rank name; nobody when they differ, nor where a range of
   * the own list has ended that is no longer than theirs.
   */
  private static String scan(List<Observation> ranges, byte[] address) {
    List<Observation> holding = new ArrayList<>();
    for (Observation range : ranges) {
      if (range.holdsAt(NOW) && contains(range.subject(), address)) {
        holding.add(range);
      }
    }
    Comparator<Observation> rank =
        Comparator.<Observation>comparingInt(one -> Scanned.of(one.subject()).length())
            .thenComparing(one -> IpOwnership.LIST.of(one).equals("own"));
    List<Observation> best =
        holding.stream()
            .filter(one -> holding.stream().noneMatch(other -> rank.compare(other, one) > 0))
            .toList();
    boolean lapsed =
        ranges.stream()
            .filter(one -> IpOwnership.LIST.of(one).equals("own") && !one.holdsAt(NOW))
            .filter(one -> contains(one.subject(), address))
            .anyMatch(
                one ->
                    best.stream()
                        .noneMatch(
                            other ->
                                IpOwnership.LIST.of(other).equals("own")
                                    || Scanned.of(other.subject()).length()
                                        > Scanned.of(one.subject()).length()));
    if (lapsed) {
      return "";
    }
    List<String> owners = best.stream().map(one -> IpOwnership.OWNER.of(one)).distinct().toList();
    boolean own = !best.isEmpty() && IpOwnership.LIST.of(best.get(0)).equals("own");
    return owners.size() == 1 ? owners.get(0) : owners.isEmpty() || !own ? "" : OURS;
  }

  private static boolean contains(String cidr, byte[] address) {
    Scanned range = Scanned.of(cidr);
    int shift = range.start.length * 8 - range.length;
    return range.start.length == address.length
        && new BigInteger(1, range.start)
            .shiftRight(shift)
            .equals(new BigInteger(1, address).shiftRight(shift));
  }

  /** A range as the judge reads it; the JDK makes IPv4 of an IPv6 address that carries one. */
  private record Scanned(byte[] start, int length) {
    static Scanned of(String cidr) {
      try {
        String text = cidr.split("/")[0];
        byte[] start = InetAddress.getByName(text).getAddress();
        int length = Integer.parseInt(cidr.split("/")[1]);
        if (start.length == 16 || !text.contains(":")) {
          return new Scanned(start, length);
        }
        if (length >= 96) {
          return new Scanned(start, length - 96);
        }
        byte[] carrying = new byte[16];
        carrying[10] = -1;
        carrying[11] = -1;
        System.arraycopy(start, 0, carrying, 12, 4);
        return new Scanned(carrying, length);
      } catch (UnknownHostException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Observation range(
      String cidr, String owner, String list, Instant until, Instant seen) {
    return Seen.of(
        IpOwnership.KIND,
        cidr,
        Map.of("owner", owner, "list", list),
        "test",
        seen,
        null,
        until,
        false,
        "");
  }
}
