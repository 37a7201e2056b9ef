package beian.rules.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryStatusTest {
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
        "注销（简易注销公告已满）|DEREGISTERED",
        "Not active|UNCLEAR",
        "迁入|EXISTS",
        "清算|EXISTS",
        "Active|EXISTS",
        "inactive|UNCLEAR",
        "注销|DEREGISTERED",
        "已注销|DEREGISTERED",
        "吊销，已注销|DEREGISTERED",
        "Deregistered|DEREGISTERED",
        "吊销|REVOKED",
        "吊销，未注销|REVOKED",
        "撤销登记|REVOKED",
        "责令关闭|REVOKED",
        "迁出|MOVED_OUT",
        "查无记录|NO_RECORD",
        "No Record|NO_RECORD",
        "''|UNCLEAR",
        "其他|UNCLEAR"
      })
  void the_words_of_the_registries_have_one_meaning(String status, RegistryStatus meaning) {
    assertThat(RegistryStatus.of(status)).isEqualTo(meaning);
  }
}
