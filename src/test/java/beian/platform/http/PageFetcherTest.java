package beian.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.sandbox.LoopbackWeb;
import beian.app.sandbox.LoopbackWeb.Page;
import beian.platform.http.FetchedPage.Failure;
import beian.platform.tls.TestCertificates;
import beian.platform.tls.TrustFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class PageFetcherTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> dialled = new CopyOnWriteArrayList<>();
  private LoopbackWeb web;
  private PageFetcher fetcher;

  @BeforeEach
  void start() {
    web = new LoopbackWeb();
    names.put("www.example.cn", "203.0.113.10");
    fetcher = fetcher(settings(), null);
  }

  @AfterEach
  void close() {
    fetcher.close();
    web.close();
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
    assertThat(asked).isEmpty();
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
    assertThat(dialled).containsExactly("203.0.113.10:80");
  }

  @Test
  void one_forbidden_address_among_good_ones_is_enough() {
    names.put("mixed.example.cn", "203.0.113.10 192.168.0.1");
    assertThat(fetch("mixed.example.cn").failure()).isEqualTo(Failure.FORBIDDEN_ADDRESS);
    assertThat(dialled).isEmpty();
  }

  @Test
  void a_name_that_changes_its_address_after_the_check_changes_nothing() {
    web.put("www.example.cn", "/", Page.html("outside"));
    try (PageFetcher rebinding =
        new PageFetcher(
            settings(),
            host -> {
              asked.add(host);
              String address = asked.size() == 1 ? "203.0.113.10" : "127.0.0.1";
              return CompletableFuture.completedFuture(List.of(ip(address)));
            },
            AddressPolicy.publicAnd("203.0.113.0/24"),
            this::toLoopback,
            null)) {
      assertThat(rebinding.fetch("www.example.cn").join().text()).isEqualTo("outside");
      assertThat(asked).hasSize(1);
      assertThat(rebinding.fetch("www.example.cn").join().failure())
          .isEqualTo(Failure.FORBIDDEN_ADDRESS);
      assertThat(dialled).containsExactly("203.0.113.10:80");
    }
  }

  @Test
  void the_fetcher_for_the_world_does_not_reach_the_sandbox() {
    try (PageFetcher world =
        new PageFetcher(
            settings(),
            host -> CompletableFuture.completedFuture(List.of(ip("127.0.0.1"))),
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
  void a_long_body_is_cut() {
    web.put("www.example.cn", "/", Page.html("x".repeat(300_000)));
    FetchedPage page = fetch("www.example.cn");
    assertThat(page.body()).hasSize(100_000);
    assertThat(page.truncated()).isTrue();
  }

  @Test
  void a_packed_body_is_unpacked_and_a_bomb_is_cut() throws IOException {
    web.put("www.example.cn", "/", gzip("示例".getBytes(StandardCharsets.UTF_8)));
    web.put("www.example.cn", "/bomb", gzip(new byte[50_000_000]));
    assertThat(fetch("www.example.cn").text()).isEqualTo("示例");
    FetchedPage bomb = fetch("www.example.cn/bomb");
    assertThat(bomb.body()).hasSize(100_000);
    assertThat(bomb.truncated()).isTrue();
  }

  @Test
  void a_body_packed_in_an_unknown_way_is_no_page() {
    web.put("www.example.cn", "/", Page.html("x").with("Content-Encoding", "br"));
    assertThat(fetch("www.example.cn").failure()).isEqualTo(Failure.BAD_RESPONSE);
  }

  @Test
  void a_server_that_keeps_us_waiting_is_left() {
    FetchSettings hasty = settings(Duration.ofMillis(300));
    fetcher.close();
    fetcher = fetcher(hasty, null);
    web.put("www.example.cn", "/late", Page.html("late").after(Duration.ofSeconds(20)));
    web.put("www.example.cn", "/drip", Page.html("d".repeat(1000)).drip());
    assertThat(fetch("www.example.cn/late").failure()).isEqualTo(Failure.TIMEOUT);
    assertThat(fetch("www.example.cn/drip").failure()).isEqualTo(Failure.TIMEOUT);
  }

  @Test
  void a_lookup_that_never_ends_is_left_too() {
    try (PageFetcher waiting =
        new PageFetcher(
            settings(Duration.ofMillis(200)), host -> new CompletableFuture<>(), null)) {
      assertThat(waiting.fetch("www.example.cn").join().failure()).isEqualTo(Failure.TIMEOUT);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html; charset=gb2312 | GB18030  | <p>示例网站</p>",
        "text/html                 | GB18030  | <meta charset='gbk'><p>示例网站</p>",
        "text/html                 | GB18030  | <meta http-equiv=Content-Type content='text/html; charset=gb2312'>示例",
        "text/html                 | GB18030  | <p>没有声明的示例网站</p>",
        "text/html; charset=utf-8  | GB18030  | <p>声明错误的示例网站</p>",
        "text/html; charset=iso-8859-1 | UTF-8 | <p>示例网站</p>",
        "text/html                 | UTF-8    | <p>没有声明的示例网站</p>",
        "text/html; charset=gbk    | UTF-8    | <p>声明错误的示例</p>",
        "text/html; charset=nonsense | UTF-8  | <p>示例</p>",
        "text/html; charset=big5   | Big5     | <p>備案號範例</p>"
      })
  void the_charset_is_found_out(String contentType, String charset, String html) {
    web.put(
        "www.example.cn", "/", Page.bytes(contentType, html.getBytes(Charset.forName(charset))));
    assertThat(fetch("www.example.cn").text()).isEqualTo(html);
  }

  @Test
  void a_character_cut_in_two_does_not_change_the_charset() {
    String html = "<meta charset=utf-8>" + "示".repeat(100_000);
    web.put("www.example.cn", "/", Page.bytes("text/html", html.getBytes(StandardCharsets.UTF_8)));
    assertThat(fetch("www.example.cn").charset()).isEqualTo(StandardCharsets.UTF_8);
    String gb = "网站备案".repeat(20_000);
    web.put("www.example.cn", "/gb", Page.bytes("text/html", ("x" + gb).getBytes(GB18030)));
    assertThat(fetch("www.example.cn/gb").charset()).isEqualTo(GB18030);
  }

  @Test
  void a_certificate_is_checked_for_trust_and_name(@TempDir Path temp) {
    TestCertificates certificates = new TestCertificates(temp, "www.example.cn");
    web.close();
    web = new LoopbackWeb(certificates.server());
    web.put("www.example.cn", "/", Page.html("secret"));
    web.put("other.example.cn", "/", Page.html("secret"));
    names.put("other.example.cn", "203.0.113.12");
    assertThat(fetch("https://www.example.cn").failure()).isEqualTo(Failure.TLS);
    try (PageFetcher trusting = fetcher(settings(), new TrustFile(certificates.pem()))) {
      assertThat(trusting.fetch("https://www.example.cn").join().text()).isEqualTo("secret");
      FetchedPage other = trusting.fetch("https://other.example.cn").join();
      assertThat(other.failure()).isEqualTo(Failure.TLS);
      assertThat(other.detail()).contains("other.example.cn");
    }
  }

  @Test
  void a_cookie_is_carried_along_the_way_of_one_page() throws Exception {
    try (ServerSocket server =
            raw(
                "HTTP/1.1 302 Found\r\nSet-Cookie: k=v; Path=/\r\nLocation: /\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        PageFetcher raw = fetcherTo(server.getLocalPort())) {
      assertThat(raw.fetch("www.example.cn").join().text()).isEqualTo("ok");
      assertThat(rawRequests.get(0)).doesNotContain("cookie:");
      assertThat(rawRequests.get(1)).contains("cookie: k=v");
      assertThat(rawRequests.get(1)).contains("host: www.example.cn\r\n");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SSH-2.0-x\\r\\n\\r\\n | BAD_RESPONSE",
        "'' | CLOSED",
        "HTTP/1.1 100 Continue\\r\\n\\r\\n | CLOSED"
      })
  void what_is_no_http_answer_is_told_as_such(String answer, Failure failure) throws Exception {
    try (ServerSocket server = raw(answer.replace("\\r\\n", "\r\n"));
        PageFetcher raw = fetcherTo(server.getLocalPort())) {
      assertThat(raw.fetch("www.example.cn").join().failure()).isEqualTo(failure);
    }
  }

  @Test
  void a_body_that_ends_early_is_kept_and_marked() throws Exception {
    try (ServerSocket server = raw("HTTP/1.1 200 OK\nContent-Length: 100\n\npart");
        PageFetcher raw = fetcherTo(server.getLocalPort())) {
      FetchedPage page = raw.fetch("www.example.cn").join();
      assertThat(page.text()).isEqualTo("part");
      assertThat(page.truncated()).isTrue();
    }
  }

  @Test
  void endless_headers_are_not_read() throws Exception {
    try (ServerSocket server = raw("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(50_000));
        PageFetcher raw = fetcherTo(server.getLocalPort())) {
      assertThat(raw.fetch("www.example.cn").join().failure()).isEqualTo(Failure.BAD_RESPONSE);
    }
  }

  @Test
  void two_hundred_pages_are_fetched_at_once() {
    List<CompletableFuture<FetchedPage>> pages = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String host = "h" + i + ".example.cn";
      names.put(host, "203.0.113.10");
      web.put(host, "/", Page.html(host).after(Duration.ofMillis(100)));
      pages.add(fetcher.fetch(host));
    }
    for (int i = 0; i < 200; i++) {
      assertThat(pages.get(i).join().text()).isEqualTo("h" + i + ".example.cn");
    }
  }

  @Test
  void waiting_for_ones_turn_does_not_use_up_the_time_of_a_page() {
    FetchSettings polite =
        new FetchSettings(
            Duration.ofSeconds(2), Duration.ofMillis(400), 100_000, 5, 200, 1, 4, "test");
    web.put("www.example.cn", "/", Page.html("ok"));
    try (PageFetcher slow = fetcher(polite, null)) {
      List<CompletableFuture<FetchedPage>> pages =
          List.of(
              slow.fetch("www.example.cn"),
              slow.fetch("www.example.cn"),
              slow.fetch("www.example.cn"),
              slow.fetch("www.example.cn"));
      assertThat(pages).allSatisfy(page -> assertThat(page.join().text()).isEqualTo("ok"));
    }
  }

  private final List<String> rawRequests = new CopyOnWriteArrayList<>();

  /** Answers each connection in turn with the given bytes and closes it. */
  private ServerSocket raw(String... answers) throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread thread =
        new Thread(
            () -> {
              for (String answer : answers) {
                try (Socket socket = server.accept()) {
                  StringBuilder request = new StringBuilder();
                  while (request.indexOf("\r\n\r\n") < 0) {
                    request.append((char) socket.getInputStream().read());
                  }
                  rawRequests.add(request.toString());
                  socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                } catch (IOException closed) {
                  return;
                }
              }
            });
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  private PageFetcher fetcherTo(int port) {
    return new PageFetcher(
        settings(),
        this::resolve,
        AddressPolicy.publicAnd("203.0.113.0/24"),
        checked -> new InetSocketAddress("127.0.0.1", port),
        null);
  }

  private static Page gzip(byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    }
    return Page.bytes("text/html; charset=utf-8", packed.toByteArray())
        .with("Content-Encoding", "gzip");
  }

  private FetchedPage fetch(String url) {
    return fetcher.fetch(url).join();
  }

  private PageFetcher fetcher(FetchSettings settings, @Nullable TrustFile trust) {
    return new PageFetcher(
        settings,
        this::resolve,
        AddressPolicy.publicAnd("203.0.113.0/24"),
        this::toLoopback,
        trust);
  }

  private static FetchSettings settings() {
    return settings(Duration.ofSeconds(10));
  }

  private static FetchSettings settings(Duration total) {
    return new FetchSettings(Duration.ofSeconds(5), total, 100_000, 5, 200, 200, 0, "test");
  }

  private CompletableFuture<List<InetAddress>> resolve(String host) {
    asked.add(host);
    String addresses = names.getOrDefault(host, "");
    if (addresses.equals("!")) {
      return CompletableFuture.failedFuture(new IOException("SERVFAIL"));
    }
    List<InetAddress> all = new ArrayList<>();
    for (String address : addresses.isEmpty() ? new String[0] : addresses.split(" ")) {
      all.add(ip(address));
    }
    return CompletableFuture.completedFuture(all);
  }

  /** Port 1 answers nobody: the stand-in for a dead server. */
  private InetSocketAddress toLoopback(InetSocketAddress checked) {
    String address = checked.getAddress().getHostAddress();
    dialled.add(address + ":" + checked.getPort());
    return new InetSocketAddress("127.0.0.1", address.endsWith(".99") ? 1 : web.port());
  }

  private static InetAddress ip(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
