package beian.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {
  @ParameterizedTest
  @ValueSource(strings = {"GB2312", "gbk", " \"GB18030\" ", "cp936", "x-gbk"})
  void the_older_chinese_names_all_mean_gb18030(String label) {
    assertThat(Decoding.charset(label)).hasValue(Decoding.GB18030);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none such", "utf 8", "'"})
  void an_unknown_name_is_none(String label) {
    assertThat(Decoding.charset(label)).isEmpty();
  }

  @Test
  void text_read_as_latin_1_is_read_again() {
    byte[] utf8 = "收件人不存在".getBytes(StandardCharsets.UTF_8);
    byte[] gb = "收件人不存在".getBytes(Decoding.GB18030);
    assertThat(Decoding.again(new String(utf8, StandardCharsets.ISO_8859_1))).isEqualTo("收件人不存在");
    assertThat(Decoding.again(new String(gb, StandardCharsets.ISO_8859_1))).isEqualTo("收件人不存在");
    assertThat(Decoding.again("plain")).isEqualTo("plain");
    assertThat(Decoding.again("已经正确é")).isEqualTo("已经正确é");
  }

  @Test
  void a_character_cut_off_at_the_end_still_fits() {
    byte[] utf8 = "示例".getBytes(StandardCharsets.UTF_8);
    assertThat(Decoding.fits(java.util.Arrays.copyOf(utf8, 5), StandardCharsets.UTF_8)).isTrue();
    assertThat(Decoding.fits(new byte[] {(byte) 0xFF, 65}, StandardCharsets.UTF_8)).isFalse();
  }
}
