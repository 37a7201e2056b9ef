package beian.evidence.job;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceSettings;
import beian.evidence.kind.Registration;
import beian.evidence.live.LookupQuestion;
import beian.evidence.live.registration.RegistryServers;
import beian.evidence.observation.EvidenceKind;
import beian.filing.store.StoredFiling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The domains whose registration nobody saw, or would prove nothing any more a day from now. Where
 * an open case rests on it, whoever put it right shall not wait: those are asked as often as names.
 */
final class Registrations implements Agenda {
  private static final Duration AHEAD = Duration.ofDays(1);

  private final EvidenceSettings settings;
  private final Pursued pursued;
  private final RegistryServers servers;

  Registrations(EvidenceSettings settings, Pursued pursued) {
    this.settings = settings;
    this.pursued = pursued;
    this.servers = new RegistryServers(settings.registries().servers());
  }

  @Override
  public List<LiveQuestions> of(List<StoredFiling> filings) {
    Set<String> waiting =
        pursued.among(Registration.KIND, filings.stream().map(StoredFiling::key).toList());
    return filings.stream()
        .map(
            filing ->
                new LiveQuestions(
                    filing.key(),
                    LookupQuestion.ofRegistrations(
                        filing.filing(), servers, waiting.contains(filing.key()))))
        .toList();
  }

  @Override
  public boolean due(EvidenceKind kind, Sight known, boolean urgent, Instant now) {
    if (urgent) {
      return Agenda.unseenSince(known, now.minus(settings.refresh()));
    }
    Duration limit = settings.ages().limits().get(Registration.KIND);
    return Agenda.unseenSince(known, limit == null ? Instant.MIN : now.minus(limit).plus(AHEAD));
  }

  @Override
  public boolean rare() {
    return true;
  }
}
