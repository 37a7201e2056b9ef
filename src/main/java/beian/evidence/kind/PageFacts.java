package beian.evidence.kind;

import beian.evidence.observation.Field;
import beian.filing.number.FilingNumber;
import beian.filing.word.FilingHost;
import beian.platform.http.HtmlPage;
import beian.platform.http.PageCharset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What of a page is kept as evidence: fields of {@link Page}. */
public final class PageFacts {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 2000;
  private static final int MOST_LINKS = 20;

  /** A host of the state, which may become one of those that a footer links to. */
  private static final Pattern OF_THE_STATE =
      Pattern.compile("(?i)https?://([a-z0-9-]+\\.)*gov\\.cn([/:?#].*)?");

  private PageFacts() {}

  /**
   * The facts of a page's bytes.
   *
   * @param contentType the header it came with; empty for a saved page
   * @param url its address
   */
  public static Map<Field, String> of(byte[] body, String contentType, String url) {
    return of(new String(body, PageCharset.charset(body, contentType)), url);
  }

  /** A page by its HTML; empty when nothing came, which is no page at all. */
  public static Optional<HtmlPage> page(String html, String url) {
    return html.replace("\uFEFF", "").isBlank()
        ? Optional.empty()
        : Optional.of(HtmlPage.of(html, url));
  }

  /** The facts of a page's HTML; none when nothing came. */
  static Map<Field, String> of(String html, String url) {
    return page(html, url).map(PageFacts::of).orElse(Map.of());
  }

  /** The facts of a page. */
  public static Map<Field, String> of(HtmlPage page) {
    Map<Field, String> facts = new LinkedHashMap<>();
    facts.put(Page.TITLE, cut(page.title(), LONGEST_TITLE));
    facts.put(Page.TEXT_LENGTH, Integer.toString(page.visibleLength()));
    facts.put(Page.PICTURES, Integer.toString(page.pictures()));
    facts.put(Page.SCRIPTS, Integer.toString(page.scripts()));
    facts.put(Page.STYLES, page.styles() == 0 ? "" : Integer.toString(page.styles()));
    facts.put(Page.FOOTER, page.footer());
    facts.put(Page.TEXT, cut(page.text(), LONGEST_TEXT));
    facts.put(
        Page.FILING_NUMBERS,
        FilingNumber.findAll(page.text()).stream()
            .map(FilingNumber::toString)
            .distinct()
            .limit(MOST_LINKS)
            .collect(Collectors.joining(";")));
    facts.put(Page.LINKS, String.join(";", links(page)));
    page.refresh().ifPresent(target -> facts.put(Page.REFRESH, cut(target, LONGEST_TITLE)));
    facts.values().removeIf(String::isEmpty);
    return facts;
  }

  /** Those to filing systems first: a page of an authority has many others. */
  private static Set<String> links(HtmlPage page) {
    Set<String> known = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (HtmlPage.Link link : page.links()) {
      String kept = cut(link.href().replace(";", "%3B"), LONGEST_TITLE);
      if (FilingHost.isKnown(link.href())) {
        known.add(kept);
      } else if (OF_THE_STATE.matcher(link.href()).matches()) {
        others.add(kept);
      }
    }
    known.addAll(others);
    return known.stream().limit(MOST_LINKS).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
