package beian.filing.word;

import beian.filing.number.Normal;
import beian.filing.table.Remembered;
import beian.platform.text.Decoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of organizations and people as they are compared. Script, width, case, spaces, brackets and
 * marks make no difference; nor do {@code Co., Ltd.} and {@code COMPANY LIMITED}. A name that says
 * nothing ({@code ***}, 无字号) differs from none.
 */
public final class EntityName {
  /** How two names stand to each other. */
  public enum Likeness {
    /** They are one name. */
    SAME,
    /** They may be one entity's: another script, the form of law left out, a branch or an organ. */
    ALIKE,
    /** They are two names. */
    DIFFERENT,
    /** One of them says nothing. */
    SILENT
  }

  private static final Set<String> NOTHING =
      Set.of(
          "",
          "无",
          "暂无",
          "无名称",
          "无字号",
          "无字号名称",
          "未起字号",
          "未起名",
          "无名",
          "字号无",
          "个体工商户",
          "个体户",
          "na",
          "none",
          "null",
          "unknown",
          "undefined",
          "未知",
          "待查",
          "查无",
          "是",
          "否",
          "有",
          "企业",
          "个人",
          "个人用户",
          "自然人",
          "本人",
          "本公司",
          "本单位",
          "本企业",
          "本机构",
          "我司",
          "我公司",
          "我单位",
          "正确",
          "已核对",
          "已核实",
          "已上传",
          "已实名",
          "见附件",
          "无变化",
          "一致",
          "相同",
          "同前",
          "同上",
          "同左",
          "同右");

  /** That it is the name in another column: 同主办单位名称, 与备案主体一致. */
  private static final Pattern AS_ELSEWHERE =
      Pattern.compile(
          "(?:[同如](?:上|前|左|主办单位|主办者|主体|备案|单位|企业名|公司名|负责人|法人|法定代表人|营业执照|证件|持有)\\p{IsHan}{0,6}"
              + "|[与和跟]\\p{IsHan}{1,10}(?:一致|相同|一样))(?:名称)?");

  /** A character that stands for one that is not shown, beside those of a name. */
  private static final Pattern HIDES =
      Pattern.compile("某|(?<=\\p{IsHan})[xX×○〇]|[xX×○〇](?=\\p{IsHan})");

  private static final Pattern FORMER =
      Pattern.compile("\\((曾用名|原名称?|更名前|旧称|formerly|f/k/a|fka|原[^()]{4})[^()]*\\)?");

  private static final Pattern FORMER_NAME =
      Pattern.compile(
          "\\((?:曾用名|原名称?|旧称|formerly|f/k/a|fka)[:：]?\\s*([^()]+(?:\\([^()]*\\)[^()]*)?)\\)?");

  /** What a name became, behind the former one. */
  private static final Pattern LATER =
      Pattern.compile("\\((?:现|已)?(?:更名|变更|改名)为[:：]?([^()]+(?:\\([^()]*\\)[^()]*)?)\\)?$");

  private static final Pattern AND = Pattern.compile("[;；、|]");

  /** A further registered name stands in brackets behind the first. */
  private static final Pattern BESIDE = Pattern.compile("[;；、|/()\n]");

  private static final Pattern NOW = Pattern.compile("^(现名?[:：]?|即)");

  /** A circle that stands for the numeral, and the numeral in full, are the numeral. */
  private static final Pattern ZERO = Pattern.compile("[○◯零]");

