package beian.testing.sample;

import beian.testing.sample.InnocentFilings.Story;

/** Filings whose names lead to odd places, each with what the rules of access may say of it. */
final class AccessInnocents {
  private static final String OURS = "192.0.2.10";
  private static final String ELSEWHERE = "198.51.100.7";
  private static final String UNKNOWN_NAME = "203.0.113.10";
  private static final String CARRIER = "203.0.113.70";
  private static final String LAPSED = "203.0.113.200";
  private static final String CDN = "203.0.113.130";
  private static final String OTHER_BRAND = "198.18.0.10";
  private static final String DAY = "2026-11-02";
  private static final String R1 = "192.0.2.53";
  private static final String R2 = "192.0.2.54";

  void tell() {
    ranges();
    names();
    resolvers();
    providers();
    servers();
    guilty();
  }

  private static Story innocent(String name) {
    return InnocentFilings.innocent(name).concerning("CON|ACC|MAT");
  }

  private static Story advised(String rule, String name) {
    return InnocentFilings.advised(rule, name).concerning("CON|ACC|MAT");
  }

  private static Story guilty(String rule, String name) {
    return InnocentFilings.guilty(rule, name).concerning("CON|ACC|MAT");
  }

  private static Story leads(Story story, String name, String address) {
    return record(story, name, "A", address, R1, DAY);
  }

  private static Story record(
      Story story, String name, String type, String value, String resolver, String day) {
    return story.row("dns", String.join(",", name, type, value, resolver, day + " 10:00"));
  }

  /** Domain and www lead there. */
  private static Story whole(Story story, String address) {
    leads(story, story.domain(), address);
    return leads(story, "www." + story.domain(), address);
  }

  private void ranges() {
    Story ours = whole(innocent("domain and www lead to the provider"), OURS);
    ours.row("ip_ownership", "192.0.2.0/24,示例云,北京,own")
        .row("ip_ownership", "198.51.100.0/24,另一云,上海,public")
        .row("ip_ownership", "203.0.113.0/26,示例云计算有限公司,北京,public")
        .row("ip_ownership", "203.0.113.64/26,中国电信,北京,public")
        .row("ip_ownership", "203.0.113.128/26,网宿科技,北京,public")
        .row("ip_ownership", "203.0.113.192/28,示例云,北京,own,2026-09-30")
        .row("ip_ownership", "203.0.113.192/26,阿里云,杭州,public")
        .row("ip_ownership", "198.18.0.0/24,阿里云,杭州,public")
        .row("ip_ownership", "2001:db8:2::/48,另一云,上海,public");
    whole(innocent("the owner of the range is perhaps the provider's legal name"), UNKNOWN_NAME);
    whole(innocent("the provider's own range has lapsed in its list"), LAPSED);
    whole(innocent("a carrier's range, leased by nobody knows whom"), CARRIER);
    whole(innocent("another's CDN before a server nobody sees"), CDN);
  }

  private void names() {
    Story shop = innocent("domain and www are silent and a filed name leads to the provider");
    shop.set("domain", shop.domain() + ";shop." + shop.domain());
    whole(shop, "NODATA");
    leads(shop, "shop." + shop.domain(), OURS);
    Story denied = innocent("the servers deny the domain and give the address of www");
    leads(denied, denied.domain(), "NXDOMAIN");
    leads(denied, "www." + denied.domain(), OURS);
    whole(innocent("there is no IPv4 address, and nobody asked for IPv6"), "NODATA");
    Story lost = whole(innocent("no IPv4 address, and the look-up for IPv6 failed"), "NODATA");
    record(lost, lost.domain(), "AAAA", "TIMEOUT", R1, DAY);
    record(lost, "www." + lost.domain(), "AAAA", "SERVFAIL", R1, DAY);
    Story half = innocent("the domain leads elsewhere and nobody looked www up");
    leads(half, half.domain(), ELSEWHERE);
    Story failed = innocent("the domain leads elsewhere and the look-up of www failed");
    leads(failed, failed.domain(), ELSEWHERE);
    leads(failed, "www." + failed.domain(), "SERVFAIL");
    Story forwarded = advised("ACC-001", "the registrar forwards the domain to www");
    leads(forwarded, forwarded.domain(), ELSEWHERE);
    leads(forwarded, "www." + forwarded.domain(), OURS);
    Story app =
        whole(
            innocent("only a name below the domain is used, which nobody has to file"), "NXDOMAIN");
    leads(app, "app." + app.domain(), OURS);
    Story site =
        whole(advised("ACC-001", "the website is elsewhere and the interface here"), ELSEWHERE);
    leads(site, "api." + site.domain(), OURS);
    Story six = innocent("IPv6 addresses alone, of another provider");
    whole(six, "NODATA");
    record(six, six.domain(), "AAAA", "2001:db8:2::10", R1, DAY);
  }

