package beian.evidence.live;

import beian.evidence.kept.LookedUp;
import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.Draft;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.filing.number.DomainName;
import beian.platform.dns.DnsAnswer;
import beian.platform.dns.DnsAnswer.Status;
import beian.platform.dns.DnsLookup;
import beian.platform.dns.DnsType;
import beian.platform.net.Address;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Asks every resolver for the addresses of a name, and for mail and name servers of a registered
 * domain. Each alias is kept under its own name and the addresses under the last one, so that the
 * way can be followed again later. That there is no record of a type is kept too (an empty value),
 * so that what was there before is known to be gone.
 */
public final class DnsCollector implements Collector {
  private final DnsLookup lookup;

  public DnsCollector(DnsLookup lookup) {
    this.lookup = lookup;
  }

  @Override
  public EvidenceKind kind() {
    return DnsRecord.KIND;
  }

  @Override
  public CompletableFuture<LookedUp> collect(LookupQuestion question, Instant now) {
    String name = question.subject();
    List<CompletableFuture<List<DnsAnswer>>> asked = new ArrayList<>();
    asked.add(lookup.lookup(name, DnsType.A));
    asked.add(lookup.lookup(name, DnsType.AAAA));
    if (DomainName.registered(name).filter(name::equals).isPresent()) {
      asked.add(lookup.lookup(name, DnsType.MX));
      asked.add(lookup.lookup(name, DnsType.NS));
    }
    return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
        .thenApply(
            done -> {
              Set<Observation> seen = new LinkedHashSet<>();
              asked.forEach(
                  answers -> answers.join().forEach(dnsAnswer -> add(dnsAnswer, now, seen)));
              return LookedUp.of(List.copyOf(seen));
            });
  }

  private static void add(DnsAnswer answer, Instant now, Set<Observation> seen) {
    String from = answer.name();
    for (String target : answer.chain()) {
      seen.add(record(answer, from, "CNAME", target, now));
      from = target;
    }
    if (!answer.status().conclusive()) {
      seen.add(failure(answer, from, now));
      return;
    }
    String type = answer.type().name();
    if (answer.values().isEmpty()) {
      seen.add(record(answer, from, type, "", now));
    }
    for (String value : answer.values()) {
      String canonical = Address.parse(value).map(Address::toString).orElse(value);
      seen.add(record(answer, from, type, canonical, now));
    }
    if (answer.type() == DnsType.A || answer.type() == DnsType.AAAA) {
      boolean alias = !answer.chain().isEmpty();
      seen.add(record(answer, answer.name(), alias ? type : "CNAME", "", now));
    }
  }

  private static Observation record(
      DnsAnswer answer, String subject, String type, String value, Instant now) {
    boolean atEnd = answer.chain().isEmpty() || !subject.equals(answer.name());
    boolean missing = answer.status() == Status.NXDOMAIN && value.isEmpty() && atEnd;
    return draft(answer, subject, now)
        .always(DnsRecord.TYPE, type)
        .always(DnsRecord.VALUE, value)
        .always(DnsRecord.RESOLVER, answer.resolver())
        .always(DnsRecord.STATUS, missing ? "NXDOMAIN" : "NOERROR")
        .seen();
  }

  private static Observation failure(DnsAnswer answer, String subject, Instant now) {
    return draft(answer, subject, now)
        .always(DnsRecord.TYPE, answer.type().name())
        .always(DnsRecord.RESOLVER, answer.resolver())
        .failed(answer.status().name())
        .seen();
  }

  private static Draft draft(DnsAnswer answer, String subject, Instant now) {
    return new Draft(DnsRecord.KIND, subject, "dns " + answer.resolver(), Span.at(now));
  }
}
