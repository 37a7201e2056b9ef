package beian.evidence.kind;

import beian.evidence.observation.Age;
import beian.evidence.observation.BadCell;
import beian.evidence.observation.Draft;
import beian.evidence.observation.EvidenceColumn;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Field;
import beian.evidence.observation.Form;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Points;
import beian.evidence.observation.Row;
import beian.filing.Filing;
import beian.filing.number.DomainName;
import beian.filing.number.Normal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A fetched homepage. Subject: the domain name. */
public final class Page extends EvidenceKind {
  public static final Page KIND = new Page();

  public static final Field URL = KIND.field("url|网址|首页|首页url|首页网址").needed();
  public static final Field FINAL_URL = KIND.field("final_url|最终网址");

  /** The HTTP status. */
  public static final Field STATUS = KIND.field("status|状态码|状态|http status");

  public static final Field TITLE = KIND.field("title|标题");

  /** Characters of visible text; absent when nothing came. */
  public static final Field TEXT_LENGTH = KIND.field("text_length|文字长度");

  /** How many elements show something without text. */
  public static final Field PICTURES = KIND.field("pictures|图片数");

  /** How many, and what else may fill it later. */
  public static final Field SCRIPTS = KIND.field("scripts|脚本数");

  /** How many style sheets; absent when none. */
  public static final Field STYLES = KIND.field("styles|样式表数");

  /** Where it leads by itself. */
  public static final Field REFRESH = KIND.field("refresh|自动跳转至");

  public static final Field FOOTER = KIND.field("footer|页脚");

  /** A list. */
  public static final Field FILING_NUMBERS = KIND.field("filing_numbers|页面备案号");

  /** A list of link targets that concern filings. */
  public static final Field LINKS = KIND.field("links|备案链接");

  /** The start of the visible text. */
  public static final Field TEXT = KIND.field("text|正文开头");

  /** Of the bytes that came. */
  public static final Field SHA256 = KIND.field("sha256|页面 SHA-256");

  private static final EvidenceColumn FILE = EvidenceColumn.of("file|文件|文件名");
  private static final EvidenceColumn OBSERVED = EvidenceColumn.observed("|抓取时间");

  private static final Form FORM =
      Form.of(KIND, "pages", Page::read, URL, FILE, STATUS, OBSERVED)
          .about(row -> List.of(site(row)))
          .blank(5, site -> List.of("http://" + site + "/"), URL);

  private Page() {
    super("page", "网站首页", Age.days(7), PUBLIC);
  }

  /** The filed names and the homepage's host, without {@code www.}. */
  @Override
  public Set<String> subjects(Filing filing) {
    return Subjects.sites(filing);
  }

  @Override
  public Map<String, String> points(Observation seen) {
    Points points =
        new Points(seen)
            .plain(STATUS, FILING_NUMBERS, REFRESH)
            .understood(FINAL_URL, DomainName.registered(FINAL_URL.of(seen)).orElse(""));
    for (Field words : List.of(TITLE, FOOTER, TEXT)) {
      // A page that was read and has no title says so.
      if (!TEXT_LENGTH.of(seen).isEmpty()) {
        points.always(words, Normal.name(words.of(seen)));
      }
    }
    for (Field count : List.of(TEXT_LENGTH, PICTURES, SCRIPTS)) {
      String number = count.of(seen);
      points.understood(count, number.isEmpty() || number.equals("0") ? number : "1+");
    }
    return points.all();
  }

  @Override
  public Optional<Form> form() {
    return Optional.of(FORM);
  }

  private static String site(Row row) throws BadCell {
    row.host(URL);
    return Subjects.site(row.text(URL));
  }

  private static List<Observation> read(Row row) throws BadCell {
    String url = row.some(URL, "http://www.example.cn/");
    String status = row.text(STATUS);
    Draft draft =
        row.of(KIND, site(row), row.observedAt(OBSERVED)).with(URL, url).with(FINAL_URL, url);
    if (!status.isEmpty() && !status.matches("[1-5]\\d\\d")) {
      return List.of(draft.failed(status).seen());
    }
    draft.with(STATUS, status);
    if (!row.text(FILE).isEmpty()) {
      Row.SavedPage page = row.page(FILE);
      draft.with(PageFacts.of(page.html(), "", url)).with(SHA256, page.sha256());
    } else if (status.isEmpty()) {
      throw row.bad(STATUS, "", "200");
    }
    return List.of(draft.seen());
  }
}
