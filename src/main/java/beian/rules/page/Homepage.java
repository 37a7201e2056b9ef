package beian.rules.page;

import beian.evidence.kind.Page;
import beian.evidence.observation.Field;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.number.DomainName;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A page that was seen under a filed domain.
 *
 * @param site the filed domain
 * @param page what was seen
 */
public record Homepage(String site, Observation page) {

  /** The registered domain that in the end showed it; empty when it is none. */
  public String shownBy() {
    String target = Page.FINAL_URL.of(page);
    return DomainName.registered(target.isEmpty() ? Page.URL.of(page) : target).orElse("");
  }

  /** Whether another domain showed it than the one that was asked; such a page is another's. */
  public boolean isElsewhere() {
    String shown = shownBy();
    return !shown.isEmpty() && !shown.equals(DomainName.registered(site).orElse(""));
  }

  /** Whether that registered domain is one of the filing. */
  public static boolean isFiled(String domain, Filing filing) {
    for (String filed : filing.website().domains()) {
      if (domain.equals(DomainName.registered(filed).orElse(""))) {
        return true;
      }
    }
    return domain.equals(DomainName.registered(filing.website().homepageUrl()).orElse(""));
  }

  /**
   * Whether it is the filed homepage, or the root of its host where no port, no path and no https
   * is filed: no other host of the domain, when one is filed, no other port, no page below it. What
   * another address shows says nothing of it.
   */
  public boolean isTheHomepage(Filing filing) {
    String filed = filing.website().homepageUrl();
    boolean several = !filed.isEmpty() && DomainName.ascii(filed).isEmpty();
    boolean root = filed.isEmpty() || isRoot(filed);
    return !several
        && !isOnlySecure(filed)
        && urls()
            .filter(url -> !url.isEmpty())
            .allMatch(url -> root && isRoot(url) || address(url).equals(address(filed)))
        && urls().anyMatch(url -> isOfHost(url, filed));
  }

  /** The one that was asked and the one that answered; each may be empty. */
  private Stream<String> urls() {
    return Stream.of(Page.URL.of(page), Page.FINAL_URL.of(page));
  }

  /** Whether it was asked, or answered, under {@code www.}. */
  public boolean isUnderWww() {
    return urls().anyMatch(url -> bare(url).startsWith("www."));
  }

  private static boolean isRoot(String url) {
    return bare(url).matches("[^/:]*(:80|:443)?(/((index|default|home)\\.[a-z]{3,5})?)?");
  }

  /** Whether it is filed with https: what answers without it may be nobody's homepage. */
  private boolean isOnlySecure(String filed) {
    return filed.toLowerCase(Locale.ROOT).startsWith("https:")
        && urls().noneMatch(url -> url.toLowerCase(Locale.ROOT).startsWith("https:"));
  }

  /** Where a URL leads, without its scheme and the ports of schemes. */
  private static String address(String url) {
    return bare(url).replaceFirst("^([^/]*):(80|443)(/|$)", "$1$3");
  }

  private boolean isOfHost(String url, String filed) {
    String homepage = DomainName.ascii(filed).orElse("");
    boolean below = homepage.equals(site) || homepage.endsWith("." + site);
    return url.isEmpty() || !below || DomainName.ascii(url).orElse("").equals(homepage);
  }

  private static String bare(String url) {
    return url.toLowerCase(Locale.ROOT)
        .replaceFirst("^[a-z]+://", "")
        .replaceFirst("[?#].*", "")
        .replaceFirst("/$", "");
  }

  public int length() {
    return Integer.parseInt(Page.TEXT_LENGTH.of(page));
  }

  /** Whether the page was read at all and is one, not an error. */
  public boolean isRead() {
    return Page.STATUS.of(page).equals("200") && !Page.TEXT_LENGTH.of(page).isEmpty();
  }

  /** Whether nothing on it could show anything but its text. */
  public boolean showsOnlyText() {
    return none(Page.PICTURES) && none(Page.SCRIPTS) && Page.REFRESH.of(page).isEmpty();
  }

  /** Whether nothing on it could show anything at all. */
  public boolean showsNothing() {
    return length() == 0
        && Page.PICTURES.of(page).equals("0")
        && Page.SCRIPTS.of(page).equals("0")
        && Page.STYLES.of(page).isEmpty()
        && Page.REFRESH.of(page).isEmpty();
  }

  private boolean none(Field count) {
    String number = count.of(page);
    return number.isEmpty() || number.equals("0");
  }
}
