package beian.filing.number;

import static beian.filing.number.NumberAssert.right;
import static beian.filing.number.NumberAssert.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.law.Draw;
import beian.testing.law.Trials;
import crawlercommons.domains.EffectiveTldFinder;
import org.junit.jupiter.api.Test;

class DomainNameTest {
  private static final String CHINESE = "xn--fsq092h.xn--fiqs8s";

  @Test
  void writing_does_not_matter() {
    for (String written :
        new String[] {
          "example.cn",
          "EXAMPLE.cn",
          "www.example.cn",
          "http://www.example.cn/",
          "example.cn.",
          "https://user:pass@example.cn:8443/a/b?c=d#e",
          "//example.cn",
          "example.cn:80",
          "example.cn/",
          "ｅｘａｍｐｌｅ．ｃｎ",
          "example。cn",
          " example.cn\u200B",
          "'example.cn"
        }) {
      right(NumberKind.DOMAIN, written, "example.cn");
    }
    for (String written :
        new String[] {"示例.中国", "www.示例.中国", CHINESE, "https://示例。中国/首页", "XN--FSQ092H.中国"}) {
      assertThat(right(NumberKind.DOMAIN, written, CHINESE).facts())
          .containsEntry("unicode", "示例.中国")
          .containsEntry("registered", CHINESE);
    }
  }

  @Test
  void the_registered_domain_is_one_label_below_the_suffix() {
    assertThat(DomainName.registered("a.b.example.com.cn")).contains("example.com.cn");
    assertThat(DomainName.registered("www.example.co.uk")).contains("example.co.uk");
    assertThat(DomainName.registered("a.示例.公司.cn")).contains("xn--fsq092h.xn--55qx5d.cn");
    assertThat(DomainName.registered("a.示例.政务.cn")).contains("xn--fsq092h.xn--zfr164b.cn");
    assertThat(DomainName.registered("a.example.bj.cn")).contains("example.bj.cn");
    assertThat(DomainName.registered("a.b.test")).contains("b.test");
    assertThat(DomainName.registered("a.b.c.kobe.jp")).contains("b.c.kobe.jp");
    assertThat(DomainName.registered("a.city.kobe.jp")).contains("city.kobe.jp");
    assertThat(DomainName.registered("www.com.cn")).contains("www.com.cn");
    assertThat(DomainName.registered("com.cn")).isEmpty();
    assertThat(DomainName.registered("cn")).isEmpty();
    assertThat(DomainName.ascii("WWW.示例.中国")).contains("www." + CHINESE);
    assertThat(DomainName.ascii("示例 中国")).isEmpty();
    assertThat(DomainName.check("a.example.cn").reason().key()).isEqualTo("subdomain");
    assertThat(DomainName.check("example.cn").facts()).containsEntry("suffix", "cn");
  }

  @Test
  void what_is_wrong_is_said_precisely() {
    wrong(NumberKind.DOMAIN, "localhost", "no-suffix");
    wrong(NumberKind.DOMAIN, "com.cn", "suffix-only");
    wrong(NumberKind.DOMAIN, "中国", "no-suffix");
    wrong(NumberKind.DOMAIN, "192.0.2.1", "ip-address");
    wrong(NumberKind.DOMAIN, "http://192.0.2.1:8080/", "ip-address");
    wrong(NumberKind.DOMAIN, "http://[2001:db8::1]/", "ip-address");
    wrong(NumberKind.DOMAIN, "somebody@example.cn", "email");
    wrong(NumberKind.DOMAIN, "*.example.cn", "wildcard");
    wrong(NumberKind.DOMAIN, "-a.cn", "hyphen");
    wrong(NumberKind.DOMAIN, "a-.cn", "hyphen");
    wrong(NumberKind.DOMAIN, "a..cn", "empty-label");
    wrong(NumberKind.DOMAIN, ".cn", "empty-label");
    wrong(NumberKind.DOMAIN, "a_b.cn", "character");
    wrong(NumberKind.DOMAIN, "exa mple.cn", "character");
    wrong(NumberKind.DOMAIN, "a;b.cn", "character");
    wrong(NumberKind.DOMAIN, "xn--abc.cn", "idn");
    wrong(NumberKind.DOMAIN, "example.123", "suffix");
    wrong(NumberKind.DOMAIN, "a".repeat(64) + ".cn", "label-length");
    wrong(NumberKind.DOMAIN, ("a".repeat(60) + ".").repeat(5) + "cn", "length");
    wrong(NumberKind.DOMAIN, "http://", "empty");
  }

  /** The overlays 政务.cn and 公益.cn are not in the list; the private section is never used. */
  @Test
  void an_independent_reading_of_the_list_agrees() throws Exception {
    Trials.of(
        4000,
        draw -> {
          String host = hosts(draw);
          EffectiveTldFinder.EffectiveTLD suffix = EffectiveTldFinder.getEffectiveTLD(host, true);
          String assigned =
              suffix == null ? null : EffectiveTldFinder.getAssignedDomain(host, true, true);
          if (assigned != null) {
            assertThat(DomainName.registered(host)).contains(assigned);
          }
        });
  }

  private static String hosts(Draw draw) {
    return String.join(
        ".",
        draw.list(
            2,
            5,
            () ->
                draw.of(
                    "example",
                    "www",
                    "com",
                    "net",
                    "org",
                    "gov",
                    "ac",
                    "co",
                    "kobe",
                    "city",
                    "tokyo",
                    "bj",
                    "cn",
                    "uk",
                    "jp",
                    "xn--55qx5d",
                    "hk",
                    "tw",
                    "ck",
                    "nom",
                    "br",
                    "no",
                    "it",
                    "us",
                    "k12",
                    "github",
                    "io",
                    "blogspot",
                    "xn--fiqs8s",
                    "shop",
                    "top",
                    "au",
                    "nz")));
  }
}
