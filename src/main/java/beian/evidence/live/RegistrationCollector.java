package beian.evidence.live;

import beian.evidence.kept.LookedUp;
import beian.evidence.kind.Registration;
import beian.evidence.live.registration.RegistrationLookup;
import beian.evidence.observation.EvidenceKind;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Asks registries about registered domains. */
public final class RegistrationCollector implements Collector {
  private final RegistrationLookup lookup;

  public RegistrationCollector(RegistrationLookup lookup) {
    this.lookup = lookup;
  }

  @Override
  public EvidenceKind kind() {
    return Registration.KIND;
  }

  @Override
  public CompletableFuture<LookedUp> collect(LookupQuestion question, Instant now) {
    return lookup.ask(question.subject(), question.urgent(), now);
  }
}
