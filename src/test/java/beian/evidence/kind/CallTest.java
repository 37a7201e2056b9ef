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
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.38E+10",
        "138OOOO0003",
        "1380000300",
        "55500301",
        "13800000002/13800000003",
        "13800000002;010-55500002",
        "13800000002（张示例）",
        "张示例",
        "号码"
      })
  void what_is_no_number_or_several_is_said_of_nobody(String written) {
    Supplied supplied =
        new Supplied(folder)
            .csv("calls.csv", "number,outcome,called_at", written + ",接通,2026-11-02 10:00")
            .csv("numbers.csv", "number,status,observed_at", written + ",正常,2026-11-02 10:00")
            .csv(
                "codes.csv",
                "filing_no,number,sent_at,entered_at",
                "京ICP备00000001号-1," + written + ",2026-11-02 10:00,2026-11-02 10:01");

    assertThat(supplied.read()).isEmpty();
    assertThat(supplied.rejects())
        .extracting(one -> one.file() + ":" + one.row() + " " + one.column() + " " + one.code())
        .containsExactly(
            "calls.csv:2 number EVI-004",
            "codes.csv:2 number EVI-004",
            "numbers.csv:2 number EVI-004");
    assertThat(supplied.rejects().toString())
        .doesNotContain("13800000002", "0000003", "1380000300", "55500301");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"95588", "400-810-0000", "+852 2345 6789", "16500000000", "(010)55500002转801"})
  void a_number_of_a_service_of_another_country_or_of_a_new_segment_is_one(String written) {
    Supplied supplied =
        new Supplied(folder)
            .csv("calls.csv", "number,outcome,called_at", written + ",接通,2026-11-02 10:00");

    assertThat(supplied.read()).hasSize(1);
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
