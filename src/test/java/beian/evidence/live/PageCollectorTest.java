package beian.evidence.live;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.sandbox.LoopbackWeb;
import beian.evidence.kind.Page;
import beian.evidence.observation.Observation;
import beian.platform.http.AddressPolicy;
import beian.platform.http.FetchSettings;
import beian.platform.http.PageFetcher;
import beian.platform.tls.TestCertificates;
import beian.platform.tls.TrustFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A homepage filed without https, and a server that answers on both ports. */
class PageCollectorTest {
  private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
  private static final LoopbackWeb.Page DEFAULT =
      LoopbackWeb.Page.html("<title>Welcome to nginx!</title><h1>Welcome to nginx!</h1>");
  private static final LoopbackWeb.Page SHOP =
      LoopbackWeb.Page.html(
          "<title>示例网</title><p>欢迎光临示例网，本网站介绍示例公司的产品与服务，敬请浏览</p><img src='a.png'>");

  private LoopbackWeb plain;
  private LoopbackWeb secure;
  private PageFetcher fetcher;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    TestCertificates certificates = new TestCertificates(folder, "www.example.cn");
    plain = new LoopbackWeb();
    secure = new LoopbackWeb(certificates.server());
    InetAddress address = InetAddress.getByName("203.0.113.10");
    fetcher =
        new PageFetcher(
            new FetchSettings(
                Duration.ofSeconds(5), Duration.ofSeconds(10), 100_000, 5, 200, 200, 0, "test"),
            host -> CompletableFuture.completedFuture(List.of(address)),
            AddressPolicy.publicAnd("203.0.113.0/24"),
            checked ->
                new InetSocketAddress(
                    "127.0.0.1", checked.getPort() == 443 ? secure.port() : plain.port()),
            new TrustFile(certificates.pem()));
  }

  @AfterEach
  void end() {
    fetcher.close();
    plain.close();
    secure.close();
  }

  private Observation asked(String address) {
    return all(address).get(0);
  }

  private List<Observation> all(String address) {
    return new PageCollector(fetcher)
        .collect(new LookupQuestion(Page.KIND, "example.cn", address), NOW)
        .join()
        .observations();
  }

  @Test
  void the_bare_domain_and_www_are_both_kept_where_nobody_filed_which_is_the_homepage() {
    plain.put("example.cn", "/", DEFAULT);
    plain.put("www.example.cn", "/", SHOP);
    List<Observation> both = all("http://example.cn/");
    assertThat(both)
        .extracting(page -> Page.URL.of(page) + " " + Page.TITLE.of(page))
        .containsExactly("http://www.example.cn/ 示例网", "http://example.cn/ Welcome to nginx!");
    assertThat(both.get(1).isBefore(both.get(0))).isTrue();
    assertThat(all("http://www.example.cn/")).hasSize(1);

    plain.put("example.cn", "/", SHOP);
    plain.put("www.example.cn", "/", DEFAULT);
    assertThat(all("http://example.cn/"))
        .extracting(page -> Page.TITLE.of(page))
        .as("a page parked under www takes nothing away")
        .containsExactly("示例网", "Welcome to nginx!");
  }

  @Test
  void a_servers_own_page_on_port_80_is_not_the_homepage_of_a_website_behind_https() {
    plain.put("www.example.cn", "/", DEFAULT);
    secure.put("www.example.cn", "/", SHOP);
    assertThat(Page.TITLE.of(asked("http://www.example.cn/"))).isEqualTo("示例网");
    assertThat(Page.URL.of(asked("http://www.example.cn"))).startsWith("https://www.example.cn");
  }

  @Test
  void nor_is_one_behind_https_the_homepage_of_a_website_on_port_80() {
    plain.put("www.example.cn", "/", SHOP);
    secure.put("www.example.cn", "/", DEFAULT);
    Observation page = asked("http://www.example.cn/");
    assertThat(Page.TITLE.of(page)).isEqualTo("示例网");
    assertThat(Page.URL.of(page)).isEqualTo("http://www.example.cn/");
  }

  @Test
  void an_error_on_port_80_gives_way_to_a_page_behind_https_and_the_other_way_round() {
    secure.put("www.example.cn", "/", SHOP);
    assertThat(Page.STATUS.of(asked("http://www.example.cn/"))).isEqualTo("200");
  }

  @Test
  void a_filed_page_below_the_root_is_asked_where_it_is_filed() {
    plain.put("www.example.cn", "/shop/", DEFAULT);
    secure.put("www.example.cn", "/shop/", SHOP);
    assertThat(Page.TITLE.of(asked("http://www.example.cn/shop/"))).isEqualTo("Welcome to nginx!");
  }
}
