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
import java.util.regex.Pattern;

/**
 * Fetches homepages: the filed address over http; over https when nobody listens there, or when a
 * root answers without leading there: port 80 often has nothing but the server's own page, and of
 * the two the one that shows more is taken for the homepage; under {@code www.} when the bare name
 * has no address, or shows so little that the website may stand there.
 */
public final class PageCollector implements Collector {
  private static final Set<Failure> NOBODY =
      Set.of(Failure.CONNECT, Failure.CLOSED, Failure.TIMEOUT, Failure.BAD_RESPONSE);

  private static final Pattern ROOT = Pattern.compile("http://[^/:?#]+/?");

  /** A picture or a script shows as much as so many characters. */
  private static final int CHARACTERS_OF_A_PICTURE = 100;

  /** What shows less may be a server's own page, or say that nothing is there. */
  private static final int LITTLE = 1000;

  private final PageFetcher fetcher;

  public PageCollector(PageFetcher fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public EvidenceKind kind() {
    return Page.KIND;
  }

  @Override
  public CompletableFuture<LookedUp> collect(LookupQuestion question, Instant now) {
    return fetcher
        .fetch(question.address())
        .thenCompose(first -> second(question, first))
        .thenCompose(page -> besideWww(question, page, now));
  }

  private CompletableFuture<FetchedPage> second(LookupQuestion question, FetchedPage first) {
    Optional<String> other = otherAddress(question, first);
    return other.isEmpty()
        ? CompletableFuture.completedFuture(first)
        : fetcher.fetch(other.get()).thenApply(page -> shows(page) > shows(first) ? page : first);
  }

  /**
   * With what {@code www.} shows, where no homepage is filed. Of two pages nobody knows which is
   * the homepage: both are kept, the one that shows more as the newer.
   */
  private CompletableFuture<LookedUp> besideWww(
      LookupQuestion question, FetchedPage page, Instant now) {
    boolean bare = question.address().equals("http://" + question.subject() + "/");
    boolean there = page.finalUrl().contains("://" + question.subject());
    if (page.failure() != null || !bare || !there || shows(page) >= LITTLE) {
      return CompletableFuture.completedFuture(looked(question, page, now));
    }
    return fetcher.fetch(www(question)).thenApply(other -> both(question, page, other, now));
  }

  private static LookedUp both(
      LookupQuestion question, FetchedPage page, FetchedPage other, Instant now) {
    if (other.failure() != null) {
      return looked(question, page, now);
    }
    boolean more = shows(other) >= Math.max(0, shows(page));
    return LookedUp.joined(
        List.of(
            looked(question, more ? other : page, now),
            looked(question, more ? page : other, now.minusMillis(1))));
  }

  private static String www(LookupQuestion question) {
    return "http://www." + question.subject() + "/";
  }

  /** How much people see of it; what failed shows less than nothing. */
  private static int shows(FetchedPage page) {
    if (page.failure() != null) {
      return -2;
    }
    return page.status() != 200
        ? -1
        : html(page)
            .map(
                html ->
                    html.visibleLength()
                        + CHARACTERS_OF_A_PICTURE * (html.pictures() + html.scripts()))
            .orElse(0);
  }

  private static Optional<String> otherAddress(LookupQuestion question, FetchedPage first) {
    String address = question.address();
    Failure failure = first.failure();
    if (!address.startsWith("http://")) {
      return Optional.empty();
    }
    boolean staysThere =
        failure == null && ROOT.matcher(address).matches() && first.finalUrl().startsWith("http:");
    if (staysThere || failure != null && NOBODY.contains(failure)) {
      return Optional.of("https://" + address.substring(7));
    }
    return failure == Failure.NO_ADDRESS && address.equals("http://" + question.subject() + "/")
        ? Optional.of(www(question))
        : Optional.empty();
  }

  private static LookedUp looked(LookupQuestion question, FetchedPage page, Instant now) {
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
    Optional<HtmlPage> html = html(page);
    html.ifPresent(shown -> draft.with(PageFacts.of(shown)));
    List<PageText> texts =
        html
            .map(shown -> new PageText(sha256, (shown.title() + "\n" + shown.text()).strip()))
            .filter(text -> !text.text().isEmpty())
            .stream()
            .toList();
    return new LookedUp(List.of(draft.seen()), List.of(), texts);
  }

  private static Optional<HtmlPage> html(FetchedPage page) {
    return isText(page) ? PageFacts.page(page.text(), page.finalUrl()) : Optional.empty();
  }

  private static boolean isText(FetchedPage page) {
    String type = page.contentType().toLowerCase(Locale.ROOT);
    return type.isEmpty() || type.startsWith("text/") || type.contains("html");
  }
}
