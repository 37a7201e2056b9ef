package beian.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {
  @ParameterizedTest
  @CsvSource({
    "tel=13800000000 ok, tel=138****0000 ok",
    "11010519491231002X, ****002X",
    "'id 110105194912310021,', 'id ****0021,'",
    "110105491231002, ****1002",
    "91110000MA00000000, ****0000",
    "to=owner@example.cn, to=***@example.cn",
  })
  void personal_data_is_struck_out(String text, String masked) {
    assertThat(Masked.text(text)).isEqualTo(masked);
  }

  @Test
  void what_is_not_personal_stays() {
    String line =
        "2026-11-24T02:00:00.123+08:00 intake.ended filing=京ICP备00000001号-1 ip=192.0.2.1"
            + " plan=P20261124T180000Z";
    assertThat(Masked.text(line)).isEqualTo(line);
  }
}
