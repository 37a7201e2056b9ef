package beian.filing.number;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.law.Trials;
import org.junit.jupiter.api.Test;

class NormalTest {
  @Test
  void a_text_has_no_odd_spaces_and_no_invisible_characters() {
    assertThat(Normal.text("\u3000示例\u00A0\u200B \t公司\uFEFF\n")).isEqualTo("示例 公司");
    assertThat(Normal.text("（示例）ＡＢ１")).isEqualTo("(示例)AB1");
    assertThat(Normal.text("don't")).isEqualTo("don't");
  }

  @Test
  void a_number_has_one_kind_of_dash_and_bracket_and_no_apostrophe() {
    assertThat(Normal.number("'010—1234‐5678")).isEqualTo("010-1234-5678");
    assertThat(Normal.number("【０１０】12345678")).isEqualTo("(010)12345678");
    assertThat(Normal.number("[010]")).isEqualTo("(010)");
    assertThat(Normal.compact("' 1101 05—1949")).isEqualTo("1101051949");
  }

  @Test
  void names_compare_equal_however_they_are_typed() {
    assertThat(Normal.name("示例科技（北京）有限公司")).isEqualTo(Normal.name("示例科技 (北京)有限公司"));
    assertThat(Normal.name("示例•某")).isEqualTo(Normal.name("示例・某"));
    assertThat(Normal.name("示例.某")).isEqualTo(Normal.name("示例·某"));
    assertThat(Normal.name("示例 ． 某")).isEqualTo(Normal.name("示例·某"));
    assertThat(Normal.name("示例a.某")).isEqualTo("示例a.某");
    assertThat(Normal.name("Example CO., Ltd.")).isEqualTo(Normal.name("ＥＸＡＭＰＬＥ Co.,LTD."));
    assertThat(Normal.name("臺北廣達檯燈")).isEqualTo(Normal.name("台北广达台灯"));
    assertThat(Normal.name("示例甲公司")).isNotEqualTo(Normal.name("示例乙公司"));
  }

  @Test
  void every_form_is_idempotent() throws Exception {
    Trials.of(
        1000,
        draw -> {
          String value = draw.text(60);
          assertThat(Normal.text(Normal.text(value))).isEqualTo(Normal.text(value));
          assertThat(Normal.number(Normal.number(value))).isEqualTo(Normal.number(value));
          assertThat(Normal.compact(Normal.compact(value))).isEqualTo(Normal.compact(value));
          assertThat(Normal.name(Normal.name(value))).isEqualTo(Normal.name(value));
        });
  }
}
