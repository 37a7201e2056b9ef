package beian.rules.access;

import beian.evidence.AddressRanges;
import beian.evidence.Evidence.Owner;
import beian.evidence.kind.IpOwnership;
import beian.evidence.observation.Observation;
import beian.inspection.Facts;
import beian.inspection.card.Phrase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One place to which a filed domain leads.
 *
 * @param name the name that leads there
 * @param address the address, or the alias target of a CDN
 * @param provider whose it is; empty when unknown
 * @param region where it is; may be empty
 * @param mainland whether it is in the Chinese mainland; true of a CDN
 * @param fronted whether it stands behind the name of a content delivery network of others, and the
 *     server itself may stand anywhere
 * @param reachable whether the address is one of the public internet
 * @param basis who says whose it is
 */
record Destination(
    String name,
    String address,
    String provider,
    String region,
    boolean mainland,
    boolean fronted,
    boolean reachable,
    List<Observation> basis) {
  /** So many are named in a sentence; the others are counted. */
  private static final int NAMED = 3;

  /** The destination that an address is. */
  static Destination address(String name, String address, boolean fronted, Facts facts) {
    if (!AddressRanges.isPublic(address)) {
      return new Destination(name, address, "", "", false, fronted, false, List.of());
    }
    Owner owner = facts.evidence().owner(address);
    boolean own = owner.known() && AddressRanges.isOwn(owner.observations().get(0));
    return new Destination(
        name,
        address,
        own ? facts.terms().provider() : owner.provider(),
        owner.region(),
        owner.mainland(),
        fronted,
        true,
        owner.observations());
  }

  /** The provider's own CDN, whose nodes may stand in networks of others. */
  static Destination cdn(String name, String alias, Facts facts) {
    return new Destination(
        name, alias, facts.terms().provider(), "CDN", true, false, true, List.of());
  }

  /** The same behind the name of a content delivery network of others. */
  Destination behindNetwork() {
    return fronted
        ? this
        : new Destination(name, address, provider, region, mainland, true, reachable, basis);
  }

  /** Whether one of them has its address or its owner. */
  boolean isOneWith(List<Destination> some) {
    return isAmong(some)
        || known() && some.stream().anyMatch(other -> other.provider.equals(provider));
  }

  /** Whether one of them has its address. */
  boolean isAmong(List<Destination> some) {
    for (Destination other : some) {
      if (other.address.equals(address)) {
        return true;
      }
    }
    return false;
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
    if (some.size() == 1) {
      return some.get(0).basis();
    }
    return some.stream().flatMap(destination -> destination.basis().stream()).distinct().toList();
  }

  /** Names the first of them, with owner and region as far as known. */
  static Phrase words(List<Destination> some) {
    return Phrase.later(() -> said(some));
  }

  private static Phrase said(List<Destination> some) {
    Phrase named = Phrase.list(some.stream().limit(NAMED).map(Destination::shown).toList());
    return some.size() <= NAMED
        ? named
        : Phrase.word("places-more")
            .with("places", named)
            .with("count", Integer.toString(some.size()))
            .with("more", Integer.toString(some.size() - NAMED));
  }

  private Phrase shown() {
    List<Phrase> shown = new ArrayList<>(List.of(Phrase.same(address)));
    if (provider.isEmpty() && basis.size() > 1) {
      Phrase lists = commas(basis.stream().map(Destination::listed));
      shown.add(Phrase.word("place-lists-differ").with("lists", lists));
    }
    if (!provider.isEmpty() || !region.isEmpty()) {
      Phrase owner = commas(Stream.of(provider, region).filter(text -> !text.isEmpty()));
      shown.add(Phrase.word("place-owner").with("owner", owner));
    }
    return Phrase.joined(shown, "", "");
  }

  private static Phrase commas(Stream<String> parts) {
    return Phrase.joined(parts.map(Phrase::same).toList(), "，", ", ");
  }

  private static String listed(Observation range) {
    Instant until = range.validUntil();
    String ended = until == null ? "" : " –" + Facts.day(until.minusSeconds(1));
    return IpOwnership.OWNER.of(range) + " " + range.source() + ended;
  }
}
