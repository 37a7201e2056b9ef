package beian.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;

import beian.evidence.AddressRanges;
import beian.evidence.AgeLimits;
import beian.evidence.Evidence;
import beian.evidence.Evidence.State;
import beian.evidence.ObservedEvidence;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.evidence.store.EvidenceReject;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceTablesTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path folder;

  enum Format {
    UTF_8,
    UTF_8_WITH_BOM,
    GB18030,
    XLSX
  }

  private Supplied supplied(Format format, String stem, String... lines) {
    Supplied supplied = new Supplied(folder);
    return switch (format) {
      case UTF_8 -> supplied.csv(stem + ".csv", lines);
      case UTF_8_WITH_BOM ->
          supplied.csv(stem + ".csv", ("\ufeff" + String.join("\n", lines)).split("\n"));
      case GB18030 -> supplied.text(stem + ".csv", GB18030, lines);
      case XLSX -> supplied.xlsx(stem + ".xlsx", lines);
    };
  }

  @ParameterizedTest
  @EnumSource
  void dns(Format format) {
    Supplied supplied =
        supplied(
            format,
            "dns",
            "name,type,value,observed_at,resolver,备注",
            "WWW.Example.CN.,CNAME,A.cdn.example.net.,2026-11-24 09:00,192.0.2.53,",
            "a.cdn.example.net,A,192.0.2.10,2026-11-24T01:00:00Z,192.0.2.53,",
            "a.cdn.example.net,aaaa,2001:DB8:0:0::10,2026-11-24,,",
            "example.cn,A,NXDOMAIN,2026-11-24 09:00,192.0.2.53,",
            "m.example.cn,A,TIMEOUT,2026-11-24 09:00,192.0.2.53,",
            "示例.cn,A,192.0.2.11;192.0.2.12,2026-11-24 09:00,,");

    List<Observation> seen = supplied.read();

    assertThat(supplied.rejects()).isEmpty();
    assertThat(supplied.ignored()).containsExactly("备注");
    assertThat(seen)
        .extracting(Observation::subject, one -> one.get("type"), one -> one.get("value"))
        .containsExactly(
            tuple("www.example.cn", "CNAME", "a.cdn.example.net"),
            tuple("a.cdn.example.net", "A", "192.0.2.10"),
            tuple("a.cdn.example.net", "AAAA", "2001:db8::10"),
            tuple("example.cn", "A", ""),
            tuple("m.example.cn", "A", ""),
            tuple("xn--fsq092h.cn", "A", "192.0.2.11"),
            tuple("xn--fsq092h.cn", "A", "192.0.2.12"));
    assertThat(seen.get(0).observedAt())
        .isEqualTo(seen.get(1).observedAt())
        .isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
    assertThat(seen.get(2).observedAt()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
    assertThat(seen.get(3).get("status")).isEqualTo("NXDOMAIN");
    assertThat(seen.get(3).failed()).isFalse();
    assertThat(seen.get(4).failed()).isTrue();
    assertThat(seen.get(4).get("failure")).isEqualTo("TIMEOUT");
    assertThat(seen.get(0).source()).matches("file dns\\.(csv|xlsx):2");
    assertThat(seen.get(0).sha256()).hasSize(64);
  }

  @ParameterizedTest
  @EnumSource
  void ip_ownership(Format format) {
    Supplied supplied =
        supplied(
            format,
            "ip_ownership",
            "owner,cidr,region,source,valid_from,valid_to",
            "示例云,192.0.2.0/24,北京,自有,2020-01-01,",
            "另一云,192.0.2.128/25,上海,public,,2026-11-23",
            "第三云,198.51.100.0-198.51.100.255,香港,ipip,,",
            "示例云,2001:db8::/32,,别处,,");

    List<Observation> seen = supplied.read();
    AddressRanges ranges = new AddressRanges(seen);

    assertThat(supplied.rejects()).isEmpty();
    assertThat(ranges.owner("192.0.2.200", Supplied.NOW).provider())
        .as("the longer range has expired")
        .isEqualTo("示例云");
    assertThat(ranges.owner("198.51.100.9", Supplied.NOW).mainland()).isFalse();
    assertThat(seen)
        .extracting(one -> one.get("list"))
        .containsExactly("own", "public", "public", "own");
    assertThat(ranges.owner("2001:db8::1", Supplied.NOW).provider()).isEqualTo("示例云");
  }

  @ParameterizedTest
  @EnumSource
  void registration(Format format) {
    Supplied supplied =
        supplied(
            format,
            "registration",
            "域名,注册人,注册人类型,注册商,注册时间,到期时间,域名状态,实名认证,查询时间",
            "www.example.com.cn,北京示例科技有限公司,企业,示例注册商,2015-01-01,2030/1/1,ok,是,2026-11-20",
            "example.com,REDACTED FOR PRIVACY,,,,,clientHold serverHold,no,2026-11-20",
            "example.net,,,,,,Redemption Period clientHold,,2026-11-20",
            "example.org,,,,,,待删除,,2026-11-20");

    assertThat(supplied.read(EvidenceKind.REGISTRATION, "example.com.cn").attributes())
        .containsOnly(
            entry("registrant", "北京示例科技有限公司"),
            entry("registrant_type", "企业"),
            entry("registrar", "示例注册商"),
            entry("registered_at", "2015-01-01"),
            entry("expires_at", "2030-01-01"),
            entry("status", "ok"),
            entry("verified", "是"));
    assertThat(supplied.read(EvidenceKind.REGISTRATION, "example.com").attributes())
        .containsOnly(
            entry("redacted", "是"),
            entry("status", "clienthold;serverhold"),
            entry("verified", "否"));
    assertThat(supplied.read(EvidenceKind.REGISTRATION, "example.net").attributes())
        .containsOnly(entry("status", "redemptionperiod;clienthold"));
    assertThat(supplied.read(EvidenceKind.REGISTRATION, "example.org").attributes())
        .containsOnly(entry("status", "pendingdelete"));
  }

  @ParameterizedTest
  @EnumSource
  void registry_numbers_and_calls(Format format) {
    Supplied supplied =
        supplied(
            format,
            "registry",
            "doc_no,name,status,legal_person,capital,observed_at",
            "91110108 0000000194,北京示例科技有限公司,存续（在营、开业、在册）,张示例,100万,2026-11-01",
            "91110108000000035R,-,N/A,—,/,2026-11-01");
    supplied(
        format, "numbers", "号码,状态,观察时间", "13800000001,在用,2026-11-01", "010-55500001,空号,2026-11-01");
    supplied(
        format,
        "calls",
        "number,outcome,called_at,caller",
        "+86 138 0000 0002,no answer,2026-11-02 10:00,示例坐席",
        "086-010-55500002,非本人,2026-11-02 10:00,");

    Observation entity = supplied.read(EvidenceKind.REGISTRY, "911101080000000194");
    assertThat(entity.get("name")).isEqualTo("北京示例科技有限公司");
    assertThat(entity.get("status")).contains("存续");
    assertThat(supplied.read(EvidenceKind.REGISTRY, "91110108000000035R").attributes()).isEmpty();
    assertThat(supplied.read(EvidenceKind.NUMBER_STATUS, "13800000001").get("status"))
        .isEqualTo("正常");
    assertThat(supplied.read(EvidenceKind.CALL, "13800000002").get("outcome")).isEqualTo("无人接听");
    assertThat(supplied.read(EvidenceKind.CALL, "010-55500002").get("outcome")).isEqualTo("非本人");
    assertThat(supplied.rejects()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void codes_miit_and_content(Format format) {
    Supplied supplied =
        supplied(
            format,
            "codes",
            "filing_no,number,sent_at,entered_at",
            "京ICP备00000001号-1,13800000001,2026-11-20 10:00,2026-11-20 10:05",
            "京ICP备00000001号-1,13800000002,2026-11-20 10:00,");
    supplied(
        format,
        "miit",
        "filing_no,entity_exists,site_exists,site_count,status,providers,checked_at",
        "京ICP备00000001号-1,是,no,3,正常,示例云、另一云,2026-11-20");
    supplied(
        format,
        "content",
        "domain,flag,category,reviewer,observed_at",
        "www.example.cn,正常,corporate,示例审核员,2026-11-20");

    Observation entered = supplied.read(EvidenceKind.CODE, "京ICP备00000001号-1|13800000001");
    assertThat(entered.get("entered_at")).isEqualTo("2026-11-20T02:05:00Z");
    assertThat(entered.observedAt()).isEqualTo(Instant.parse("2026-11-20T02:05:00Z"));
    assertThat(supplied.read(EvidenceKind.CODE, "京ICP备00000001号-1|13800000002").attributes())
        .doesNotContainKey("entered_at");
    assertThat(supplied.read(EvidenceKind.MIIT, "京ICP备00000001号-1").attributes())
        .containsOnly(
            entry("entity_exists", "是"),
            entry("site_exists", "否"),
            entry("site_count", "3"),
            entry("status", "正常"),
            entry("providers", "示例云;另一云"));
    assertThat(supplied.read(EvidenceKind.CONTENT, "example.cn").attributes())
        .containsOnly(
            entry("flag", "ok"), entry("category", "CORPORATE"), entry("reviewer", "示例审核员"));
  }

  @ParameterizedTest
  @EnumSource
  void blacklist(Format format) {
    Supplied supplied =
        supplied(
            format,
            "blacklist",
            "kind,value,reason,from,to",
            "entity,911101080000000194,示例原因,2026-01-01,",
            "网站,示例 网,,2026-01-01,2026-11-23",
            "site,示例二网,,2026-01-01,2026-11-24",
            "site,示例三网,,2026-12-01,");

    Evidence evidence =
        new ObservedEvidence(
            Supplied.NOW, AgeLimits.defaults(), supplied.read(), new AddressRanges(List.of()));

    assertThat(evidence.sight(EvidenceKind.BLACKLIST, "entity|911101080000000194").current())
        .isTrue();
    assertThat(evidence.sight(EvidenceKind.BLACKLIST, "site|示例网").state())
        .as("ended yesterday")
        .isEqualTo(State.MISSING);
    assertThat(evidence.sight(EvidenceKind.BLACKLIST, "site|示例二网").current())
        .as("ends tonight")
        .isTrue();
    assertThat(evidence.sight(EvidenceKind.BLACKLIST, "site|示例三网").state())
        .as("begins next month")
        .isEqualTo(State.MISSING);
    assertThat(evidence.sight(EvidenceKind.BLACKLIST, "entity|*").newest().observedAt())
        .isEqualTo(Supplied.NOW);
    assertThat(evidence.sight(EvidenceKind.BLACKLIST, "site|*").current()).isTrue();
  }

  @Test
  void an_empty_blacklist_is_a_list_on_which_nobody_stands() {
    Supplied supplied =
        new Supplied(folder).csv("blacklist.csv", "kind,value,reason,from,to,observed_at");

    assertThat(supplied.read())
        .extracting(Observation::subject)
        .containsExactly("entity|*", "site|*");
  }

  @Test
  void a_blacklist_with_a_date_of_its_own_is_as_old_as_that() {
    Supplied supplied =
        new Supplied(folder)
            .csv("blacklist.csv", "kind,value,observed_at", "entity,911101080000000194,2026-10-01");

    assertThat(supplied.read(EvidenceKind.BLACKLIST, "site|*").observedAt())
        .isEqualTo(Instant.parse("2026-09-30T16:00:00Z"));
  }

  @Test
  void pages_with_their_saved_html() {
    Supplied supplied =
        new Supplied(folder)
            .csv(
                "pages.csv",
                "url,file,status,observed_at",
                "http://www.example.cn/,example.cn.html,200,2026-11-24 09:00",
                "https://m.example.cn/x,,404,2026-11-24 09:00",
                "http://example.com/,,timeout,2026-11-24 09:00",
                "http://example.net/,../dns.csv,200,2026-11-24 09:00",
                "http://example.org/,gone.html,200,2026-11-24 09:00")
            .text(
                "pages/example.cn.html",
                GB18030,
                "<html><head><meta charset=gb2312><title>示例网</title></head><body>欢迎来到示例网"
                    + "<footer>版权所有 <a href='https://beian.miit.gov.cn/'>京ICP备00000001号-1</a>"
                    + "<a href='/other'>x</a></footer></body></html>");

    Observation page = supplied.read(EvidenceKind.PAGE, "example.cn");
    assertThat(page.get("title")).isEqualTo("示例网");
    assertThat(page.get("filing_numbers")).isEqualTo("京ICP备00000001号-1");
    assertThat(page.get("links")).isEqualTo("https://beian.miit.gov.cn/");
    assertThat(page.get("footer")).contains("版权所有");
    assertThat(Integer.parseInt(page.get("text_length"))).isGreaterThan(10);
    assertThat(page.get("status")).isEqualTo("200");
    assertThat(supplied.read(EvidenceKind.PAGE, "m.example.cn").get("status")).isEqualTo("404");
    assertThat(supplied.read(EvidenceKind.PAGE, "example.com").failed()).isTrue();
    assertThat(supplied.rejects())
        .extracting(EvidenceReject::row, EvidenceReject::code)
        .containsExactly(tuple(5, "EVI-006"), tuple(6, "EVI-006"));
  }

  @Test
  void a_row_that_cannot_be_used_is_kept_with_its_reason_and_stops_nothing() {
    Supplied supplied =
        new Supplied(folder)
            .csv(
                "dns.csv",
                "name,type,value,observed_at",
                "example.cn,A,192.0.2.1,",
                "example.cn,A,192.0.2.1,soon",
                "example.cn,A,192.0.2.1,2026-02-30",
                "example.cn,A,2001:db8::1,2026-11-24",
                "not a name,A,192.0.2.1,2026-11-24",
                ",A,192.0.2.1,2026-11-24",
                "example.cn,A,192.0.2.1,2026-11-24")
            .csv("content.csv", "domain,flag,observed_at", "example.cn,maybe,2026-11-24")
            .csv("miit.csv", "filing_no,entity_exists,checked_at", "示例,是,2026-11-24")
            .csv("ip_ownership.csv", "cidr,owner", "192.0.2.0/33,示例云", "192.0.2.0/24,");

    assertThat(supplied.read()).hasSize(1);
    assertThat(supplied.rejects())
        .extracting(one -> one.file() + ":" + one.row() + " " + one.column() + " " + one.code())
        .containsExactly(
            "content.csv:2 flag EVI-004",
            "dns.csv:2 observed_at EVI-005",
            "dns.csv:3 observed_at EVI-004",
            "dns.csv:4 observed_at EVI-004",
            "dns.csv:5 value EVI-004",
            "dns.csv:6 name EVI-004",
            "dns.csv:7 name EVI-004",
            "ip_ownership.csv:2 cidr EVI-004",
            "ip_ownership.csv:3 owner EVI-004",
            "miit.csv:2 filing_no EVI-004");
    assertThat(supplied.rejects().get(2).found()).isEqualTo("soon");
  }

  @Test
  void a_long_number_that_a_sheet_has_shortened_is_refused_and_not_shown() {
    Supplied supplied =
        new Supplied(folder)
            .xlsx(
                "registry.xlsx",
                "doc_no,name,status,observed_at",
                "#110108199001010001,张示例,存续,2026-11-01");

    assertThat(supplied.read()).isEmpty();
    assertThat(supplied.rejects()).hasSize(1);
    assertThat(supplied.rejects().get(0).expected()).contains("digits");
    assertThat(supplied.rejects().toString()).doesNotContain("11010819900101000");
  }

  @Test
  void columns_in_any_order_and_case_below_a_title_and_optional_ones_missing() {
    Supplied supplied =
        new Supplied(folder)
            .csv(
                "registry-2.csv",
                "工商数据导出",
                "",
                "Observed At,DOC_NO,Status",
                "2026-11-01,911101080000000194,存续");

    assertThat(supplied.read(EvidenceKind.REGISTRY, "911101080000000194").attributes())
        .isEqualTo(Map.of("status", "存续"));
  }

  @Test
  void the_same_file_says_the_same_again() {
    Supplied supplied =
        new Supplied(folder)
            .csv("calls.csv", "number,outcome,called_at", "13800000001,接通,2026-11-02 10:00");

    assertThat(supplied.read()).isEqualTo(supplied.read());
  }

  @Test
  void a_file_whose_name_says_nothing_is_told_of() {
    Supplied supplied = new Supplied(folder).csv("notes.csv", "a,b").csv(".dns.csv", "x");

    assertThat(supplied.read()).isEmpty();
    assertThat(supplied.rejects())
        .singleElement()
        .satisfies(one -> assertThat(one.file() + one.code()).isEqualTo("notes.csvEVI-002"));
  }

  @Test
  void every_row_of_the_sample_evidence_can_be_used() {
    Supplied sample = new Supplied(Path.of("sample-data", "evidence").toAbsolutePath());

    assertThat(sample.read()).hasSizeGreaterThan(100);
    assertThat(sample.rejects()).isEmpty();
    assertThat(sample.ignored()).allMatch(String::isEmpty);
  }
}
