package beian.rules.contact;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.kind.MailboxStatus;
import beian.rules.contact.MailAddress.Word;
import beian.testing.FactsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "zhang@example.cn",
        "10000@example.com",
        "a.b-c_d+e@mail.example.com.cn",
        "张@示例.example",
        "ＺＨＡＮＧ@example.cn"
      })
  void these_have_the_form_of_an_address(String address) {
    assertThat(MailAddress.in(address)).singleElement().matches(MailAddress::valid);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zhang",
        "zhang@",
        "@example.cn",
        "zhang@example",
        "zhang@@example.cn",
        "zhang@example.cn.",
        "zhang@-example.cn",
        ".zhang@example.cn",
        "zh..ang@example.cn",
        "zhang li@example.cn",
        "zhang@192.0.2.1",
        "<zhang@example.cn>"
      })
  void these_have_not(String address) {
    assertThat(MailAddress.in(address)).singleElement().matches(one -> !one.valid());
  }

  @Test
  void a_field_may_hold_several() {
    assertThat(MailAddress.in("a@example.cn；b@example.cn; "))
        .extracting(MailAddress::subject)
        .containsExactly("a@example.cn", "b@example.cn");
  }

  @ParameterizedTest
  @CsvSource({
    "bounced,BOUNCED",
    "5.1.1,BOUNCED",
    "5.2.1,UNCLEAR",
    "5.7.1,UNCLEAR",
    "5.2.2,UNCLEAR",
    "5.0.0,BOUNCED",
    "5.2.3,UNCLEAR",
    "5.3.4,UNCLEAR",
    "5.4.4,UNCLEAR",
    "5.6.1,UNCLEAR",
    "4.2.2,UNCLEAR",
    "2.0.0,TAKES_MAIL",
    "delivered,TAKES_MAIL",
    "'',UNCLEAR"
  })
  void only_a_missing_mailbox_counts_as_bounced(String status, Word word) {
    FactsBuilder facts =
        new FactsBuilder().seen(MailboxStatus.KIND, "zhang@example.cn", "status", status);
    MailAddress address = MailAddress.in("zhang@example.cn").get(0);
    assertThat(Word.of(address.seen(facts.build()).newest())).isEqualTo(word);
  }
}
