package beian.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.Filing;
import beian.testing.Filings;
import org.junit.jupiter.api.Test;

class MaterialFileTest {
  @Test
  void is_asked_of_the_files_a_sheet_names_and_of_no_word() {
    Filing filing =
        Filings.with("mat_photo", "0001-photo.jpg；0001-back.jpg", "mat_change_letter", "无");

    assertThat(MaterialFile.KIND.subjects(filing))
        .contains("0001-photo.jpg", "0001-back.jpg")
        .doesNotContain("无");
  }
}
