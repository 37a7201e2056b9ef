package beian.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import beian.evidence.observation.Observation;
import beian.evidence.store.EvidenceReject;
import beian.testing.Supplied;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  @TempDir Path folder;

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
                Charset.forName("GB18030"),
                "<html><head><meta charset=gb2312><title>示例网</title></head><body>欢迎来到示例网"
                    + "<footer>版权所有 <a href='https://beian.miit.gov.cn/'>京ICP备00000001号-1</a>"
                    + "<a href='/other'>x</a></footer></body></html>");

    Observation page = supplied.read(Page.KIND, "example.cn");
    assertThat(Page.TITLE.of(page)).isEqualTo("示例网");
    assertThat(Page.FILING_NUMBERS.of(page)).isEqualTo("京ICP备00000001号-1");
    assertThat(Page.LINKS.of(page)).isEqualTo("https://beian.miit.gov.cn/");
    assertThat(Page.FOOTER.of(page)).contains("版权所有");
    assertThat(Integer.parseInt(Page.TEXT_LENGTH.of(page))).isGreaterThan(10);
    assertThat(Page.STATUS.of(page)).isEqualTo("200");
    assertThat(Page.STATUS.of(supplied.read(Page.KIND, "m.example.cn"))).isEqualTo("404");
    assertThat(supplied.read(Page.KIND, "example.com").failed()).isTrue();
    assertThat(supplied.rejects())
        .extracting(EvidenceReject::row, EvidenceReject::code)
        .containsExactly(tuple(5, "EVI-006"), tuple(6, "EVI-006"));
  }
}
