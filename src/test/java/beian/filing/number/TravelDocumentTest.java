package beian.filing.number;

import static beian.filing.number.NumberAssert.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TravelDocumentTest {
  @ParameterizedTest
  @CsvSource({
    "HONG_KONG_MACAU_PERMIT, H12345678, H1234567",
    "HONG_KONG_MACAU_PERMIT, m1234567801, T12345678",
    "TAIWAN_PERMIT, 12345678, 123456789",
    "TAIWAN_PERMIT, 1234567890B, 12345678B",
    "CHINESE_PASSPORT, E12345678, E1234567",
    "CHINESE_PASSPORT, EA1234567, EI1234567",
    "CHINESE_PASSPORT, G12345678, X12345678",
    "CHINESE_PASSPORT, MA1234567, MC1234567",
    "PASSPORT, AB12345, AB-1",
    "OFFICER_CARD, 示字第0000001号, 示第0000001号",
  })
  void only_the_form_is_checked(TravelDocument document, String right, String wrong) {
    assertThat(document.checkForm(right).valid()).isTrue();
    assertThat(document.checkForm(right).reason().key()).isEqualTo("format-only");
    assertThat(document.checkForm(wrong).valid()).isFalse();
    assertThat(TravelDocument.check(right).valid()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"ABCDE", "1234", "护照12345", "E12345678901234567890"})
  void what_no_document_bears_is_wrong(String value) {
    wrong(NumberKind.TRAVEL_DOCUMENT, value, "format");
  }

  @ParameterizedTest
  @CsvSource({
    "H1234567801, H12345678",
    "h12345678 02, H12345678",
    "M1234567803, M12345678",
    "H12345678, H12345678",
    "E12345678, E12345678",
    "110105199001011234, 110105199001011234"
  })
  void a_permit_issued_again_is_the_same_persons(String number, String holder) {
    assertThat(TravelDocument.holder(number)).isEqualTo(holder);
  }
}
