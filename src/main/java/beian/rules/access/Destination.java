package beian.rules.access;

import beian.evidence.Address;
import beian.evidence.Evidence.Owner;
import beian.evidence.Observation;
import beian.inspection.Facts;
import beian.inspection.card.Words;
import java.time.Instant;
import java.util.List;

/**
 * One place to which a filed domain leads.
 *
 * @param name the name that leads there
 * @param address the address, or the alias target of a CDN
 * @param provider whose it is; empty when unknown
 * @param region where it is; may be empty
 * @param mainland whether it is in the Chinese mainland; true of a CDN
 * @param reachable whether the address is one of the public internet
 * @param basis who says whose it is
 */
record Destination(
    String name,
    String address,
    String provider,
    String region,
    boolean mainland,
    boolean reachable,
    List<Observation> basis) {
  /** So many are named in a sentence; the others are counted. */
  private static final int NAMED = 3;

  /** The destination that an address is. */
  static Destination address(String name, String address, Facts facts) {
    if (!isPublic(address)) {
      return new Destination(name, address, "", "", false, false, List.of());
    }
    Owner owner = facts.evidence().owner(address);
    boolean own = owner.known() && owner.observations().get(0).get("list").equals("own");
    return new Destination(
        name,
        address,
        own ? facts.terms().provider() : owner.provider(),
        owner.region(),
        owner.mainland(),
        true,
        owner.observations());
  }

  /** The provider's own CDN, whose nodes may stand in networks of others. */
  static Destination cdn(String name, String alias, Facts facts) {
    return new Destination(name, alias, facts.terms().provider(), "CDN", true, true, List.of());
  }

  /** Whether its owner is known. */
  boolean known() {
    return !provider.isEmpty();
  }

  /** Whether it is one of the IPv4 addresses, of which access is recorded, or a CDN. */
  boolean v4() {
    return address.indexOf(':') < 0;
  }

  /** Who says whose they are. */
  static List<Observation> basis(List<Destination> some) {
    return some.stream().flatMap(one -> one.basis().stream()).distinct().toList();
  }

  /** Names the first of them, with owner and region as far as known. */
  static Words words(List<Destination> some) {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (Destination one : some.subList(0, Math.min(NAMED, some.size()))) {
      one.show(zh.append(zh.isEmpty() ? "" : "、"), "（", "，", "）", "清单说法不一：");
      one.show(en.append(en.isEmpty() ? "" : ", "), " (", ", ", ")", "the lists differ: ");
    }
    if (some.size() > NAMED) {
      zh.append(" 等 ").append(some.size()).append(" 个");
      en.append(" and ").append(some.size() - NAMED).append(" more");
    }
    return new Words(zh.toString(), en.toString());
  }

  private void show(StringBuilder into, String open, String comma, String close, String differing) {
    into.append(address);
    if (provider.isEmpty() && basis.size() > 1) {
      into.append(open).append(differing);
      into.append(String.join(comma, basis.stream().map(Destination::listed).toList()));
      into.append(close);
    }
    if (!provider.isEmpty() || !region.isEmpty()) {
      into.append(open).append(provider);
      into.append(provider.isEmpty() || region.isEmpty() ? "" : comma).append(region).append(close);
    }
  }

  private static String listed(Observation range) {
    Instant until = range.validUntil();
    String ended = until == null ? "" : " –" + Facts.day(until.minusSeconds(1));
    return range.get("owner") + " " + range.source() + ended;
  }

  /** Not loopback, private, link-local, shared, multicast or unspecified (RFC 6890). */
  static boolean isPublic(String text) {
    Address address = Address.parse(text).orElse(null);
    if (address == null) {
      return true;
    }
    if (!address.v4()) {
      int top = (int) (address.high() >>> 48);
      boolean localOrMulticast =
          (top & 0xfe00) == 0xfc00 || (top & 0xffc0) == 0xfe80 || (top & 0xff00) == 0xff00;
      return !localOrMulticast && (address.high() != 0 || address.low() > 1 || address.low() < 0);
    }
    int first = (int) (address.low() >>> 24);
    int second = (int) (address.low() >>> 16 & 255);
    return first != 0
        && first != 10
        && first != 127
        && first < 224
        && !(first == 100 && second >= 64 && second < 128)
        && !(first == 169 && second == 254)
        && !(first == 172 && second >= 16 && second < 32)
        && !(first == 192 && second == 168);
  }
}
