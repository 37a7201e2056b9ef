package beian.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import beian.testing.Supplied;
import beian.testing.Supplied.Format;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void says_what_the_reviewer_decided(Format format) {
    Supplied supplied =
        new Supplied(folder)
            .table(
                format,
                "content",
                "domain,flag,category,reviewer,observed_at",
                "www.example.cn,正常,corporate,示例审核员,2026-11-20");

    assertThat(supplied.read(Content.KIND, "example.cn").attributes())
        .containsOnly(
            entry("flag", "ok"), entry("category", "CORPORATE"), entry("reviewer", "示例审核员"));
  }
}
