package beian.evidence.live;

import beian.evidence.kept.LookedUp;
import beian.evidence.kept.PageText;
import beian.evidence.kind.Page;
import beian.evidence.kind.PageFacts;
import beian.evidence.observation.Draft;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Span;
import beian.platform.http.FetchedPage;
import beian.platform.http.FetchedPage.Failure;
import beian.platform.http.HtmlPage;
import beian.platform.http.PageFetcher;
import beian.platform.text.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Fetches homepages: the filed address over http; over https when nobody listens there; under
 * {@code www.} when the bare name has no address.
 */
public final class PageCollector implements Collector {
  private static final Set<Failure> NOBODY =
      Set.of(Failure.CONNECT, Failure.CLOSED, Failure.TIMEOUT, Failure.BAD_RESPONSE);

  private final PageFetcher fetcher;

  public PageCollector(PageFetcher fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public EvidenceKind kind() {
    return Page.KIND;
  }

  @Override
  public CompletableFuture<LookedUp> collect(Question question, Instant now) {
    return fetcher
        .fetch(question.address())
        .thenCompose(first -> second(question, first))
        .thenApply(page -> looked(question, page, now));
  }

  private CompletableFuture<FetchedPage> second(Question question, FetchedPage first) {
    Optional<String> other = otherAddress(question, first.failure());
    return other.isEmpty()
        ? CompletableFuture.completedFuture(first)
        : fetcher.fetch(other.get()).thenApply(page -> page.failure() == null ? page : first);
  }

  private static Optional<String> otherAddress(Question question, @Nullable Failure failure) {
    String address = question.address();
    if (!address.startsWith("http://") || failure == null) {
      return Optional.empty();
    }
    if (NOBODY.contains(failure)) {
      return Optional.of("https://" + address.substring(7));
    }
    return failure == Failure.NO_ADDRESS && address.equals("http://" + question.subject() + "/")
        ? Optional.of("http://www." + question.subject() + "/")
        : Optional.empty();
  }

  private static LookedUp looked(Question question, FetchedPage page, Instant now) {
    Draft draft =
        new Draft(Page.KIND, question.subject(), "http " + page.url(), Span.at(now))
            .always(Page.URL, page.url());
    if (page.failure() != null) {
      return LookedUp.of(List.of(draft.failed(page.failure().name()).seen()));
    }
    String sha256 = Sha256.of(page.body());
    draft
        .always(Page.FINAL_URL, page.finalUrl())
        .always(Page.STATUS, Integer.toString(page.status()))
        .always(Page.SHA256, sha256);
    Optional<HtmlPage> html =
        isText(page) ? PageFacts.page(page.text(), page.finalUrl()) : Optional.empty();
    html.ifPresent(shown -> draft.with(PageFacts.of(shown)));
    List<PageText> texts =
        html
            .map(shown -> new PageText(sha256, (shown.title() + "\n" + shown.text()).strip()))
            .filter(text -> !text.text().isEmpty())
            .stream()
            .toList();
    return new LookedUp(List.of(draft.seen()), List.of(), texts);
  }

  private static boolean isText(FetchedPage page) {
    String type = page.contentType().toLowerCase(Locale.ROOT);
    return type.isEmpty() || type.startsWith("text/") || type.contains("html");
  }
}
