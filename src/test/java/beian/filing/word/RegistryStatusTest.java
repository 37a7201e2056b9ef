package beian.filing.word;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.word.RegistryStatus.Meaning;
import beian.filing.word.RegistryStatus.Register;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryStatusTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  private static Meaning meaning(String status) {
    return RegistryStatus.of(status, Register.MAINLAND, DAY).meaning();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "存续|EXISTS",
        "存续（在营、开业、在册）|EXISTS",
        "在营（开业）企业|EXISTS",
        "存续（未注销）|EXISTS",
        "存续（简易注销公告）|EXISTS",
        "在业，正在注销|EXISTS",
        "存续（拟吊销）|EXISTS",
        "注销公告中|UNCLEAR",
        "注销备案|UNCLEAR",
        "注销后恢复|UNCLEAR",
        "撤销注销登记，存续|EXISTS",
        "Not active|UNCLEAR",
        "迁入|EXISTS",
        "清算|EXISTS",
        "Active|EXISTS",
        "inactive|UNCLEAR",
        "注销|DEREGISTERED",
        "已註銷|DEREGISTERED",
        "已注销（2026-01-05）|DEREGISTERED",
        "吊销，已注销|DEREGISTERED",
        "Deregistered|DEREGISTERED",
        "吊销|REVOKED",
        "吊销，未注销|REVOKED",
        "吊销(未注销)|REVOKED",
        "撤销登记|REVOKED",
        "责令关闭|REVOKED",
        "迁出|MOVED_OUT",
        "注销（迁出）|MOVED_OUT",
        "查无记录|NO_RECORD",
        "No Record|NO_RECORD",
        "''|UNCLEAR",
        "其他|UNCLEAR",
        "仍註冊|EXISTS",
        "Live|EXISTS",
        "事业单位法人（正常）|UNCLEAR",
        "解散|EXISTS"
      })
  void a_known_word_has_one_meaning(String status, Meaning meaning) {
    assertThat(meaning(status)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "存续（简易注销公示期）",
        "存续（已撤销经营异常）",
        "税务注销",
        "注销登记中",
        "注销审批中",
        "拟强制注销",
        "在业（未被吊销）",
        "存续；吊销",
        "正常、注销",
        "注销（从未发生）",
        "非注销",
        "无注销记录",
        "注销信息：无",
        "吊销过，现已恢复",
        "已取消注销",
        "Not dissolved",
        "Live (not deregistered)"
      })
  void words_of_the_living_and_unknown_ones_say_nobody_is_gone(String status) {
    assertThat(meaning(status)).isNotIn(Meaning.DEREGISTERED, Meaning.REVOKED, Meaning.MOVED_OUT);
  }

  @Test
  void an_unknown_word_is_told_beside_the_known_ones() {
    RegistryStatus status = RegistryStatus.of("存续（示例用语）", Register.MAINLAND, DAY);

    assertThat(status.meaning()).isEqualTo(Meaning.UNCLEAR);
    assertThat(status.unknownWords()).containsExactly("示例用语");
  }

  @ParameterizedTest
  @CsvSource({"Dissolved", "已告解散", "Dissolved by Deregistration", "已告解散（撤銷註冊）"})
  void a_company_of_hong_kong_ends_by_the_words_of_hong_kong(String status) {
    assertThat(RegistryStatus.of(status, Register.ABROAD, DAY).meaning())
        .isEqualTo(Meaning.DEREGISTERED);
    assertThat(meaning(status)).isNotEqualTo(Meaning.DEREGISTERED);
  }

  @Test
  void a_word_does_not_count_before_its_day() {
    assertThat(RegistryStatus.of("除名", Register.MAINLAND, LocalDate.of(2020, 1, 1)).unknownWords())
        .containsExactly("除名");
    assertThat(meaning("除名")).isEqualTo(Meaning.REVOKED);
  }

  @Test
  void an_answer_that_there_is_none_is_no_record_though_it_repeats_the_name() {
    assertThat(RegistryStatus.isRecord("北京示例有限公司", "存续", DAY)).isTrue();
    assertThat(RegistryStatus.isRecord("北京示例有限公司", "", DAY)).isTrue();
    assertThat(RegistryStatus.isRecord("北京示例有限公司", "查无记录", DAY)).isFalse();
    assertThat(RegistryStatus.isRecord("北京示例有限公司", "示例用语", DAY)).isFalse();
    assertThat(RegistryStatus.isRecord("***", "存续", DAY)).isFalse();
  }
}
