package beian.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import beian.platform.dns.DnsLookup;
import beian.platform.dns.DnsSettings;
import beian.platform.http.AddressPolicy;
import beian.platform.http.FetchSettings;
import beian.platform.http.FetchedPage;
import beian.platform.http.PageFetcher;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, pages and the fetcher together, as the demo uses them. */
class LoopbackWebTest {
  @Test
  void a_folder_of_sites_is_served_under_the_names_of_a_zone_file(@TempDir Path temp)
      throws IOException {
    Path site = Files.createDirectories(temp.resolve("sites/www.示例.cn"));
    Files.writeString(site.resolve("index.html"), "<meta charset=utf-8>首页");
    Files.writeString(site.resolve("_answers"), "/old 301 /\n/broken 503\n");
    Path zone =
        Files.writeString(
            temp.resolve("zone.txt"),
            "# sandbox\nwww.示例.cn CNAME edge.example.net\nedge.example.net A 203.0.113.10\n");
    try (LoopbackWeb web = new LoopbackWeb();
        LoopbackDns dns = new LoopbackDns(ZoneFile.load(zone));
        DnsLookup lookup =
            new DnsLookup(
                new DnsSettings(List.of(dns.address()), Duration.ofSeconds(2), 2, 10, 0));
        PageFetcher fetcher =
            new PageFetcher(
                new FetchSettings(
                    Duration.ofSeconds(5), Duration.ofSeconds(10), 100_000, 5, 10, 10, 0, "test"),
                lookup::addresses,
                AddressPolicy.publicAnd("203.0.113.0/24"),
                checked -> new InetSocketAddress("127.0.0.1", web.port()),
                null)) {
      web.load(temp.resolve("sites"));
      FetchedPage page = fetcher.fetch("http://www.示例.cn/old").join();
      assertThat(page.text()).endsWith("首页");
      assertThat(page.finalUrl()).isEqualTo("http://www.xn--fsq092h.cn/");
      assertThat(fetcher.fetch("http://www.示例.cn/broken").join().status()).isEqualTo(503);
      assertThat(fetcher.fetch("http://www.示例.cn/none").join().status()).isEqualTo(404);
      assertThat(fetcher.fetch("http://none.example").join().failure())
          .isEqualTo(FetchedPage.Failure.NO_ADDRESS);
    }
  }
}
