package beian.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import beian.evidence.observation.Observation;
import beian.testing.Supplied;
import beian.testing.Supplied.Format;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void says_how_it_went_in_one_form(Format format) {
    Supplied supplied =
        new Supplied(folder)
            .table(
                format,
                "calls",
                "number,outcome,called_at,caller",
                "+86 138 0000 0002,no answer,2026-11-02 10:00,示例坐席",
                "086-010-55500002,非本人,2026-11-02 10:00,");

    assertThat(supplied.read())
        .extracting(Observation::subject, Call.OUTCOME::of, Call.CALLER::of)
        .containsExactly(tuple("13800000002", "无人接听", "示例坐席"), tuple("010-55500002", "非本人", ""));
    assertThat(supplied.rejects()).isEmpty();
  }

  @Test
  void a_table_to_be_filled_in_says_nothing_until_it_is() {
    Supplied supplied = new Supplied(folder);
    supplied.csv(
        "calls.csv",
        String.join(",", Call.KIND.blank().orElseThrow().headings()),
        String.join(",", Call.KIND.blank().orElseThrow().row("13800000002")));

    assertThat(supplied.read()).isEmpty();
    assertThat(supplied.rejects()).isEmpty();
  }

  @Test
  void shows_its_subject_without_personal_data() {
    assertThat(Call.KIND.masked("13800000002")).isEqualTo("138****0002");
  }
}
