package beian.inspection;

import beian.platform.settings.Setting;
import beian.platform.settings.Settings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an admin sets for the inspection: who the provider is, and how the FAQ's contradictions are
 * read.
 *
 * @param provider the access provider who runs the suite, as filings name it
 * @param aliases other names of the same provider
 * @param others names of other providers that the table of names lacks
 * @param cdnSuffixes domain suffixes of the provider's own CDN
 * @param expiryWindowDays how many days before an expiry it is pointed out
 * @param anew whether every filing is inspected every night, and not only those of which something
 *     changed
 * @param candidates rules of vendors' texts that are turned on, by id
 * @param readings every reading with its value
 */
public record InspectionSettings(
    String provider,
    List<String> aliases,
    List<String> others,
    List<String> cdnSuffixes,
    int expiryWindowDays,
    boolean anew,
    List<String> candidates,
    Map<Reading, Boolean> readings) {
  static final Setting<String> PROVIDER =
      Setting.text(
          "beian.provider.name",
          "示例云",
          "运行本系统的接入服务商名称，与备案数据中的写法一致",
          "the access provider who runs the suite, as filings name it");
  static final Setting<List<String>> ALIASES =
      Setting.list(
          "beian.provider.aliases",
          "",
          "接入服务商的其他名称，以逗号分隔",
          "other names of the same provider, separated by commas");
  static final Setting<List<String>> OTHERS =
      Setting.list(
          "beian.provider.others",
          "",
          "名称表中没有的其他接入服务商，以逗号分隔；同一家的多个名称以“|”分隔。名称不明的服务商从不当作另一家",
          "other access providers that the table of names lacks, separated by commas, names of one"
              + " provider by a bar; a name nobody knows is never taken for another provider's");
  static final Setting<List<String>> CDN =
      Setting.list(
          "beian.provider.cdn-suffixes",
          "",
          "服务商自有 CDN 的域名后缀；解析到这些后缀视为由本服务商接入",
          "domain suffixes of the provider's own CDN; a name that leads there counts as access by"
              + " the provider");
  static final Setting<Integer> EXPIRY_WINDOW =
      Setting.integer(
          "beian.inspection.expiry-window-days",
          "30",
          0,
          365,
          "证件或域名到期前多少天开始提示",
          "how many days before a document or domain expires it is pointed out");

  static final Setting<Boolean> ANEW =
      Setting.yesNo(
          "beian.inspection.anew",
          "false",
          "每晚重新核查全部备案；关闭时只核查所依据的内容有变化或到期的备案，其余结论经证明仍然成立",
          "inspect every filing every night; off: only those of which something that was asked for"
              + " changed or ran out, the verdicts on all others being proved to stand");

  static final Setting<List<String>> CANDIDATES =
      Setting.list(
          "beian.inspection.candidates",
          "",
          "启用的候选规则编号，以逗号分隔（beian rules list --candidates）；仅作内部提示，不发送通知、不导致标记",
          "candidates that are turned on, separated by commas (beian rules list --candidates): notes"
              + " for staff, never mailed and never a reason for a mark");

  /** All of them, for the settings page and for loading. */
  public static List<Setting<?>> all() {
    List<Setting<?>> all =
        new ArrayList<>(List.of(PROVIDER, ALIASES, OTHERS, CDN, EXPIRY_WINDOW, ANEW, CANDIDATES));
    for (Reading reading : Reading.values()) {
      all.add(setting(reading));
    }
    return List.copyOf(all);
  }

  /** Those on which verdicts of the rules in force depend. */
  public static List<Setting<?>> ofVerdicts() {
    return all().stream().filter(setting -> setting != ANEW && setting != CANDIDATES).toList();
  }

  /** The same under other readings. */
  public InspectionSettings with(Map<Reading, Boolean> others) {
    return new InspectionSettings(
        provider, aliases, this.others, cdnSuffixes, expiryWindowDays, anew, candidates, others);
  }

  /** What is in force. */
  public static InspectionSettings from(Settings settings) {
    Map<Reading, Boolean> readings = new EnumMap<>(Reading.class);
    for (Reading reading : Reading.values()) {
      readings.put(reading, settings.get(setting(reading)));
    }
    return new InspectionSettings(
        settings.get(PROVIDER),
        settings.get(ALIASES),
        settings.get(OTHERS),
        settings.get(CDN),
        settings.get(EXPIRY_WINDOW),
        settings.get(ANEW),
        settings.get(CANDIDATES),
        readings);
  }

  /**
   * What rules may know of it.
   *
   * @param campaignOpened the day the open campaign began, ISO; empty when there is none
   */
  public Terms terms(String campaignOpened) {
    Set<String> own = new HashSet<>(aliases);
    return new Terms(
        provider,
        own,
        new ProviderNames(provider, own, others),
        cdnSuffixes,
        expiryWindowDays,
        campaignOpened,
        readings);
  }

  /** Everything of it that verdicts rest on, as text; the same for the same. */
  public String text() {
    return String.join(
        "\n",
        provider,
        String.join("|", new TreeSet<>(aliases)),
        String.join(",", others),
        String.join("|", cdnSuffixes),
        Integer.toString(expiryWindowDays),
        String.join(",", candidates),
        new TreeMap<>(readings).toString());
  }

  private static Setting<Boolean> setting(Reading reading) {
    return Setting.yesNo(
        "beian.reading." + reading.word(),
        Boolean.toString(reading.onByDefault()),
        reading.id() + "：" + reading.words().zh(),
        reading.id() + ": " + reading.words().en());
  }

  /** What the provider is called: its name and its aliases. */
  public Set<String> names() {
    Set<String> names = new HashSet<>(aliases);
    names.add(provider);
    return Set.copyOf(names);
  }
}
