package beian.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import beian.evidence.observation.Observation;
import beian.testing.Supplied;
import beian.testing.Supplied.Format;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void is_as_old_as_its_entering(Format format) {
    Supplied supplied =
        new Supplied(folder)
            .table(
                format,
                "codes",
                "filing_no,number,sent_at,entered_at",
                "京ICP备00000001号-1,13800000001,2026-11-20 10:00,2026-11-20 10:05",
                "京ICP备00000001号-1,13800000002,2026-11-20 10:00,");

    Observation entered = supplied.read(Code.KIND, "京ICP备00000001号-1|13800000001");
    assertThat(Code.ENTERED_AT.of(entered)).isEqualTo("2026-11-20T02:05:00Z");
    assertThat(entered.observedAt()).isEqualTo(Instant.parse("2026-11-20T02:05:00Z"));
    assertThat(supplied.read(Code.KIND, "京ICP备00000001号-1|13800000002").attributes())
        .containsOnly(entry("sent_at", "2026-11-20T02:00:00Z"));
  }

  @Test
  void a_row_to_be_filled_in_has_the_filing_and_its_number() {
    assertThat(Code.KIND.blank().orElseThrow().row("京ICP备00000001号-1|13800000002"))
        .containsExactly("京ICP备00000001号-1", "13800000002", "", "");
  }

  @Test
  void shows_its_subject_without_personal_data() {
    assertThat(Code.KIND.masked("京ICP备00000001号-1|13800000002"))
        .isEqualTo("京ICP备00000001号-1|138****0002");
  }
}
