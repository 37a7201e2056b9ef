package beian.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import beian.filing.Filing;
import beian.testing.Filings;
import beian.testing.Seen;
import beian.testing.Supplied;
import beian.testing.Supplied.Format;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistryTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void says_what_the_registry_wrote(Format format) {
    Supplied supplied =
        new Supplied(folder)
            .table(
                format,
                "registry",
                "doc_no,name,status,legal_person,capital,valid_until,observed_at",
                "91110108 0000000194,北京示例科技有限公司,存续（在营、开业、在册）,张示例,100万,长期,2026-11-01",
                "91110108000000035R,-,N/A,—,/,,2026-11-01");

    assertThat(supplied.read(Registry.KIND, "911101080000000194").attributes())
        .containsOnly(
            entry("name", "北京示例科技有限公司"),
            entry("status", "存续(在营、开业、在册)"),
            entry("legal_person", "张示例"),
            entry("capital", "100万"),
            entry("valid_until", "9999-12-31"));
    assertThat(supplied.read(Registry.KIND, "91110108000000035R").attributes()).isEmpty();
    assertThat(supplied.rejects()).isEmpty();
  }

  @Test
  void is_asked_of_the_document_number_in_its_one_form() {
    Filing filing = Filings.with("entity_doc_no", "91110108-00000001 9e");

    assertThat(Registry.KIND.subjects(filing)).containsExactly("91110108000000019E");
  }

  @Test
  void words_of_existence_are_one_answer() {
    assertThat(points("存续")).isEqualTo(points("在业")).isNotEqualTo(points("注销"));
  }

  private static Map<String, String> points(String status) {
    return Registry.KIND.points(
        Seen.now(Registry.KIND, "91110108000000019E", Map.of("status", status)));
  }

  @Test
  void shows_its_subject_without_personal_data() {
    assertThat(Registry.KIND.masked("91110108000000019E")).isEqualTo("**************019E");
  }
}
