package beian.evidence.file;

import beian.evidence.Cidr;
import beian.evidence.EvidenceError;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.evidence.PageFacts;
import beian.evidence.Span;
import beian.evidence.Subjects;
import beian.filing.Filing;
import beian.filing.number.DomainName;
import beian.filing.number.FilingNumber;
import beian.filing.number.Normal;
import beian.filing.number.NumberCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The forms of tables, one for each kind of evidence; source: the handbook of evidence files. */
final class Forms {
  private static final Set<String> OWN = Set.of("own", "自有", "备案", "自有备案", "ownfiling");
  private static final String OBSERVED = "observed_at|观察时间|采集时间|查询时间|核查时间|时间";

  private final Path pages;
  private final Set<String> provider;

  /**
   * @param pages the folder of saved pages
   * @param provider the names of the provider who runs the suite
   */
  Forms(Path pages, Set<String> provider) {
    this.pages = pages;
    this.provider = provider.stream().map(Normal::name).collect(Collectors.toSet());
  }

  /** The form of a file of that name: {@code dns.csv}, {@code dns-2.xlsx}. */
  Optional<Form> of(String name) {
    String stem = name.substring(0, Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
    return all().stream()
        .filter(
            form ->
                stem.equals(form.stem())
                    || stem.startsWith(form.stem() + "-")
                    || stem.startsWith(form.stem() + ".")
                    || stem.startsWith(form.stem() + "_"))
        .findFirst();
  }

  /** All of them. */
  List<Form> all() {
    return List.of(
        Form.of(
            "dns",
            DnsForm::read,
            "*name|域名|主机名|解析域名|host",
            "type|记录类型|类型",
            "*value|记录值|值|解析结果",
            "resolver|解析服务器|dns服务器",
            "status|状态",
            OBSERVED + "|解析时间"),
        Form.of(
                "ip_ownership",
                this::range,
                "*cidr|网段|ip段|ip地址段|range",
                "*owner|归属|所属单位|归属单位|接入商|provider",
                "region|地区|地域|归属地",
                "source|来源",
                "valid_from|生效日期|有效期起|起始日期",
                "valid_to|失效日期|有效期止|有效期至|valid_until")
            .asList(),
        Form.of(
            "registration",
            Forms::registration,
            "*domain|域名|domain name",
            "registrant|注册人|域名持有者|持有者|所有者|registrant name",
            "registrant_type|注册人类型|持有者类型|所有者类型",
            "registrar|注册商|注册服务机构|sponsoring registrar",
            "registered_at|注册时间|注册日期|registration time",
            "expires_at|到期时间|到期日期|过期时间|expiration time",
            "status|域名状态|状态",
            "verified|实名认证|实名认证状态|实名",
            OBSERVED),
        Form.of(
            "pages",
            this::page,
            "*url|网址|首页|首页url|首页网址",
            "file|文件|文件名",
            "status|状态码|状态|http status",
            OBSERVED + "|抓取时间"),
        Form.of(
            "registry",
            Forms::registry,
            "*doc_no|证件号码|统一社会信用代码|注册号|document number",
            "name|名称|企业名称|主体名称|单位名称",
            "status|登记状态|经营状态|状态",
            "legal_person|法定代表人|负责人|法人",
            "capital|注册资本",
            "valid_until|营业期限至|有效期至|证书有效期至|expires_at",
            OBSERVED),
        Form.of(
            "numbers", Forms::number, "*number|号码|电话|手机号|电话号码|手机号码", "*status|号码状态|状态", OBSERVED),
        Form.of(
            "calls",
            Forms::call,
            "*number|号码|电话|手机号|电话号码|被叫号码",
            "*outcome|结果|外呼结果|通话结果|拨打结果",
            "called_at|呼叫时间|拨打时间|外呼时间|时间|observed_at",
            "caller|拨打人|外呼人|坐席|呼叫人"),
        Form.of(
            "codes",
            Forms::code,
            "*filing_no|备案号|网站备案号|filing number",
            "*number|号码|电话|手机号|电话号码|手机号码",
            "sent_at|发送时间|下发时间|observed_at",
            "entered_at|填写时间|验证时间|回填时间"),
        Form.of(
            "miit",
            Forms::miit,
            "*filing_no|备案号|网站备案号|filing number",
            "entity_exists|主体存在|主体是否存在",
            "site_exists|网站存在|网站是否存在",
            "site_count|网站数|网站数量",
            "status|备案状态|状态",
            "providers|接入商|接入服务商|全部接入服务商",
            "checked_at|核查时间|查询时间|observed_at"),
        Form.of(
                "blacklist",
                Forms::listed,
                "*kind|类别|类型|黑名单类型",
                "*value|值|内容|证件号码或网站名称",
                "reason|原因|列入原因",
                "from|起|列入时间|列入日期|生效日期",
                "to|止|移出时间|移出日期|失效日期",
                OBSERVED)
            .asList(Subjects.ANY_ENTITY, Subjects.ANY_SITE),
        Form.of(
            "content",
            Forms::content,
            "*domain|域名|网站域名",
            "*flag|结论|标记|审核结论|核查结论",
            "category|内容类别|类别",
            "reviewer|审核人|核查人",
            OBSERVED + "|审核时间"));
  }

  private List<Observation> range(Row row) throws BadCell {
    String text = row.some("cidr", "192.0.2.0/24");
    List<Cidr> ranges = Cidr.parseAll(text);
    if (ranges.isEmpty()) {
      throw row.bad("cidr", text, "192.0.2.0/24 | 192.0.2.0-192.0.2.255 | 2001:db8::/32");
    }
    String owner = row.some("owner", "示例云");
    String source = row.text("source");
    boolean own = OWN.contains(Normal.name(source)) || provider.contains(Normal.name(owner));
    Instant from = row.moment("valid_from").orElse(null);
    Instant until = row.end("valid_to");
    String region = row.text("region");
    return ranges.stream()
        .map(
            range ->
                row.of(
                        EvidenceKind.IP_OWNERSHIP,
                        range.toString(),
                        Span.at(from == null ? row.now() : from))
                    .with("owner", owner)
                    .with("region", region)
                    .with("source", source)
                    .with("list", own ? "own" : "public")
                    .holding(from, until)
                    .seen())
        .toList();
  }

  private static List<Observation> registration(Row row) throws BadCell {
    String host = row.host("domain");
    String domain =
        DomainName.registered(host).orElseThrow(() -> row.bad("domain", host, "example.cn"));
    String registrant = row.text("registrant");
    boolean redacted = RegistrationText.isRedacted(registrant);
    String status = registrationStatus(row.text("status"));
    Row.Draft draft =
        row.of(EvidenceKind.REGISTRATION, domain, row.observedAt("observed_at"))
            .with("registrant", redacted ? "" : registrant)
            .with("redacted", redacted ? "是" : "")
            .with("registrant_type", row.text("registrant_type"))
            .with("registrar", row.text("registrar"))
            .with("registered_at", row.day("registered_at"))
            .with("expires_at", row.day("expires_at"))
            .with("verified", row.yesNo("verified"));
    if (status.equals("available") && !draft.isEmpty()) {
      throw row.bad("status", row.text("status"), "ok | clienthold");
    }
    boolean known =
        Arrays.stream(status.split(";")).anyMatch(word -> RegistryAnswers.word(word).isPresent());
    return List.of(
        draft.isEmpty() && !known
            ? draft.failed(status.isEmpty() ? "-" : row.text("status")).seen()
            : draft.with("status", status).seen());
  }

  /**
   * The words of a status cell. That a domain is nobody's has to be the whole cell: beside other
   * words (查询失败, 疑似) it is no answer.
   */
  private static String registrationStatus(String cell) {
    String written = cell.toLowerCase(Locale.ROOT).strip();
    if (RegistryAnswers.word(written).filter("available"::equals).isPresent()) {
      return "available";
    }
    // Words that registries write apart, or in Chinese, and that take the domain away.
    return Arrays.stream(
            written
                .replaceAll("redemption\\s+period|赎回期", "redemptionperiod")
                .replaceAll("pending\\s+delete|待删除", "pendingdelete")
                .split("\\s*[,;|、]\\s*|\\s+"))
        .filter(word -> !RegistryAnswers.word(word).filter("available"::equals).isPresent())
        .collect(Collectors.joining(";"));
  }

  private List<Observation> page(Row row) throws BadCell {
    String url = row.some("url", "http://www.example.cn/");
    row.host("url");
    String status = row.text("status");
    String file = row.text("file");
    Row.Draft draft =
        row.of(EvidenceKind.PAGE, Subjects.site(url), row.observedAt("observed_at"))
            .with("url", url)
            .with("final_url", url);
    if (!status.isEmpty() && !status.matches("[1-5]\\d\\d")) {
      return List.of(draft.failed(status).seen());
    }
    draft.with("status", status);
    if (!file.isEmpty()) {
      Path path = saved(file);
      try {
        byte[] html = Files.readAllBytes(path);
        String hash = row.keep(html, "pages/" + pages.relativize(path), path);
        draft.with(PageFacts.of(html, "", url)).with("sha256", hash);
      } catch (IOException e) {
        throw missing(file);
      }
    } else if (status.isEmpty()) {
      throw row.bad("status", "", "200");
    }
    return List.of(draft.seen());
  }

  /** A page in the folder of pages; nothing outside of it is ever read. */
  private Path saved(String file) throws BadCell {
    Path path = pages.resolve(file.startsWith("pages/") ? file.substring(6) : file).normalize();
    try {
      if (path.startsWith(pages) && path.toRealPath().startsWith(pages.toRealPath())) {
        return path;
      }
    } catch (IOException e) {
      // said below
    }
    throw missing(file);
  }

  private static BadCell missing(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return new BadCell(EvidenceError.MISSING_FILE, "file", file, "pages/" + name);
  }

  private static List<Observation> registry(Row row) throws BadCell {
    String number = row.some("doc_no", "911100000000000000");
    return List.of(
        row.of(EvidenceKind.REGISTRY, Subjects.document(number), row.observedAt("observed_at"))
            .with("name", row.text("name"))
            .with("status", row.text("status"))
            .with("legal_person", row.text("legal_person"))
            .with("capital", row.text("capital"))
            .with("valid_until", row.lastDay("valid_until"))
            .seen());
  }

  private static List<Observation> number(Row row) throws BadCell {
    String number = row.some("number", "13800000000");
    String status = row.some("status", "正常 | 停机 | 空号 | 不在网 | 未知");
    return List.of(
        row.of(EvidenceKind.NUMBER_STATUS, Subjects.phone(number), row.observedAt("observed_at"))
            .with("status", Vocabulary.numberStatus(status))
            .seen());
  }

  private static List<Observation> call(Row row) throws BadCell {
    String number = row.some("number", "13800000000");
    String outcome = row.some("outcome", "接通 | 空号 | 停机 | 关机 | 无人接听 | 非本人");
    return List.of(
        row.of(EvidenceKind.CALL, Subjects.phone(number), row.observedAt("called_at"))
            .with("outcome", Vocabulary.outcome(outcome))
            .with("caller", row.text("caller"))
            .seen());
  }

  private static List<Observation> code(Row row) throws BadCell {
    String filing = filing(row);
    String number = row.some("number", "13800000000");
    Span sent = row.observedAt("sent_at");
    Span entered = row.span("entered_at").orElse(null);
    return List.of(
        row.of(
                EvidenceKind.CODE,
                Subjects.code(filing, Subjects.phone(number)),
                entered == null ? sent : entered)
            .with("sent_at", sent.from().toString())
            .with("entered_at", entered == null ? "" : entered.from().toString())
            .seen());
  }

  private static List<Observation> miit(Row row) throws BadCell {
    String count = row.text("site_count");
    if (!count.matches("\\d{0,6}")) {
      throw row.bad("site_count", count, "1");
    }
    return List.of(
        row.of(EvidenceKind.MIIT, filing(row), row.observedAt("checked_at"))
            .with("entity_exists", row.yesNo("entity_exists"))
            .with("site_exists", row.yesNo("site_exists"))
            .with("site_count", count)
            .with("status", row.text("status"))
            .with("providers", row.text("providers").replaceAll("\\s*[;；、,，|]\\s*", ";"))
            .seen());
  }

  private static List<Observation> listed(Row row) throws BadCell {
    String word = row.some("kind", "entity | site");
    String kind = Vocabulary.listed(word).orElseThrow(() -> row.bad("kind", word, "entity | site"));
    String value = row.some("value", "911100000000000000 | 示例网");
    String subject =
        kind.equals("entity") ? Subjects.listedEntity(value) : Subjects.listedSite(value);
    return List.of(
        row.of(EvidenceKind.BLACKLIST, subject, row.span("observed_at").orElse(Span.at(row.now())))
            .with("reason", row.text("reason"))
            .with("from", row.day("from"))
            .with("to", row.day("to"))
            .holding(row.moment("from").orElse(null), row.end("to"))
            .seen());
  }

  private static List<Observation> content(Row row) throws BadCell {
    row.host("domain");
    String word = row.some("flag", "illegal | empty | ok");
    String flag =
        Vocabulary.flag(word).orElseThrow(() -> row.bad("flag", word, "illegal | empty | ok"));
    return List.of(
        row.of(
                EvidenceKind.CONTENT,
                Subjects.site(row.text("domain")),
                row.observedAt("observed_at"))
            .with("flag", flag)
            .with("category", row.text("category").toUpperCase(Locale.ROOT))
            .with("reviewer", row.text("reviewer"))
            .seen());
  }

  private static String filing(Row row) throws BadCell {
    String number = row.some("filing_no", "京ICP备00000001号-1");
    NumberCheck check = FilingNumber.check(number);
    if (!check.valid()
        && FilingNumber.parse(number).isEmpty()
        && !number.startsWith(Filing.ORDER_KEY)) {
      throw row.bad("filing_no", number, "京ICP备00000001号-1");
    }
    return number.startsWith(Filing.ORDER_KEY)
        ? Filing.numberOf("", number.substring(Filing.ORDER_KEY.length()))
        : check.normalized();
  }
}
