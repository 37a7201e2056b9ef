package beian.inspection.table;

import beian.filing.table.DataTable;
import beian.filing.table.TableSpec;
import beian.filing.word.DatedTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The tables beside this class. */
public final class Tables {
  private static final Map<String, DatedTable> ALL = new LinkedHashMap<>();

  static {
    listed("beijing-suffixes", "北京是否受理的域名后缀", "suffixes by whether Beijing files them");
    listed("code-sales", "表明授权码系购买所得的用语", "words by which an authorization code was bought");
    listed(
        "commercial-names", "个人网站名称中的商业用语", "words in names of websites that are no person's own");
    listed("culture-words", "网站名称中表明网络游戏的用语", "words in names of websites of games");
    add(
        "entity-kinds",
        "单位性质属于个人还是单位，是否在境外",
        "whether an entity type is an individual's, and whether it is abroad",
        spec -> spec.listed("meaning").several());
    listed("illegal-content", "审核人员可认定的违法内容类别", "kinds of illegal content a reviewer can name");
    add(
        "least-capital",
        "注册资本的最低金额（元）",
        "the least registered capital, in yuan",
        spec -> spec.numbers("meaning"));
    add(
        "licence-forms",
        "许可证编号的格式",
        "the forms of licence numbers",
        spec -> spec.several().law(Patterns::problems));
    listed("individual-websites", "个人网站的服务内容性质", "what services make of an individual's website");
    listed("money-words", "收入类型的用语", "kinds of income of a website");
    listed("regions", "境内与境外地区的名称", "regions in the mainland and elsewhere");
    listed("shells", "空壳网站与空壳主体的用语", "words for shell websites and shell entities");
    listed("undertaking-clause", "广东要求的承诺条款各部分的用语", "the parts of the clause Guangdong asks for");
    listed("undertaking-titles", "广东要求的承诺书名称", "titles of the document Guangdong asks for");
    add(
        "verification-periods",
        "域名实名核验的期限（日），按后缀",
        "days in which a domain's owner must be verified, by suffix",
        spec -> spec.numbers("meaning"));
    add(
        "website-content",
        "网站类别与服务内容涉及的领域",
        "what filed categories and contents are about",
        spec -> spec.listed("meaning").several());
  }

  private Tables() {}

  private static void listed(String name, String zh, String en) {
    add(name, zh, en, spec -> spec.listed("meaning"));
  }

  private static void add(String name, String zh, String en, UnaryOperator<TableSpec> more) {
    ALL.put(name, new DatedTable(more.apply(TableSpec.words(name, Tables.class, zh, en))));
  }

  /**
   * The table of that name.
   *
   * @throws IllegalStateException when there is none
   */
  public static DatedTable of(String name) {
    DatedTable known = ALL.get(name);
    if (known == null) {
      throw new IllegalStateException("no table " + name);
    }
    return known;
  }

  /** All of them by their names, as cards name them. */
  public static Map<String, DatedTable> byName() {
    return Collections.unmodifiableMap(ALL);
  }

  /** The data behind all of them. */
  public static List<DataTable<?>> all() {
    return ALL.values().stream().<DataTable<?>>map(DatedTable::data).toList();
  }
}
