package beian.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What a visitor sees of a page, without running its scripts.
 *
 * @param title the title element, one line
 * @param text the visible text; every text node on a line of its own, so that what stands in two
 *     elements never runs together
 * @param footer the last 1,000 characters of the text
 * @param links every link with a target, in order, at most 5,000
 * @param refresh where a meta refresh leads, as written; empty when there is none
 * @param pictures how many elements show something without text: pictures, films, frames, fields of
 *     forms, elements of the page's own
 * @param scripts how many scripts it has, and what else may fill it later
 * @param styles how many style sheets it has, which may show pictures and words
 */
public record HtmlPage(
    String title,
    String text,
    String footer,
    List<Link> links,
    Optional<String> refresh,
    int pictures,
    int scripts,
    int styles) {
  private static final String PICTURES =
      "img, picture, svg, canvas, video, audio, object, embed, applet, iframe, frame, math, button,"
          + " select, textarea, input:not([type=hidden]), progress, meter, marquee, hr,"
          + " [background], [style*=background], [style*=image], [style*=content]";
  private static final String SCRIPTS =
      "script, noscript, template, meta[http-equiv=refresh], [onload], [onerror]";
  private static final String STYLES = "style, link[rel~=(?i)stylesheet]";
  private static final int FOOTER = 1000;
  private static final int MAX_LINKS = 5000;
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "head", "svg", "iframe", "textarea");
  private static final Pattern REFRESH =
      Pattern.compile(
          "\\s*\\d{0,3}(?:\\.\\d*)?\\s*[;,]\\s*url\\s*=\\s*[\"']?([^\"']+)",
          Pattern.CASE_INSENSITIVE);

  /**
   * A link.
   *
   * @param text what is to be clicked on; the alternative text when it is a picture
   * @param href absolute when the page's address allows it, else as written
   */
  public record Link(String text, String href) {}

  /**
   * @param html the page
   * @param url its address, against which links are resolved
   */
  public static HtmlPage of(String html, String url) {
    Document document = Jsoup.parse(html, url);
    String text = visible(document);
    return new HtmlPage(
        document.title(),
        text,
        text.substring(Math.max(0, text.length() - FOOTER)),
        links(document),
        refresh(document),
        document.select(PICTURES).size() + own(document),
        document.select(SCRIPTS).size(),
        document.select(STYLES).size());
  }

  /** How many characters a visitor sees, spaces not counted; an empty page has next to none. */
  public int visibleLength() {
    return (int) text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
  }

  /** Elements of no standard, whose scripts show something in them. */
  private static int own(Document document) {
    return (int)
        document.getAllElements().stream()
            .filter(element -> element.normalName().indexOf('-') > 0)
            .count();
  }

  private static String visible(Document document) {
    StringBuilder text = new StringBuilder();
    document.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof Element element && hidden(element)) {
              return FilterResult.SKIP_ENTIRELY;
            }
            if (node instanceof TextNode words && !words.isBlank()) {
              text.append(text.isEmpty() ? "" : "\n").append(words.text().strip());
            }
            return FilterResult.CONTINUE;
          }
        });
    return text.toString();
  }

  private static boolean hidden(Element element) {
    return UNSEEN.contains(element.normalName())
        || element.hasAttr("hidden")
        || element
            .attr("style")
            .replaceAll("\\s", "")
            .toLowerCase(Locale.ROOT)
            .contains("display:none");
  }

  private static List<Link> links(Document document) {
    List<Link> links = new ArrayList<>();
    for (Element anchor : document.select("a[href], area[href]")) {
      if (links.size() == MAX_LINKS) {
        break;
      }
      String absolute = anchor.absUrl("href");
      String text = anchor.text();
      if (text.isBlank()) {
        text = anchor.select("img[alt]").attr("alt").strip();
      }
      links.add(new Link(text, absolute.isEmpty() ? anchor.attr("href").strip() : absolute));
    }
    return List.copyOf(links);
  }

  private static Optional<String> refresh(Document document) {
    for (Element meta : document.select("meta[http-equiv=refresh]")) {
      Matcher found = REFRESH.matcher(meta.attr("content"));
      if (found.lookingAt()) {
        return Optional.of(found.group(1).strip());
      }
    }
    return Optional.empty();
  }
}
