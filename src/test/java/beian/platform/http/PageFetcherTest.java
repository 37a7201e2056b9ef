package beian.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.sandbox.LoopbackWeb;
import beian.app.sandbox.LoopbackWeb.Page;
import beian.platform.http.FetchedPage.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class PageFetcherTest {
  private final FetchSandbox sandbox = new FetchSandbox();
  private final LoopbackWeb web = sandbox.web();
  private final Map<String, String> names = sandbox.names();

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void a_page_comes_with_all_that_is_to_be_known_about_it() {
    web.put("www.example.cn", "/", Page.html("<title>示例</title>"));
    FetchedPage page = fetch("http://www.example.cn");
    assertThat(page.failure()).isNull();
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).isEqualTo("<title>示例</title>");
    assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page.finalUrl()).isEqualTo("http://www.example.cn/");
    assertThat(page.hops()).containsExactly("http://www.example.cn/");
    assertThat(page.address()).isEqualTo("203.0.113.10");
    assertThat(page.truncated()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "WWW.Example.cn/a b?q=示例#top, /a%20b?q=%E7%A4%BA%E4%BE%8B",
    "http://www.example.cn:80/x/../y, /x/../y",
    "http:\\\\www.example.cn\\z, /z",
    "www.example.cn:80, /",
    "http://www.example.cn?x, /?x"
  })
  void urls_are_read_as_people_write_them(String url, String target) {
    web.put("www.example.cn", target, Page.html("here"));
    assertThat(fetch(url).text()).isEqualTo("here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://www.example.cn/",
        "javascript:alert(1)",
        "http://",
        "http://a b/",
        "http://www.example.cn:99999/",
        "http://user@www.example.cn/",
        "http://www.example.cn/\r\nX: y",
        "gopher://www.example.cn/"
      })
  void what_is_no_web_url_is_not_fetched(String url) {
    assertThat(fetch(url).failure()).isEqualTo(Failure.BAD_URL);
    assertThat(sandbox.asked()).isEmpty();
  }

  @Test
  void redirects_are_followed_and_listed() {
    names.put("example.cn", "203.0.113.11");
    web.put("example.cn", "/", Page.redirect(301, "http://www.example.cn/a"));
    web.put("www.example.cn", "/a", Page.redirect(302, "/b/?x=1"));
    web.put("www.example.cn", "/b/?x=1", Page.redirect(307, "c"));
    web.put("www.example.cn", "/b/c", Page.html("arrived"));
    FetchedPage page = fetch("example.cn");
    assertThat(page.text()).isEqualTo("arrived");
    assertThat(page.hops())
        .containsExactly(
            "http://example.cn/",
            "http://www.example.cn/a",
            "http://www.example.cn/b/?x=1",
            "http://www.example.cn/b/c");
  }

  @Test
  void a_meta_refresh_of_a_short_page_is_a_redirect() {
    web.put(
        "www.example.cn",
        "/",
        Page.html("<meta http-equiv='Refresh' content='0; URL=/cn/index.html'>"));
    web.put("www.example.cn", "/cn/index.html", Page.html("home"));
    assertThat(fetch("www.example.cn").text()).isEqualTo("home");
  }

  @Test
  void a_circle_of_redirects_ends() {
    web.put("www.example.cn", "/", Page.redirect(302, "/"));
    FetchedPage page = fetch("www.example.cn");
    assertThat(page.failure()).isEqualTo(Failure.TOO_MANY_REDIRECTS);
    assertThat(page.hops()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "http://169.254.169.254/latest/meta-data/, FORBIDDEN_ADDRESS",
    "http://127.0.0.1:8080/, FORBIDDEN_ADDRESS",
    "http://[::1]/, FORBIDDEN_ADDRESS",
    "http://[::ffff:127.0.0.1]/, FORBIDDEN_ADDRESS",
    "http://[64:ff9b::7f00:1]/, FORBIDDEN_ADDRESS",
    "http://0.0.0.0/, FORBIDDEN_ADDRESS",
    "http://inside.example.cn/, FORBIDDEN_ADDRESS",
    "//100.100.100.200/latest, FORBIDDEN_ADDRESS",
    "http://2130706433/, NO_ADDRESS",
    "http://0177.0.0.1/, NO_ADDRESS",
    "http://127.1/, NO_ADDRESS",
    "file:/etc/passwd, BAD_URL",
    "file:///etc/passwd, BAD_URL"
  })
  void a_redirect_never_leads_inside(String location, Failure failure) {
    names.put("inside.example.cn", "10.1.2.3");
    web.put("www.example.cn", "/", Page.redirect(302, location));
    FetchedPage page = fetch("www.example.cn");
    assertThat(page.failure()).isEqualTo(failure);
    assertThat(page.body()).isEmpty();
    assertThat(sandbox.dialled()).containsExactly("203.0.113.10:80");
  }

  @Test
  void one_forbidden_address_among_good_ones_is_enough() {
    names.put("mixed.example.cn", "203.0.113.10 192.168.0.1");
    assertThat(fetch("mixed.example.cn").failure()).isEqualTo(Failure.FORBIDDEN_ADDRESS);
    assertThat(sandbox.dialled()).isEmpty();
  }

  @Test
  void a_name_that_changes_its_address_after_the_check_changes_nothing() {
    web.put("www.example.cn", "/", Page.html("outside"));
    try (PageFetcher rebinding =
        new PageFetcher(
            FetchSandbox.settings(),
            host -> {
              sandbox.asked().add(host);
              String address = sandbox.asked().size() == 1 ? "203.0.113.10" : "127.0.0.1";
              return CompletableFuture.completedFuture(List.of(FetchSandbox.ip(address)));
            },
            AddressPolicy.publicAnd("203.0.113.0/24"),
            sandbox::route,
            null)) {
      assertThat(rebinding.fetch("www.example.cn").join().text()).isEqualTo("outside");
      assertThat(sandbox.asked()).hasSize(1);
      assertThat(rebinding.fetch("www.example.cn").join().failure())
          .isEqualTo(Failure.FORBIDDEN_ADDRESS);
      assertThat(sandbox.dialled()).containsExactly("203.0.113.10:80");
    }
  }

  @Test
  void the_fetcher_for_the_world_does_not_reach_the_sandbox() {
    try (PageFetcher world =
        new PageFetcher(
            FetchSandbox.settings(),
            host -> CompletableFuture.completedFuture(List.of(FetchSandbox.ip("127.0.0.1"))),
            null)) {
      assertThat(world.fetch("http://localhost:" + web.port()).join().failure())
          .isEqualTo(Failure.FORBIDDEN_ADDRESS);
      assertThat(web.requests()).isEmpty();
    }
  }

  @Test
  void a_name_without_address_is_told_from_a_lookup_that_failed() {
    names.put("broken.example.cn", "!");
    assertThat(fetch("none.example.cn").failure()).isEqualTo(Failure.NO_ADDRESS);
    assertThat(fetch("broken.example.cn").failure()).isEqualTo(Failure.LOOKUP_FAILED);
  }

  @Test
  void the_next_address_is_tried_when_one_does_not_answer() {
    names.put("www.example.cn", "203.0.113.99 203.0.113.10");
    web.put("www.example.cn", "/", Page.html("second"));
    assertThat(fetch("www.example.cn").text()).isEqualTo("second");
    names.put("dead.example.cn", "203.0.113.99");
    assertThat(fetch("dead.example.cn").failure()).isEqualTo(Failure.CONNECT);
  }

  @Test
  void a_lookup_that_never_ends_is_left_too() {
    try (PageFetcher waiting =
        new PageFetcher(
            FetchSandbox.settings(Duration.ofMillis(200)),
            host -> new CompletableFuture<>(),
            null)) {
      assertThat(waiting.fetch("www.example.cn").join().failure()).isEqualTo(Failure.TIMEOUT);
    }
  }

  private FetchedPage fetch(String url) {
    return sandbox.fetch(url);
  }
}
