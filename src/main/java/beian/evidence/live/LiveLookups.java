package beian.evidence.live;

import beian.evidence.EvidenceSettings;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.platform.dns.DnsLookup;
import beian.platform.http.AddressPolicy;
import beian.platform.http.PageFetcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** All look-ups of the world outside, with the bounds and manners of the settings. */
public final class LiveLookups implements AutoCloseable {
  private final DnsLookup dns;
  private final PageFetcher pages;
  private final Map<EvidenceKind, Collector> collectors = new HashMap<>();
  private final List<AutoCloseable> closing = new ArrayList<>();

  /** Opens them; made anew for each run, so that nothing stays open in between. */
  @FunctionalInterface
  public interface Opening {
    LiveLookups open();
  }

  /** For the world outside: only public addresses are ever connected to. */
  public LiveLookups(EvidenceSettings settings) {
    this(settings, AddressPolicy.publicOnly(), checked -> checked);
  }

  /**
   * For a sandbox.
   *
   * @param policy which addresses may be connected to
   * @param route where a checked address really leads
   */
  public LiveLookups(EvidenceSettings settings, AddressPolicy policy, PageFetcher.Route route) {
    this.dns = new DnsLookup(settings.dns());
    this.pages = new PageFetcher(settings.fetch(), dns::addresses, policy, route, null);
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
  public List<Observation> collect(List<Question> questions, Instant now) {
    List<CompletableFuture<List<Observation>>> asked =
        questions.stream()
            .flatMap(
                question ->
                    Stream.ofNullable(collectors.get(question.kind()))
                        .map(collector -> collector.collect(question, now)))
            .toList();
    List<Observation> seen = new ArrayList<>();
    asked.forEach(future -> seen.addAll(future.join()));
    return seen;
  }

  @Override
  public void close() {
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
