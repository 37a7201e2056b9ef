package beian.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;

import beian.evidence.store.EvidenceReject;
import beian.testing.Supplied;
import beian.testing.Supplied.Format;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MiitTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void says_what_the_ministry_lists(Format format) {
    Supplied supplied =
        new Supplied(folder)
            .table(
                format,
                "miit",
                "filing_no,entity_exists,site_exists,site_count,status,providers,checked_at",
                "京ICP备00000001号-1,是,no,3,正常,示例云、另一云,2026-11-20",
                "京ICP备00000002号-1,,,many,,,2026-11-20");

    assertThat(supplied.read(Miit.KIND, "京ICP备00000001号-1").attributes())
        .containsOnly(
            entry("entity_exists", "是"),
            entry("site_exists", "否"),
            entry("site_count", "3"),
            entry("status", "正常"),
            entry("providers", "示例云;另一云"));
    assertThat(supplied.rejects())
        .extracting(EvidenceReject::row, EvidenceReject::column, EvidenceReject::code)
        .containsExactly(tuple(3, "site_count", "EVI-004"));
  }
}
