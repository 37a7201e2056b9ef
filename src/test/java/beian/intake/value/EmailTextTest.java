package beian.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "a@site1.example > a@site1.example",
        "a@x.example、b@x.example > a@x.example;b@x.example",
        "a@x.example b@x.example > a@x.example;b@x.example",
        "'a@x.example\nb@x.example' > a@x.example;b@x.example",
        "a@x.example/b@x.example > a@x.example;b@x.example",
        "a@x.example|b@x.example > a@x.example;b@x.example",
        "a@x.example和b@x.example > a@x.example;b@x.example",
        "a@x.example,b@x.example > a@x.example;b@x.example",
        "邮箱：a@x.example > a@x.example",
        "E-mail: a@x.example > a@x.example",
        "a@x.example（财务） > a@x.example",
        "ａ＠x。example > a@x.example",
        "ow ner@x.example > owner@x.example",
        "a@x.example/13800000001 > a@x.example",
        "a@x.example（电话 010-55500001） > a@x.example",
        "a@x.example;b@x.example +86 13800000001 > a@x.example;b@x.example",
        "13800 000001@x.example > 13800000001@x.example",
        "a@x.example 13800 000001@x.example > a@x.example13800000001@x.example",
        "o***w@x.example > o***w@x.example",
        "ow***@x.example > ow***@x.example",
        "QQ邮箱：12345678@qq.example > 12345678@qq.example",
        "QQ邮箱12345678@qq.example > 12345678@qq.example",
        "163邮箱: abc@x.example > abc@x.example",
        "邮箱1：a@x.example；邮箱2：b@x.example > a@x.example;b@x.example",
        "1、a@x.example 2、b@x.example > a@x.example;b@x.example",
        "1.a@x.example 2.b@x.example > a@x.example;b@x.example",
        "1.a@x.example > 1.a@x.example",
        "a@x.example(Tom) > a@x.example",
        "a@x.example，QQ12345678 > a@x.example",
        "a@x.example 微信:zs2020 > a@x.example",
        "无邮箱 > 无邮箱"
      })
  void every_address_of_a_cell_is_found_and_none_is_made(String cell, String addresses) {
    assertThat(EmailText.addresses(cell)).isEqualTo(addresses);
  }
}
