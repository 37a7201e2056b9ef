package beian.evidence.live.registration;

import beian.evidence.RegistrySettings;
import beian.evidence.file.RegistrationText;
import beian.evidence.kept.KeptFile;
import beian.evidence.kept.KeptFiles;
import beian.evidence.kept.LookedUp;
import beian.evidence.kind.Registration;
import beian.evidence.live.registration.RegistryReply.Asked;
import beian.evidence.observation.Draft;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.platform.http.AddressPolicy;
import beian.platform.http.FetchSettings;
import beian.platform.http.PageFetcher;
import beian.platform.time.Zone;
import beian.platform.whois.WhoisClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Asks about a domain: the registry's servers one after the other until one says something, and
 * when that does not name the owner but the registrar's server, that one once. Of the registrar
 * only the owner is taken: whether and until when there is a domain is the registry's to say.
 *
 * <p>A server that knows nothing of a suffix any more says of each domain that there is none. That
 * an RDAP server has no domain counts only when it has the registry's own, {@code nic.} and the
 * suffix.
 */
public final class RegistrationLookup implements AutoCloseable {
  private static final int REDIRECTS = 3;
  private static final int IN_FLIGHT = 50;
  private static final String RDAP = "application/rdap+json, application/json;q=0.8";

  private final RegistryServers servers;
  private final RegistryTurns turns;
  private final PageFetcher fetcher;
  private final WhoisClient whois;
  private final KeptFiles kept;

  /** What servers said of the registry's own domain. */
  private final Map<Asked, CompletableFuture<Optional<RegistryReply>>> serving =
      new ConcurrentHashMap<>();

  /**
   * @param userAgent how we introduce ourselves
   * @param policy which addresses may be connected to
   * @param route where a checked address really leads; itself everywhere but in a sandbox
   * @param kept where raw answers are kept
   */
  public RegistrationLookup(
      RegistrySettings settings,
      String userAgent,
      PageFetcher.Addresses addresses,
      AddressPolicy policy,
      PageFetcher.Route route,
      KeptFiles kept) {
    this(settings, userAgent, addresses, policy, route, kept, System::nanoTime);
  }

  RegistrationLookup(
      RegistrySettings settings,
      String userAgent,
      PageFetcher.Addresses addresses,
      AddressPolicy policy,
      PageFetcher.Route route,
      KeptFiles kept,
      LongSupplier ticker) {
    this.servers = new RegistryServers(settings.servers());
    this.turns = new RegistryTurns(settings.perMinute(), settings.patience(), ticker);
    FetchSettings bounds =
        new FetchSettings(
            settings.timeout(),
            settings.timeout(),
            settings.maxBytes(),
            REDIRECTS,
            IN_FLIGHT,
            IN_FLIGHT,
            0,
            userAgent,
            RDAP);
    this.fetcher = new PageFetcher(bounds, addresses, policy, route, null);
    this.whois = new WhoisClient(settings.timeout(), settings.maxBytes(), addresses, policy, route);
    this.kept = kept;
  }

  /**
   * Asks; a look-up that failed is a failed observation of the server that was asked. Nothing when
   * nobody could be asked.
   *
   * @param domain a registered domain, in lower-case A-labels
   * @param urgent whether an open case waits for it
   * @param now the moment under which the observations are kept
   */
  public CompletableFuture<LookedUp> ask(String domain, boolean urgent, Instant now) {
    return new Inquiry(domain, urgent, now).ask(servers.of(domain, Zone.dayOf(now)));
  }

  /**
   * The servers that are not asked any more in this run, each with whether it is a registry's that
   * asked for it.
   */
  public Map<String, Boolean> givenUp() {
    return turns.givenUp();
  }

  /** How many questions were left for another run. */
  public int unasked() {
    return turns.unasked();
  }

  @Override
  public void close() {
    turns.close();
    whois.close();
    fetcher.close();
  }

  /** The questions about one domain. */
  private final class Inquiry {
    private final String domain;
    private final boolean urgent;
    private final Instant now;
    private final List<LookedUp> found = new ArrayList<>();

