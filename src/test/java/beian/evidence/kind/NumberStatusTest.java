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

class NumberStatusTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void says_the_carriers_word_in_one_form(Format format) {
    Supplied supplied =
        new Supplied(folder)
            .table(
                format,
                "numbers",
                "号码,状态,观察时间",
                "13800000001,在用,2026-11-01",
                "010-55500001,空号,2026-11-01",
                "13800000002,示例新用语,2026-11-01");

    assertThat(supplied.read())
        .extracting(Observation::subject, NumberStatus.STATUS::of)
        .containsExactly(
            tuple("13800000001", "正常"), tuple("010-55500001", "空号"), tuple("13800000002", "示例新用语"));
    assertThat(supplied.rejects()).isEmpty();
  }

  @Test
  void shows_its_subject_without_personal_data() {
    assertThat(NumberStatus.KIND.masked("13800000001")).isEqualTo("138****0001");
  }
}
