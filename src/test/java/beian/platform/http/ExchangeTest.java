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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class ExchangeTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final FetchSandbox sandbox = new FetchSandbox();
  private final LoopbackWeb web = sandbox.web();
  private final Map<String, String> names = sandbox.names();

  @AfterEach
  void close() {
    sandbox.close();
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
    web.put("www.example.cn", "/late", Page.html("late").after(Duration.ofSeconds(20)));
    web.put("www.example.cn", "/drip", Page.html("d".repeat(1000)).drip());
    try (PageFetcher hasty = sandbox.fetcher(FetchSandbox.settings(Duration.ofMillis(300)), null)) {
      assertThat(hasty.fetch("www.example.cn/late").join().failure()).isEqualTo(Failure.TIMEOUT);
      assertThat(hasty.fetch("www.example.cn/drip").join().failure()).isEqualTo(Failure.TIMEOUT);
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
    try (FetchSandbox secure = new FetchSandbox(certificates.server());
        PageFetcher trusting =
            secure.fetcher(FetchSandbox.settings(), new TrustFile(certificates.pem()))) {
      secure.web().put("www.example.cn", "/", Page.html("secret"));
      secure.names().put("other.example.cn", "203.0.113.12");
      assertThat(secure.fetch("https://www.example.cn").failure()).isEqualTo(Failure.TLS);
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
      pages.add(sandbox.start(host));
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
    try (PageFetcher slow = sandbox.fetcher(polite, null)) {
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
        FetchSandbox.settings(),
        sandbox::resolve,
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
    return sandbox.fetch(url);
  }
}
