package beian.evidence;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.platform.PlatformError;
import beian.platform.dns.DnsSettings;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.http.FetchSettings;
import beian.platform.settings.Setting;
import beian.platform.settings.Settings;
import beian.platform.time.Period;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an admin sets for evidence.
 *
 * @param live whether anything is looked up: names, homepages, registrations
 * @param pages whether homepages are fetched too
 * @param refresh how young an observation must be so that nobody looks again
 * @param dns whom to ask for names and how hard
 * @param fetch the bounds and manners of fetching homepages
 * @param registries whom to ask about domains and how hard
 * @param ages how old evidence may be
 */
public record EvidenceSettings(
    boolean live,
    boolean pages,
    Duration refresh,
    DnsSettings dns,
    FetchSettings fetch,
    RegistrySettings registries,
    AgeLimits ages) {
  private static final String ROOM = "beian.evidence.";
  private static final Pattern REGISTRY =
      Pattern.compile(
          "([A-Za-z0-9.-]+)\\s*=((?:\\s*(?:https?|whois)://[A-Za-z0-9.:_-]+[A-Za-z0-9./_-]*)*)");

  static final Setting<Boolean> LIVE =
      Setting.yesNo(
          ROOM + "live",
          "true",
          "是否实时查询域名解析、首页和域名注册信息；否则只使用证据文件",
          "whether names, homepages and registrations are looked up; otherwise only evidence files are used");
  static final Setting<Boolean> PAGES =
      Setting.yesNo(
          ROOM + "pages", "true", "实时查询时是否抓取首页", "whether a live look-up fetches homepages too");
  static final Setting<Duration> REFRESH =
      Setting.duration(
          ROOM + "refresh",
          "12h",
          "多长时间以内的观察不再重复查询；未结案件所依据的域名和首页每晚都查",
          "an observation younger than this is not looked up again; names and homepages that an open"
              + " case rests on are looked at every night");
  static final Setting<List<String>> RESOLVERS =
      Setting.list(
          ROOM + "resolvers",
          "",
          "域名解析服务器，以逗号分隔，可带端口；留空时使用操作系统的设置",
          "resolvers, separated by commas, with a port if need be; empty: those of the system");
  static final Setting<Integer> IN_FLIGHT =
      Setting.integer(
          ROOM + "in-flight", "500", 1, 5000, "同时进行的查询数上限", "most look-ups under way at once");
  static final Setting<Integer> PER_RESOLVER =
      Setting.integer(
          ROOM + "per-resolver-per-second",
          "2000",
          0,
          100_000,
          "每秒向同一解析服务器的查询数上限；0 为不限",
          "most questions a second to one resolver; 0: no limit");
  static final Setting<Integer> DNS_SECONDS =
      Setting.integer(
          ROOM + "dns-timeout-seconds",
          "3",
          1,
          60,
          "一次域名查询等待的秒数",
          "how many seconds one question to a resolver waits");
  static final Setting<Integer> DNS_ATTEMPTS =
      Setting.integer(
          ROOM + "dns-attempts",
          "2",
          1,
          10,
          "同一问题向同一解析服务器最多询问几次",
          "how often one question is put to one resolver");
  static final Setting<Integer> PAGE_SECONDS =
      Setting.integer(
          ROOM + "page-timeout-seconds",
          "15",
          1,
          300,
          "抓取一个首页（含跳转）的总秒数",
          "how many seconds one homepage with its redirects may take");
  static final Setting<Integer> PAGE_KILOBYTES =
      Setting.integer(
          ROOM + "page-kilobytes",
          "2048",
          16,
          65_536,
          "首页最多读取多少 KB",
          "most kilobytes read of a homepage");
  static final Setting<Integer> PAGE_REDIRECTS =
      Setting.integer(
          ROOM + "page-redirects", "5", 0, 20, "最多跟随几次跳转", "most redirects that are followed");
  static final Setting<Integer> PER_SERVER =
      Setting.integer(
          ROOM + "per-server-per-second",
          "5",
          0,
          1000,
          "每秒向同一网站服务器的请求数上限；0 为不限",
          "most requests a second to one web server; 0: no limit");
  static final Setting<String> USER_AGENT =
      Setting.text(
          ROOM + "user-agent",
          "Mozilla/5.0 (compatible; beian/0.1; ICP filing inspection)",
          "抓取首页时的自我标识",
          "how homepage requests introduce themselves");

  static final Setting<Boolean> REGISTRATIONS =
      Setting.yesNo(
          ROOM + "registrations",
          "true",
          "实时查询时是否向注册局查询域名注册信息（RDAP、WHOIS）",
          "whether a live look-up asks registries about domains too (RDAP, WHOIS)");
  static final Setting<Map<String, List<String>>> REGISTRIES =
      new Setting<>(
          ROOM + "registries",
          "",
          "suffix=address address,…",
          "按后缀（或单个域名）替换随产品提供的查询地址：https:// 为 RDAP，whois:// 为 WHOIS，按顺序询问；等号后留空则不查询",
          "addresses instead of the product's, by suffix or domain: https:// for RDAP, whois:// for WHOIS, asked in this"
              + " order; nothing behind the sign: not asked",
          false,
          EvidenceSettings::registries);
  static final Setting<Integer> REGISTRY_PER_MINUTE =
      Setting.integer(
          ROOM + "registry-per-minute",
          "30",
          0,
          6000,
          "每分钟向同一 RDAP 或 WHOIS 服务器的查询数上限；0 为不限",
          "most questions a minute to one RDAP or WHOIS server; 0: no limit");
  static final Setting<Integer> REGISTRY_MINUTES =
      Setting.integer(
          ROOM + "registry-minutes",
          "60",
          1,
          1440,
          "每次运行最多用多少分钟查询域名注册信息；未查的留待下次，有未结案件的备案优先",
          "how many minutes a run goes on asking registries; the rest is left for the next run, filings with an open"
              + " case come first");
  static final Setting<Integer> REGISTRY_SECONDS =
      Setting.integer(
          ROOM + "registry-timeout-seconds",
          "10",
          1,
          300,
          "向注册局或注册商的一次查询等待的秒数",
          "how many seconds one question to a registry or registrar may take");
  static final Setting<Integer> REGISTRY_KILOBYTES =
      Setting.integer(
          ROOM + "registry-kilobytes",
          "256",
          16,
          1024,
          "RDAP 或 WHOIS 答复最多读取多少 KB；更长的不予采用",
          "most kilobytes of an RDAP or WHOIS answer; a longer one is not used");

  /** All of them, for the settings page and for loading. */
  public static List<Setting<?>> all() {
    List<Setting<?>> all =
        new ArrayList<>(
            List.of(
                LIVE,
                PAGES,
                REFRESH,
                RESOLVERS,
                IN_FLIGHT,
                PER_RESOLVER,
                DNS_SECONDS,
                DNS_ATTEMPTS,
                PAGE_SECONDS,
                PAGE_KILOBYTES,
                PAGE_REDIRECTS,
                PER_SERVER,
                USER_AGENT,
                REGISTRATIONS,
                REGISTRIES,
                REGISTRY_PER_MINUTE,
                REGISTRY_MINUTES,
                REGISTRY_SECONDS,
                REGISTRY_KILOBYTES));
    Kinds.all().forEach(kind -> all.add(age(kind)));
    return List.copyOf(all);
  }

  /** What is in force. */
  public static EvidenceSettings from(Settings settings) {
    Map<EvidenceKind, Duration> ages = Kinds.map();
    for (EvidenceKind kind : Kinds.all()) {
      Duration age = settings.get(age(kind));
      if (!age.isZero()) {
        ages.put(kind, age);
      }
    }
    int inFlight = settings.get(IN_FLIGHT);
    Duration page = Duration.ofSeconds(settings.get(PAGE_SECONDS));
    Duration connect = page.compareTo(Duration.ofSeconds(5)) < 0 ? page : Duration.ofSeconds(5);
    int perServer = settings.get(PER_SERVER);
    return new EvidenceSettings(
        settings.get(LIVE),
        settings.get(PAGES),
        settings.get(REFRESH),
        new DnsSettings(
            settings.get(RESOLVERS),
            Duration.ofSeconds(settings.get(DNS_SECONDS)),
            settings.get(DNS_ATTEMPTS),
            inFlight,
            settings.get(PER_RESOLVER)),
        new FetchSettings(
            connect,
            page,
            settings.get(PAGE_KILOBYTES) * 1024,
            settings.get(PAGE_REDIRECTS),
            inFlight,
            perServer == 0 ? inFlight : perServer,
            perServer,
            settings.get(USER_AGENT)),
        new RegistrySettings(
            settings.get(REGISTRATIONS),
            settings.get(REGISTRIES),
            settings.get(REGISTRY_PER_MINUTE),
            Duration.ofMinutes(settings.get(REGISTRY_MINUTES)),
            Duration.ofSeconds(settings.get(REGISTRY_SECONDS)),
            settings.get(REGISTRY_KILOBYTES) * 1024),
        new AgeLimits(ages));
  }

  private static Map<String, List<String>> registries(String text, String place) {
    Map<String, List<String>> servers = new LinkedHashMap<>();
    for (String entry : text.split(",")) {
      if (entry.isBlank()) {
        continue;
      }
      Matcher written = REGISTRY.matcher(entry.strip());
      if (!written.matches()) {
        throw new ProblemException(
            new Problem(
                PlatformError.BAD_SETTING,
                place,
                entry.strip(),
                "cn=whois://whois.cnnic.cn,com=https://rdap.verisign.com/com/v1/"));
      }
      String addresses = written.group(2).strip();
      servers.put(
          written.group(1).toLowerCase(Locale.ROOT),
          addresses.isEmpty() ? List.of() : List.of(addresses.split("\\s+")));
    }
    return servers;
  }

  /** The age limit of a kind; {@code none} is no limit, and zero stands for it. */
  private static Setting<Duration> age(EvidenceKind kind) {
    return new Setting<>(
        ROOM + "age." + kind.word(),
        kind.age().limit().map(limit -> limit.toDays() + "d").orElse("none"),
        "48h|30d|none",
        "此类证据超过多久即不再作为依据：" + kind.words().zh(),
        "how old evidence of this kind may be before it proves nothing: " + kind.word(),
        false,
        (text, place) ->
            text.equals("none") ? Duration.ZERO : Period.parse(text, place).duration());
  }
}
