package beian.testing;

import beian.evidence.AddressRanges;
import beian.evidence.AgeLimits;
import beian.evidence.ObservedEvidence;
import beian.evidence.kind.IpOwnership;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.filing.peer.Peer;
import beian.filing.peer.Sharers;
import beian.filing.peer.Tie;
import beian.inspection.Facts;
import beian.inspection.Reading;
import beian.inspection.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facts for tests of rules. By default: 2026-11-24 noon in China, the provider 示例云 with its range
 * 192.0.2.0/24, another known provider 另一云 with 198.51.100.0/24, nothing else observed.
 */
public final class FactsBuilder {
  private LocalDate today = LocalDate.of(2026, 11, 24);
  private String campaignOpened = "2026-11-01";
  private final List<Observation> observations = new ArrayList<>();
  private final List<Observation> ranges = new ArrayList<>();
  private final Map<Tie, List<Peer>> peers = new EnumMap<>(Tie.class);
  private boolean crowded;
  private final Map<Reading, Boolean> readings = new EnumMap<>(Reading.class);

  public FactsBuilder() {
    range("192.0.2.0/24", "示例云", "北京", "own");
    range("198.51.100.0/24", "另一云", "上海", "public");
  }

  public FactsBuilder today(String day) {
    today = LocalDate.parse(day);
    return this;
  }

  public FactsBuilder campaignOpened(String day) {
    campaignOpened = day;
    return this;
  }

  public FactsBuilder reading(Reading reading, boolean on) {
    readings.put(reading, on);
    return this;
  }

  /** Another filing that shares that value. */
  public FactsBuilder peer(Tie tie, Peer peer) {
    peers.computeIfAbsent(tie, key -> new ArrayList<>()).add(peer);
    return this;
  }

  /** More filings share each value than are looked at. */
  public FactsBuilder crowded() {
    crowded = true;
    return this;
  }

  /** A range of addresses and its owner. */
  public FactsBuilder range(String cidr, String owner, String region, String list) {
    ranges.add(
        observation(
            IpOwnership.KIND,
            cidr,
            today.minusDays(1),
            false,
            "owner",
            owner,
            "region",
            region,
            "list",
            list));
    return this;
  }

  /** Something seen yesterday: attribute, value, attribute, value. */
  public FactsBuilder seen(EvidenceKind kind, String subject, String... attributes) {
    return seenOn(today.minusDays(1).toString(), kind, subject, attributes);
  }

  /** Something seen on a day. */
  public FactsBuilder seenOn(String day, EvidenceKind kind, String subject, String... attributes) {
    observations.add(observation(kind, subject, LocalDate.parse(day), false, attributes));
    return this;
  }

  /** A look-up of yesterday that failed. */
  public FactsBuilder failed(EvidenceKind kind, String subject, String failure) {
    observations.add(observation(kind, subject, today.minusDays(1), true, "failure", failure));
    return this;
  }

  /** What was seen, without the ranges of addresses. */
  public List<Observation> observations() {
    return List.copyOf(observations);
  }

  /** The ranges of addresses and their owners. */
  public List<Observation> ranges() {
    return List.copyOf(ranges);
  }

  public Facts build() {
    return build(observations, ranges);
  }

  /** The same moment and terms, and other things seen. */
  public Facts build(List<Observation> observations, List<Observation> ranges) {
    Instant now = today.atTime(LocalTime.NOON).toInstant(ZoneOffset.ofHours(8));
    return new Facts(
        now,
        new ObservedEvidence(now, AgeLimits.defaults(), observations, new AddressRanges(ranges)),
        tie -> new Sharers(peers.getOrDefault(tie, List.of()), !crowded),
        new Terms("示例云", Set.of(), List.of("cdn.example.net"), 30, campaignOpened, readings));
  }

  private static Observation observation(
      EvidenceKind kind, String subject, LocalDate day, boolean failed, String... attributes) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < attributes.length; i += 2) {
      map.put(attributes[i], attributes[i + 1]);
    }
    return Seen.of(
        kind,
        subject,
        map,
        "test",
        day.atTime(8, 0).toInstant(ZoneOffset.ofHours(8)),
        null,
        null,
        failed,
        "0".repeat(64));
  }
}
