package beian.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import beian.platform.http.HtmlPage.Link;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
  @Test
  void a_page_is_seen_as_a_visitor_sees_it() {
    HtmlPage page =
        HtmlPage.of(
            """
            <html><head><title> 示例
            网站 </title><style>p{}</style></head><body>
            <script>var hidden = "京ICP备99999999号";</script><!-- 京ICP备88888888号 -->
            <p style="display: none">unseen</p><p hidden>unseen</p><noscript>unseen</noscript>
            <p>Hello   <b>world</b></p>
            <div class=footer><a href="//beian.example.cn/">京ICP备00000001号-1</a><span>360</span>
            <a href="/x"><img alt="logo"></a></div></body></html>
            """,
            "https://www.example.cn/a/");
    assertThat(page.title()).isEqualTo("示例 网站");
    assertThat(page.text()).isEqualTo("Hello\nworld\n京ICP备00000001号-1\n360");
    assertThat(page.footer()).endsWith("京ICP备00000001号-1\n360");
    assertThat(page.visibleLength()).isEqualTo(29);
    assertThat(page.links())
        .containsExactly(
            new Link("京ICP备00000001号-1", "https://beian.example.cn/"),
            new Link("logo", "https://www.example.cn/x"));
    assertThat(page.refresh()).isEmpty();
  }

  @Test
  void the_footer_is_the_end_of_a_long_page() {
    HtmlPage page = HtmlPage.of("<p>" + "x".repeat(5000) + "</p><p>end</p>", "http://example.cn/");
    assertThat(page.footer()).hasSize(1000).endsWith("x\nend");
  }

  @Test
  void an_empty_or_monstrous_page_is_only_a_page() {
    assertThat(HtmlPage.of("", "http://example.cn/").visibleLength()).isZero();
    assertThat(HtmlPage.of("<div>".repeat(200_000) + "deep", "http://example.cn/").text())
        .isEqualTo("deep");
  }

  @Test
  void what_shows_something_without_words_is_counted() {
    for (String shows :
        new String[] {
          "<input name=u>",
          "<button></button>",
          "<img src=a.png>",
          "<frameset><frame src=a></frameset>",
          "<body background=a.png></body>",
          "<div style='background:url(a.png)'></div>",
          "<my-app></my-app>"
        }) {
      assertThat(HtmlPage.of(shows, "http://example.cn/").pictures()).as(shows).isPositive();
    }
    assertThat(HtmlPage.of("<link rel='Stylesheet' href=a.css>", "http://example.cn/").styles())
        .isOne();
    assertThat(HtmlPage.of("<body onload=f()></body>", "http://example.cn/").scripts()).isOne();
    HtmlPage empty =
        HtmlPage.of(
            "<html><head><title>a</title></head><body></body></html>", "http://example.cn/");
    assertThat(empty.pictures() + empty.scripts() + empty.styles()).isZero();
  }

  @Test
  void a_meta_refresh_is_found_in_every_spelling() {
    assertThat(refresh("0;url=/cn/")).hasValue("/cn/");
    assertThat(refresh("3 ; URL='http://example.cn/'")).hasValue("http://example.cn/");
    assertThat(refresh("600")).isEmpty();
  }

  private static java.util.Optional<String> refresh(String content) {
    String html = "<meta http-equiv=\"REFRESH\" content=\"" + content + "\">";
    return HtmlPage.of(html, "http://example.cn/").refresh();
  }
}
