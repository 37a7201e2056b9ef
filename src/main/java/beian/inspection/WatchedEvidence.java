package beian.inspection;

import beian.evidence.Evidence;
import beian.evidence.EvidenceOver;
import beian.evidence.Resolution;
import beian.evidence.kind.Call;
import beian.evidence.kind.Code;
import beian.evidence.kind.Content;
import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.MailboxStatus;
import beian.evidence.kind.NumberStatus;
import beian.evidence.kind.Page;
import beian.evidence.kind.Registration;
import beian.evidence.observation.EvidenceKind;
import beian.filing.number.DomainName;
import beian.inspection.Verdict.Fault;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The evidence one rule after the other is given, which remembers what the rule asked for and found
 * contradicted. A rule that then says FAIL by something else, what the sheet says or an older
 * source, was contradicted by one of the two answers: such a fault is not proved. It remembers too
 * of which kinds something was too old, for all rules: what one of them asks is made once for all.
 */
final class WatchedEvidence implements EvidenceOver {
  /** Of these a filing has several, and what is not known of one says nothing of another. */
  private static final Set<EvidenceKind> OF_ONE_DOMAIN =
      Set.of(Registration.KIND, Page.KIND, Content.KIND);

  /** These are weighed by the rules themselves, each number, mailbox and name for itself. */
  private static final Set<EvidenceKind> WEIGHED_BY_RULES =
      Set.of(Call.KIND, NumberStatus.KIND, Code.KIND, MailboxStatus.KIND, DnsRecord.KIND);

  private final Evidence all;
  private final Set<String> outdated = new HashSet<>(2);
  private @Nullable Map<Asked, Sight> contradicted;

  private record Asked(EvidenceKind kind, String subject) {}

  WatchedEvidence(Evidence all) {
    this.all = all;
  }

  /** Forgets what the rule before found contradicted. */
  void begin() {
    contradicted = null;
  }

  @Override
  public Sight sight(EvidenceKind kind, String subject) {
    Sight sight = all.sight(kind, subject);
    if (sight.state() == State.STALE) {
      outdated.add(kind.word());
    }
    if (sight.contradiction().isPresent() && !WEIGHED_BY_RULES.contains(kind)) {
      Map<Asked, Sight> known = contradicted == null ? new LinkedHashMap<>(2) : contradicted;
      known.put(new Asked(kind, subject), sight);
      contradicted = known;
    }
    return sight;
  }

  @Override
  public Evidence all() {
    return all;
  }

  @Override
  public Resolution resolution(String name) {
    return all.resolution(name);
  }

  /**
   * Whether something of one of these kinds was asked for and is too old to be used.
   *
   * @param kinds their words, as a card names them
   */
  boolean isOutdated(Collection<String> kinds) {
    return !outdated.isEmpty() && kinds.stream().anyMatch(outdated::contains);
  }

  /** The verdict without the faults that were contradicted; those are not known. */
  Verdict uncontradicted(Verdict verdict) {
    Map<Asked, Sight> open = contradicted;
    return open == null ? verdict : verdict.but(fault -> against(fault, open));
  }

  private static Optional<Verdict> against(Fault fault, Map<Asked, Sight> contradicted) {
    return contradicted.entrySet().stream()
        .filter(entry -> concerns(entry.getKey(), fault.about()))
        .findFirst()
        .map(
            entry ->
                undetermined(entry.getKey(), entry.getValue())
                    .of(fault.about())
                    .on(fault.evidence()));
  }

  private static Verdict undetermined(Asked asked, Sight sight) {
    return Verdict.undetermined(asked.kind, asked.kind.masked(asked.subject), sight);
  }

  private static boolean concerns(Asked asked, String about) {
    if (!OF_ONE_DOMAIN.contains(asked.kind) || DomainName.registered(about).isEmpty()) {
      return true;
    }
    return about.equals(asked.subject)
        || about.endsWith("." + asked.subject)
        || asked.subject.endsWith("." + about);
  }
}
