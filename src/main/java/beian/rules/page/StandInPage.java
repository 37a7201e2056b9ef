package beian.rules.page;

import beian.filing.number.Normal;
import beian.inspection.card.Phrase;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Pages that stand where a website's content should be, and those that may. */
public enum StandInPage {
  /** What a web server or a control panel shows when nobody has put anything there. */
  DEFAULT(true),
  /** The domain is for sale or parked. */
  PARKED(true),
  /** Nothing but the word that something is to come. */
  CONSTRUCTION(true),
  /** A website that is down for a while. */
  MAINTENANCE(false),
  /** A list of files, which may be what the website is for. */
  LISTING(false),
  /** A page that speaks of domains for sale: the domain's, or its dealer's. */
  DOMAIN_TRADE(false),
  /** A page that has kept a server's default title and says something of its own. */
  UNNAMED(false),
  /** A notice that something is to come, with more than that. */
  ANNOUNCEMENT(false);

  /** Up to so many characters a page is nothing but its notice. */
  private static final int SHORT = 200;

  /** A notice that something is to come and nothing else. */
  private static final int NOTHING_ELSE = 40;

  /** As {@link Normal#name} writes them: small letters, no spaces; the whole title. */
  private static final Pattern DEFAULT_TITLE =
      Pattern.compile(
          "welcometo(nginx|openresty|tengine|caddy)!?"
              + "|testpageforthe.{0,40}server.{0,40}"
              + "|apache2?(ubuntu|debian|centos)?defaultpage.{0,20}"
              + "|(apache)?httpservertestpage.{0,40}"
              + "|itworks!?|iis(windows(server)?|\\d+(\\.\\d+)?)|apachetomcat/\\d[\\d.]*"
              + "|default(website)?page|没有找到站点|(恭喜,?)?站点创建成功!?|lnmp一键安装包(bylicess)?"
              + "|phpstudy探针.{0,20}");

  private static final Pattern DEFAULT_TEXT =
      Pattern.compile(
          "(welcometo(nginx|openresty|tengine|caddy)!|itworks!|testpageforthe|没有找到站点"
              + "|(恭喜,?)?站点创建成功)[\\s\\S]*");

  /** What such pages say themselves, however long they are; others have but kept the title. */
  private static final Pattern DEFAULT_BODY =
      Pattern.compile(
          "successfullyinstalled|furtherconfigurationisrequired|thisisthedefault|defaultwelcomepage"
              + "|usedtotest(theproperoperation|thecorrectoperation)|testpage|itworks!?$|^itworks"
              + "|internetinformationservices|站点创建成功|没有找到站点|lnmp一键安装包|phpstudy");

  private static final Pattern FOR_SALE =
      Pattern.compile(
          "((此|该|本|这个|您访问的|你访问的)域名|访问的(此|该|本)?域名)(名)?(正在|现在|现|可以|可|已)*(出售|转让|待售|停放)"
              + "|thisdomain(name)?(is|maybe|isavailable)*forsale|thedomain.{0,80}(is|maybe)forsale"
              + "|domain(is|maybe)forsale|parkeddomain|thisdomainisparked");

  private static final Pattern TRADE =
      Pattern.compile("域名(正在)?(出售|转让|停放|可以转让)|domainsforsale|domainforsale|buythisdomain");

  private static final Pattern DOWN =
      Pattern.compile("维护|维修|升级|暂停|临时关闭|暂时关闭|maintenance|upgrad|temporarily|beback");

  private static final Pattern TO_COME =
      Pattern.compile("(网站|站点)建设中|网站正在建设|正在建设中|敬请期待|underconstruction|comingsoon");

  /** What stands beside such a notice and is no content either. */
  private static final Pattern POLITENESS =
      Pattern.compile(
          "敬请(期待|关注)|(请|敬请)?(稍后|稍候|稍等)(再)?(访问|再来|查看|关注)?|感谢(您的)?(访问|关注|支持)|谢谢"
              + "|欢迎(您)?(访问|光临)?|(本|该|我们的)?(网站|站点|网页|页面)|正在|建设中|即将(上线|开放|推出)"
              + "|thank(s|you)|please|(visit|check|come)?(back|again)(soon|later)?|we(are|'re|’re)|ournew"
              + "|our|this|new|website|site|page|is|under|construction|coming|soon");

  private static final Pattern NO_LETTER = Pattern.compile("\\P{L}");
  private static final Pattern QUOTE = Pattern.compile("[“”「」『』《》\"]");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private final boolean proves;

  StandInPage(boolean proves) {
    this.proves = proves;
  }

  /**
   * What a page stands in for, or may; empty when it is a website's. A sign counts as the whole
   * title, or in a page that has little more to say: tutorials about a server name it in their
   * titles too.
   *
   * @param length how many characters the page shows
   * @param onlyText whether nothing but its text shows anything
   */
  public static Optional<StandInPage> of(String title, String text, int length, boolean onlyText) {
    String heading = Normal.name(title);
    String body = Normal.name(text);
    boolean entitled = DEFAULT_TITLE.matcher(heading).matches();
    if (entitled && (length <= SHORT || DEFAULT_BODY.matcher(body).find())
        || length <= SHORT && heading.isEmpty() && DEFAULT_TEXT.matcher(body).matches()) {
      return Optional.of(DEFAULT);
    }
    String shown = length <= SHORT ? heading + '\n' + body : "";
    if (FOR_SALE.matcher(shown).find()) {
      // Beside pictures, or quoted, it may be a remark on a website.
      boolean alone = onlyText && length <= SHORT / 2 && !QUOTE.matcher(title + text).find();
      return Optional.of(alone ? PARKED : DOMAIN_TRADE);
    }
    if (DOWN.matcher(shown).find()) {
      return Optional.of(MAINTENANCE);
    }
    if (TO_COME.matcher(shown).find()) {
      boolean nothingElse =
          length <= NOTHING_ELSE
              && onlyText
              && !DIGIT.matcher(heading + body).find()
              && saysNothingElse(body)
              && (TO_COME.matcher(body).find() || saysNothingElse(heading));
      return nothingElse
          ? Optional.of(CONSTRUCTION)
          : length <= SHORT / 2 ? Optional.of(ANNOUNCEMENT) : Optional.empty();
    }
    if (TRADE.matcher(shown).find()) {
      return Optional.of(DOMAIN_TRADE);
    }
    if (entitled) {
      return Optional.of(UNNAMED);
    }
    return heading.startsWith("indexof/") ? Optional.of(LISTING) : Optional.empty();
  }

  /** 网站建设中 is a notice, 网站建设中心 a business: what is left of it tells them apart. */
  private static boolean saysNothingElse(String said) {
    String rest = TO_COME.matcher(said).replaceAll("");
    rest = POLITENESS.matcher(rest).replaceAll("");
    return NO_LETTER.matcher(rest).replaceAll("").isEmpty();
  }

  /** Whether it proves that there is no content; else a person must look. */
  public boolean proves() {
    return proves;
  }

  public Phrase words() {
    return Phrase.word("page-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
