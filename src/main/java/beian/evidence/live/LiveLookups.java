package beian.evidence.live;

import beian.evidence.EvidenceSettings;
import beian.evidence.kept.KeptFiles;
import beian.evidence.kept.LookedUp;
import beian.evidence.kind.Registration;
import beian.evidence.live.registration.RegistrationLookup;
import beian.evidence.observation.EvidenceKind;
import beian.platform.dns.DnsLookup;
import beian.platform.http.AddressPolicy;
import beian.platform.http.PageFetcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All look-ups of the world outside, with the bounds and manners of the settings. */
public final class LiveLookups implements AutoCloseable {
  private final DnsLookup dns;
  private final PageFetcher pages;
  private final Supplier<RegistrationLookup> registries;
  private final Map<EvidenceKind, Collector> collectors = new HashMap<>();
  private final List<AutoCloseable> closing = new ArrayList<>();

  /** Opened with the first question to a registry, because most runs have none. */
  private @Nullable RegistrationLookup registrations;

  /** Opens them; made anew for each run, so that nothing stays open in between. */
  @FunctionalInterface
  public interface Opening {
    LiveLookups open();
  }

  /**
   * For the world outside: only public addresses are ever connected to.
   *
   * @param kept where answers are kept as they came
   */
  public LiveLookups(EvidenceSettings settings, KeptFiles kept) {
    this(settings, kept, AddressPolicy.publicOnly(), checked -> checked);
  }

  /**
   * For a sandbox.
   *
   * @param kept where answers are kept as they came
   * @param policy which addresses may be connected to
   * @param route where a checked address really leads
   */
  public LiveLookups(
      EvidenceSettings settings, KeptFiles kept, AddressPolicy policy, PageFetcher.Route route) {
    this.dns = new DnsLookup(settings.dns());
    this.pages = new PageFetcher(settings.fetch(), dns::addresses, policy, route, null);
    this.registries =
        () ->
            new RegistrationLookup(
                settings.registries(),
                settings.fetch().userAgent(),
                dns::addresses,
                policy,
                route,
                kept);
    for (Collector collector : List.of(new DnsCollector(dns), new PageCollector(pages))) {
      collectors.put(collector.kind(), collector);
    }
  }

  /** The same, which also looks up by these; whatever they need is closed with it. */
  public LiveLookups and(List<? extends Collector> more, AutoCloseable needed) {
    more.forEach(collector -> collectors.put(collector.kind(), collector));
    closing.add(needed);
    return this;
  }

  /** Looks up all of it at once and waits for the last answer. */
  public LookedUp collect(List<LookupQuestion> questions, Instant now) {
    List<CompletableFuture<LookedUp>> asked =
        questions.stream()
            .flatMap(
                question ->
                    Stream.ofNullable(collector(question.kind()))
                        .map(collector -> collector.collect(question, now)))
            .toList();
    return LookedUp.joined(asked.stream().map(CompletableFuture::join).toList());
  }

  private @Nullable Collector collector(EvidenceKind kind) {
    if (kind == Registration.KIND && registrations == null) {
      registrations = registries.get();
      collectors.put(kind, new RegistrationCollector(registrations));
    }
    return collectors.get(kind);
  }

  /**
   * The registries and registrars that are not asked any more, each with whether it is a registry
   * that asked for it.
   */
  public Map<String, Boolean> givenUp() {
    return registrations == null ? Map.of() : registrations.givenUp();
  }

  /** How many questions to registries were left for another run. */
  public int unasked() {
    return registrations == null ? 0 : registrations.unasked();
  }

  @Override
  public void close() {
    if (registrations != null) {
      registrations.close();
    }
    for (AutoCloseable needed : closing) {
      try {
        needed.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    pages.close();
    dns.close();
  }
}