  private void resolvers() {
    Story split = whole(innocent("the resolvers differ"), OURS);
    record(split, split.domain(), "A", ELSEWHERE, R2, DAY);
    record(split, "www." + split.domain(), "A", ELSEWHERE, R2, DAY);
    Story redirected = whole(innocent("a carrier redirects what does not exist"), "NXDOMAIN");
    record(redirected, redirected.domain(), "A", ELSEWHERE, R2, DAY);
    record(redirected, "www." + redirected.domain(), "A", ELSEWHERE, R2, DAY);
    Story inside = innocent("a resolver of the office gives the office's own address");
    record(inside, inside.domain(), "A", "10.0.0.8", "10.0.0.53", DAY);
    record(inside, "www." + inside.domain(), "A", "10.0.0.8", "10.0.0.53", DAY);
    Story moved = whole(innocent("seen elsewhere for the first time a day ago"), ELSEWHERE);
    record(moved, moved.domain(), "A", OURS, R1, "2026-11-01");
    record(moved, "www." + moved.domain(), "A", OURS, R1, "2026-11-01");
    Story gone = whole(innocent("silent for the first time a day ago"), "NODATA");
    record(gone, gone.domain(), "A", OURS, R1, "2026-11-01");
  }

  private void providers() {
    whole(innocent("filed at the other provider under its legal name"), OTHER_BRAND)
        .set("providers_filed", "示例云;阿里云计算有限公司")
        .set("server_id", "ins-0")
        .set("server_status", "运行中");
    whole(innocent("filed at a provider whose name nobody knows"), ELSEWHERE)
        .set("providers_filed", "示例云;北京示例互联网络有限公司");
    Story listed = innocent("the ministry lists the provider while the sheet says first review");
    whole(listed, OURS)
        .set("prev_provider", "另一云")
        .set("transfer_status", "初审中")
        .row("miit", listed.filingNo() + ",是,示例云,2026-11-02 10:00");
    whole(innocent("the previous provider is the present one under a longer name"), OURS)
        .set("prev_provider", "示例云计算有限公司")
        .set("transfer_status", "初审中");
  }

  private void servers() {
    whole(innocent("a running server past its expiry was renewed"), OURS)
        .set("server_id", "ins-1")
        .set("server_status", "运行中")
        .set("server_expiry", "2026-10-01");
    whole(innocent("at another filed provider while the server here runs"), ELSEWHERE)
        .set("providers_filed", "示例云;另一云")
        .set("server_id", "ins-2")
        .set("server_status", "运行中");
    whole(advised("ACC-002", "the server was released and replaced"), OURS)
        .set("server_id", "ins-3")
        .set("server_status", "已释放");
  }

  private void guilty() {
    whole(guilty("ACC-001", "moved to another provider"), ELSEWHERE);
    Story nowhere = whole(guilty("ACC-002", "leads nowhere"), "NODATA");
    record(nowhere, nowhere.domain(), "AAAA", "NODATA", R1, DAY);
    record(nowhere, "www." + nowhere.domain(), "AAAA", "NODATA", R1, DAY);
    Story below = whole(guilty("ACC-002", "nor does a name below it lead here"), "NXDOMAIN");
    leads(below, "app." + below.domain(), ELSEWHERE);
    whole(guilty("ACC-003", "at a provider that is not filed"), ELSEWHERE)
        .set("providers_filed", "示例云");
  }
}
