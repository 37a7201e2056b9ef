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
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9.11E+17",
        "911101080000000000",
        "911101080000000194;91110108000000035R",
        "911101080000000194/91110108000000035R",
        "统一社会信用代码"
      })
  void what_is_no_document_number_is_said_of_nobody(String written) {
    Supplied supplied =
        new Supplied(folder)
            .csv("registry.csv", "doc_no,status,observed_at", written + ",存续,2026-11-01")
            .csv("blacklist.csv", "kind,value,observed_at", "主体," + written + ",2026-11-01");

    assertThat(supplied.read()).noneMatch(seen -> !seen.subject().endsWith("*"));
    assertThat(supplied.rejects())
        .extracting(one -> one.file() + " " + one.column() + " " + one.code())
        .containsExactly("blacklist.csv value EVI-004", "registry.csv doc_no EVI-004");
    assertThat(supplied.rejects())
        .noneMatch(one -> one.found().contains("9111010800000"))
        .allMatch(one -> one.subject().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"110108000000019", "00000035-0", "事证第111000000019号", "９１１１０１０８００００００００１９４（副本）"})
  void earlier_and_other_documents_are_some(String written) {
    Supplied supplied =
        new Supplied(folder)
            .csv("registry.csv", "doc_no,status,observed_at", written + ",存续,2026-11-01");

    assertThat(supplied.read()).hasSize(1);
    assertThat(supplied.rejects()).isEmpty();
  }
}
