package beian.rules.entity;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.number.NumberCheck;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumberTest {
  @ParameterizedTest
  @CsvSource({
    "营业执照,911101080000000194,uscc",
    "营业执照(个人或企业),911101080000000194,uscc",
    "营业执照,110108000000016,registration",
    "营业执照,000000019,uscc",
    "统一社会信用代码证书（事业单位）,911101080000000194,uscc",
    "组织机构代码证(企业),00000001-9,org-code",
    "组织机构代码证,911101080000000194,uscc",
    "事业单位法人证书,911101080000000194,uscc",
    "事业单位法人证书,示例第00001号,''",
    "居民身份证,110108199001010001,id",
    "台湾居民居住证,830000199001010001,id",
    "护照,E00000001,travel-document",
    "部队代号,00001,''",
    "'',911101080000000194,''"
  })
  void the_document_says_what_form_its_number_has(String document, String number, String kind) {
    assertThat(DocumentNumber.of(number).check(document).map(NumberCheck::kind).map(k -> k.word()))
        .isEqualTo(kind.isEmpty() ? Optional.empty() : Optional.of(kind));
  }
}
