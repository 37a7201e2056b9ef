package beian.filing.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTest {
  @Test
  void phones_keep_their_ends() {
    assertThat(Mask.phone("13800000000")).isEqualTo("138****0000");
    assertThat(Mask.phone("010-82998299-1234")).isEqualTo("010-********-1234");
    assertThat(Mask.phone("82998299")).isEqualTo("****8299");
    assertThat(Mask.phone("10086")).isEqualTo("***86");
    assertThat(Mask.phone("110")).isEqualTo("***");
    assertThat(Mask.phone("")).isEmpty();
  }

  @Test
  void documents_keep_their_last_four() {
    assertThat(Mask.document("11010519491231002X")).isEqualTo("**************002X");
    assertThat(Mask.document("1234")).isEqualTo("****");
    assertThat(Mask.document("")).isEmpty();
  }

  @Test
  void a_name_is_shown_without_the_numbers_beside_it() {
    assertThat(Mask.text("王示例 110108199001010001")).isEqualTo("王示例 **************0001");
    assertThat(Mask.text("李示例13800000001")).isEqualTo("李示例138****0001");
    assertThat(Mask.text("北京58示例（2026）有限公司")).isEqualTo("北京58示例（2026）有限公司");
  }

  @Test
  void addresses_keep_their_first_character_and_domain() {
    assertThat(Mask.email("shili@example.cn")).isEqualTo("s***@example.cn");
    assertThat(Mask.email("示例@example.cn")).isEqualTo("示***@example.cn");
    assertThat(Mask.email("@example.cn")).isEqualTo("***");
    assertThat(Mask.email("nobody")).isEqualTo("***");
  }
}
