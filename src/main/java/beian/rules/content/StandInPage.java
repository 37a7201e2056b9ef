package beian.rules.content;

import beian.filing.number.Normal;
import beian.inspection.card.Words;
import java.util.List;
import java.util.Optional;

/** Pages that stand where a website's content should be. */
enum StandInPage {
  /** What a web server or a control panel shows when nobody has put anything there. */
  DEFAULT("服务器默认页", "the server's default page"),
  /** The domain is for sale or parked. */
  PARKED("域名停放或出售页", "a parking or for-sale page of the domain"),
  /** Nothing but the word that something is to come. */
  CONSTRUCTION("“建设中”页面", "an \"under construction\" page");

  /** Up to so many characters a page is nothing but its notice. */
  private static final int SHORT = 200;

  /** A notice that something is to come, with a footer; a small website may say the same words. */
  private static final int SHORT_NOTICE = 100;

  private record Sign(String words, boolean anywhereInShortText, StandInPage meaning) {}

  /** As {@link Normal#name} writes them: small letters, no spaces. */
  private static final List<Sign> SIGNS =
      List.of(
          new Sign("welcometonginx", true, DEFAULT),
          new Sign("welcometoopenresty", true, DEFAULT),
          new Sign("welcometotengine", true, DEFAULT),
          new Sign("welcometocaddy", true, DEFAULT),
          new Sign("testpageforthe", true, DEFAULT),
          new Sign("apache2ubuntudefaultpage", false, DEFAULT),
          new Sign("apache2debiandefaultpage", false, DEFAULT),
          new Sign("apachehttpservertestpage", false, DEFAULT),
          new Sign("itworks!", true, DEFAULT),
          new Sign("iiswindows", false, DEFAULT),
          new Sign("iis7", false, DEFAULT),
          new Sign("iis8", false, DEFAULT),
          new Sign("apachetomcat/", false, DEFAULT),
          new Sign("httpservertestpage", false, DEFAULT),
          new Sign("defaultwebsitepage", false, DEFAULT),
          new Sign("defaultpage", false, DEFAULT),
          new Sign("没有找到站点", true, DEFAULT),
          new Sign("站点创建成功", true, DEFAULT),
          new Sign("lnmp一键安装包", false, DEFAULT),
          new Sign("phpstudy", false, DEFAULT),
          new Sign("indexof/", true, DEFAULT),
          new Sign("域名出售", true, PARKED),
          new Sign("域名正在出售", true, PARKED),
          new Sign("域名可以转让", true, PARKED),
          new Sign("域名转让", true, PARKED),
          new Sign("域名停放", true, PARKED),
          new Sign("domainforsale", true, PARKED),
          new Sign("domainisforsale", true, PARKED),
          new Sign("domainmaybeforsale", true, PARKED),
          new Sign("parkeddomain", true, PARKED),
          new Sign("网站建设中", true, CONSTRUCTION),
          new Sign("站点建设中", true, CONSTRUCTION),
          new Sign("网站正在建设", true, CONSTRUCTION),
          new Sign("正在建设中", true, CONSTRUCTION),
          new Sign("网站维护中", true, CONSTRUCTION),
          new Sign("敬请期待", true, CONSTRUCTION),
          new Sign("underconstruction", true, CONSTRUCTION),
          new Sign("comingsoon", true, CONSTRUCTION));

  private final Words words;

  StandInPage(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /**
   * What a page stands in for; empty when it may be a website. The sign must be anywhere in a page
   * that has little more to say, or begin a title without Chinese words behind it: tutorials about
   * a server name it in their titles too.
   *
   * @param length how many characters the page shows
   */
  static Optional<StandInPage> of(String title, String text, int length) {
    String heading = Normal.name(title);
    String shown = length <= SHORT ? heading + '\n' + Normal.name(text) : "";
    for (Sign sign : SIGNS) {
      boolean brief = sign.meaning != CONSTRUCTION || length <= SHORT_NOTICE;
      if (sign.meaning == DEFAULT && isTitle(heading, sign.words, length)
          || sign.anywhereInShortText && brief && shown.contains(sign.words)) {
        return Optional.of(sign.meaning);
      }
    }
    return Optional.empty();
  }

  private static boolean isTitle(String heading, String words, int length) {
    return heading.startsWith(words)
        && (length <= SHORT
            || heading.substring(words.length()).codePoints().noneMatch(Normal::isHan));
  }

  Words words() {
    return words;
  }
}