    Inquiry(String domain, boolean urgent, Instant now) {
      this.domain = domain;
      this.urgent = urgent;
      this.now = now;
    }

    CompletableFuture<LookedUp> ask(List<RegistryServer> untried) {
      if (untried.isEmpty()) {
        return CompletableFuture.completedFuture(LookedUp.joined(found));
      }
      Asked asked = new Asked(untried.get(0), domain, false);
      return reply(asked)
          .thenCompose(this::proved)
          .thenCompose(
              reply -> {
                reply.ifPresent(some -> found.add(looked(some, false)));
                Optional<RegistrationText> said = reply.map(RegistryReply::said);
                return said.isEmpty()
                    ? ask(untried.subList(1, untried.size()))
                    : refer(said.get(), asked.server());
              });
    }

    private CompletableFuture<Optional<RegistryReply>> proved(Optional<RegistryReply> reply) {
      if (reply.isEmpty() || !reply.get().denies() || reply.get().server().isWhois()) {
        return CompletableFuture.completedFuture(reply);
      }
      Asked own =
          new Asked(reply.get().server(), "nic." + servers.suffix(domain, Zone.dayOf(now)), false);
      return serving
          .computeIfAbsent(own, this::reply)
          .thenApply(
              known ->
                  known.filter(some -> some.said() != null && !some.denies()).isPresent()
                      ? reply
                      : reply.map(RegistryReply::unproved));
    }

    /** To whom the registry refers, when it names no owner. */
    private CompletableFuture<LookedUp> refer(RegistrationText said, RegistryServer registry) {
      boolean named =
          said.attributes().containsKey(Registration.REGISTRANT)
              || said.attributes().containsKey(Registration.REDACTED);
      Optional<RegistryServer> registrar =
          named ? Optional.empty() : RegistryServer.referred(said.referral(), registry);
      if (registrar.isEmpty()) {
        return CompletableFuture.completedFuture(LookedUp.joined(found));
      }
      return reply(new Asked(registrar.get(), domain, true))
          .thenApply(
              reply -> {
                reply.ifPresent(some -> found.add(looked(some, true)));
                return LookedUp.joined(found);
              });
    }

    private CompletableFuture<Optional<RegistryReply>> reply(Asked asked) {
      RegistryServer server = asked.server();
      String sought = asked.domain();
      return turns
          .inTurn(
              server.host(),
              urgent,
              () ->
                  server.isWhois()
                      ? whois
                          .ask(server.host(), server.port(), server.question(sought))
                          .thenApply(answer -> asked.read(answer, now))
                      : fetcher.fetch(server.url(sought)).thenApply(asked::read))
          .thenApply(
              reply -> {
                reply.ifPresent(some -> heard(some, asked));
                return reply;
              });
    }

    private void heard(RegistryReply reply, Asked asked) {
      if (reply.refuses()) {
        turns.refused(asked.server().host(), !asked.registrar());
      }
      turns.heard(asked.server().host(), !reply.silent());
    }

    private LookedUp looked(RegistryReply reply, boolean registrar) {
      Draft draft = new Draft(Registration.KIND, domain, reply.server().name(), Span.at(now));
      RegistrationText said = reply.said();
      if (said == null) {
        draft.failed(reply.failure());
      } else {
        said.attributes()
            .forEach(
                (field, value) -> {
                  if (!registrar
                      || field.equals(Registration.REGISTRANT)
                      || field.equals(Registration.REDACTED)) {
                    draft.with(field, value);
                  }
                });
      }
      if (draft.isEmpty()) {
        return LookedUp.of(List.of());
      }
      if (reply.bytes().length == 0) {
        return LookedUp.of(List.of(draft.seen()));
      }
      KeptFile file = keep(reply);
      Observation seen = draft.citing(file.sha256(), file.sha256()).seen();
      return new LookedUp(List.of(seen), List.of(file));
    }

    private KeptFile keep(RegistryReply reply) {
      String name = "registration/" + domain + (reply.server().isWhois() ? ".whois" : ".json");
      try {
        return kept.keep(reply.bytes(), name, Path.of(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