  private static final String NUMERALS = "〇一二三四五六七八九";
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}+");

  /** What stands where a character could not be written; a rare one may leave two marks. */
  private static final Pattern LOST = Pattern.compile("[?？□■〓\uFFFD\uE000-\uF8FF]+");

  private static final String ANY = ".{1,3}";

  /**
   * So long a name of which the other is only the beginning may have been cut off; a longer one
   * that stands whole in the other stands there among other words.
   */
  private static final int CUT = 5;

  /** Shorter ones are names of people. */
  private static final int SHORTEST_BRIEF = 4;

  private static final Pattern PLACE =
      Pattern.compile("^(\\p{IsHan}{2,3}?)(?:[省市]|(?:壮族|回族|维吾尔)?自治区|特别行政区)");
  private static final Pattern COMPANY =
      Pattern.compile("(company|co)?(private|pte|pty)?(limited|ltd)$");
  private static final Pattern BRANCH =
      Pattern.compile(
          ".*(分公司|分行|支行|分店|分所|分院|分校|分部|分社|分厂|分会|办事处|代表处|营业部|营业厅|门市部|经营部|branch"
              + "|办公室|办公厅|委员会|中心|学院|系|处|科|研究院|研究所|图书馆|医院|校区|工会|总部|本部|机关)$");
  private static final Pattern LABEL =
      Pattern.compile(
          "^(企业|单位|公司|主体|机构|字号|主办单位)?名称:"
              + "|^(组织|注册人|所有者|所有人|持有者|持有人|登记人|域名所有者|域名持有者):"
              + "|^(name|owner|registrant|organi[sz]ation):|(?<=\\p{IsHan})(先生|女士|小姐)$");
  private static final Pattern FORM =
      Pattern.compile("^个体工商户|(特殊普通合伙|普通合伙|有限合伙|个人独资|个人独资企业|个体工商户)$");

  private static final Remembered<Known> KNOWN = new Remembered<>(EntityName::read);

  private static final Remembered<String> MISREAD = new Remembered<>(EntityName::readMisread);

  /**
   * A name.
   *
   * @param key its one form
   * @param silent whether it says nothing
   */
  private record Known(String key, boolean silent) {}

  private EntityName() {}

  /** Whether the name says nothing: empty, a placeholder, or masked. */
  public static boolean isSilent(String name) {
    return KNOWN.of(name).silent();
  }

  private static Known read(String name) {
    String key = readKey(name);
    boolean silent =
        name.indexOf('*') >= 0
            || name.indexOf('＊') >= 0
            || NOTHING.contains(key)
            || AS_ELSEWHERE.matcher(key).matches();
    return new Known(key, silent);
  }

  /** How the two stand to each other. */
  public static Likeness compare(String text, String other) {
    Known one = KNOWN.of(text);
    Known another = KNOWN.of(other);
    if (one.silent() || another.silent()) {
      return Likeness.SILENT;
    }
    String a = one.key();
    String b = another.key();
    if (a.equals(b)) {
      return Likeness.SAME;
    }
    return isHan(a) != isHan(b)
            || form(a).equals(form(b))
            || isBilingual(a, b)
            || isBilingual(b, a)
            || isBranch(a, b)
            || isBranch(b, a)
            || isCut(a, b)
            || isCut(b, a)
            || isReadAs(text, b)
            || isReadAs(other, a)
            || isMisread(text, b)
            || isMisread(other, a)
            || isOneOf(text, b)
            || isOneOf(other, a)
            || !isHan(a) && words(text).equals(words(other))
        ? Likeness.ALIKE
        : Likeness.DIFFERENT;
  }

  /**
   * Whether two different names may be one person's: one is a part of the other, as a given name
   * without that of the father or a middle name, or does not show a character (张某某, 张X例).
   */
  public static boolean mayBeOnePersons(String name, String other) {
    String a = key(name);
    String b = key(other);
    return HIDES.matcher(name + " " + other).find()
        || Math.min(a.length(), b.length()) > 1 && (a.contains(b) || b.contains(a))
        || !isHan(a)
            && !isHan(b)
            && (words(name).containsAll(words(other)) || words(other).containsAll(words(name)));
  }

  /**
   * Whether the shorter of two Chinese names is what the longer is called in brief: all its
   * characters stand in the other in their order (卫健委 for 卫生健康委员会).
   */
  public static boolean mayAbbreviate(String text, String other) {
    String a = key(text);
    String b = key(other);
    String brief = a.length() < b.length() ? a : b;
    String whole = brief.equals(a) ? b : a;
    if (brief.length() < SHORTEST_BRIEF || !isHan(brief) || !isHan(whole)) {
      return false;
    }
    int found = 0;
    for (int i = 0; i < whole.length() && found < brief.length(); i++) {
      found += whole.charAt(i) == brief.charAt(found) ? 1 : 0;
    }
    return found == brief.length();
  }

  /** Whether one of the characters is another one, as when a name was read from a picture. */
  public static boolean isOneCharacterApart(String text, String other) {
    String a = key(text);
    String b = key(other);
    int apart = 0;
    for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
      apart += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    return a.length() == b.length() && a.length() > SHORTEST_BRIEF && apart == 1;
  }

  /** Whether it is called as branches and organs are, which belong to somebody. */
  public static boolean maybeBranch(String name) {
    return BRANCH.matcher(key(name)).matches();
  }

  /** Whether both have Chinese characters, or neither has. */
  public static boolean ofOneScript(String text, String other) {
    return isHan(key(text)) == isHan(key(other));
  }

  /** Whether they are one name. */
  public static boolean same(String text, String other) {
    return compare(text, other) == Likeness.SAME;
  }

  /** Whether it is a former name of whoever bears that name, as it says itself: （曾用名：…）. */
  public static boolean isFormer(String name, String of) {
    return FORMER_NAME
        .matcher(Normal.name(of))
        .results()
        .flatMap(former -> AND.splitAsStream(former.group(1)))
        .anyMatch(former -> same(former, name));
  }

  /** The name's one form: its letters and digits, forms of law in Latin letters abbreviated. */
  public static String key(String name) {
    return KNOWN.of(name).key();
  }

  private static String readKey(String name) {
    String known = LABEL.matcher(ZERO.matcher(Normal.name(name)).replaceAll("〇")).replaceAll("");
    known = FORMER.matcher(known).replaceAll("").replace("&amp;", "&").replace("&", "and");
    StringBuilder letters = new StringBuilder(known.length());
    known
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '〇')
        .forEach(letters::appendCodePoint);
    String key = letters.toString();
    if (key.isEmpty() || isHan(key)) {
      return key;
    }
    key = key.replaceFirst("incorporated$", "inc").replaceFirst("corporation$", "corp");
    Matcher company = COMPANY.matcher(key);
    return company.find() && company.start() > 0
        ? key.substring(0, company.start())
            + (company.group(1) == null ? "" : "co")
            + (company.group(2) == null ? "" : "pte")
            + "ltd"
        : key;
  }

  /** Without the words for its form of law and its place, which lists leave out. */
  private static String form(String key) {
    String brief =
        key.replace("有限责任公司", "有限公司")
            .replace("股份有限公司", "股份公司")
            .replace("中国共产党", "中共")
            .replace("委员会", "委");
    String form = FORM.matcher(digits(brief)).replaceAll("");
    return PLACE.matcher(form).replaceFirst("$1");
  }

  /** Chinese numerals as digits: 第一中学 is 第1中学. */
  private static String digits(String key) {
    StringBuilder digits = new StringBuilder(key.length());
    key.chars()
        .forEach(
            c -> {
              int numeral = NUMERALS.indexOf(c);
              digits.append(numeral < 0 ? (char) c : (char) ('0' + numeral));
            });
    return digits.toString();
  }

  /** Whether one is the other's Chinese name beside a Latin one. */
  private static boolean isBilingual(String both, String chinese) {
    return isHan(chinese)
        && !LATIN.matcher(chinese).find()
        && LATIN.matcher(both).find()
        && LATIN.matcher(both).replaceAll("").equals(chinese);
  }

  private static boolean isCut(String beginning, String whole) {
    return beginning.length() >= CUT
        && isHan(beginning)
        && (whole.startsWith(beginning) || beginning.length() > CUT && whole.contains(beginning));
  }

  /** Whether the name with characters that were lost may be that one. */
  private static boolean isReadAs(String lossy, String key) {
    if (!LOST.matcher(lossy).find()) {
      return false;
    }
    String readable =
        Stream.of(LOST.split(lossy, -1))
            .map(part -> Pattern.quote(key(part)))
            .collect(Collectors.joining(ANY));
    return Pattern.matches(readable, key);
  }

  /** Whether the name is that one in UTF-8, read as GBK ({@code 鍖椾含}: 北京). */
  private static boolean isMisread(String name, String key) {
    String read = MISREAD.of(name);
    return !read.isEmpty() && (key(read).equals(key) || isReadAs(read, key));
  }

  /** What the name says in UTF-8; empty when it is no Chinese in it. */
  private static String readMisread(String name) {
    String read = new String(name.getBytes(Decoding.GB18030), StandardCharsets.UTF_8);
    return read.codePoints().filter(Normal::isHan).count() > 1 ? read : "";
  }

  /** Whether that is one of several names, or what a name became. */
  private static boolean isOneOf(String names, String key) {
    Matcher later = LATER.matcher(Normal.name(names));
    return later.find() && key(later.group(1)).equals(key)
        || BESIDE.matcher(Normal.name(names)).find()
            && BESIDE
                .splitAsStream(Normal.name(names))
                .map(name -> NOW.matcher(name).replaceFirst(""))
                .anyMatch(name -> key(name).equals(key));
  }

  private static boolean isBranch(String branch, String head) {
    return branch.startsWith(head) && BRANCH.matcher(branch).matches();
  }

  /** Names of people abroad are written in either order. */
  private static List<String> words(String name) {
    return Arrays.stream(Normal.text(name).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .sorted()
        .toList();
  }

  private static boolean isHan(String name) {
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      if (Normal.isHan(name.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }
}
