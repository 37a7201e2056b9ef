package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.kind.Content;
import beian.evidence.kind.Registration;
import beian.evidence.observation.EvidenceKind;
import beian.filing.Filing;
import beian.inspection.Catalog;
import beian.inspection.Facts;
import beian.inspection.Verdict.Fault;
import beian.testing.FactsBuilder;
import beian.testing.Filings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A fault is the same while its thing is, and another when the owner has replaced it. */
class FaultIdentityTest {
  private static final Catalog CATALOG = AllRules.catalog();

  private static List<String> faults(String rule, Filing filing, Facts facts) {
    return CATALOG.find(rule).orElseThrow().check().check(filing, facts).faults().stream()
        .map(fault -> fault.name() + " " + fault.about())
        .toList();
  }

  private static Facts nothing() {
    return new FactsBuilder().build();
  }

  private static Facts seen(EvidenceKind kind, String subject, String... attributes) {
    return new FactsBuilder().seen(kind, subject, attributes).build();
  }

  @Test
  void a_name_is_one_however_it_is_written_and_another_when_the_papers_are() {
    String rule = "ENT-001";
    List<String> told = faults(rule, Filings.with("doc_entity_name", "上海示例(集团)有限公司"), nothing());
    assertThat(told).hasSize(1);
    assertThat(faults(rule, Filings.with("doc_entity_name", "上海示例（集團）有限公司"), nothing()))
        .isEqualTo(told);
    assertThat(faults(rule, Filings.with("doc_entity_name", "上海示例二有限公司"), nothing()))
        .doesNotContainAnyElementsOf(told);
  }

  @Test
  void two_documents_that_look_alike_when_masked_are_two() {
    String[] ends = {"2026-10-01", "2026-10-02"};
    assertThat(faults("ENT-004", Filings.with("entity_doc_expiry", ends[0]), nothing()))
        .doesNotContainAnyElementsOf(
            faults("ENT-004", Filings.with("entity_doc_expiry", ends[1]), nothing()));
    assertThat(faults("ENT-005", Filings.with("site_pic_doc_no", "110108198808080007"), nothing()))
        .hasSize(1)
        .doesNotContainAnyElementsOf(
            faults("ENT-005", Filings.with("site_pic_doc_no", "110108198908080007"), nothing()));
  }

  @Test
  void each_domain_has_its_own_fault() {
    Facts facts =
        new FactsBuilder()
            .seen(Registration.KIND, "example.cn", "registrant", "上海示例贸易有限公司")
            .seen(Registration.KIND, "example.net", "registrant", "上海示例贸易有限公司")
            .build();
    assertThat(
            faults(
                "CNT-002",
                Filings.with("domain", "example.cn;example.net", "domain_owner_doc_no", ""),
                facts))
        .containsExactly("other-owner example.cn|上海示例贸易有限公司", "other-owner example.net|上海示例贸易有限公司");
  }

  @Test
  void two_issues_of_one_permit_are_one_holder() {
    String rule = "ENT-002";
    List<String> told = faults(rule, permit("H1234567801", "H7654321001"), nothing());
    assertThat(told).hasSize(1);
    assertThat(faults(rule, permit("H1234567802", "H7654321001"), nothing())).isEqualTo(told);
    for (String issue : List.of("H1234567802", "H12345678")) {
      assertThat(faults(rule, permit("H1234567801", issue), nothing())).isEmpty();
      assertThat(faults(rule, permit(issue, "H1234567801"), nothing())).isEmpty();
    }
    assertThat(faults(rule, permit("H1234567801", "H7654321009"), nothing())).isEqualTo(told);
    assertThat(faults(rule, permit("H1234567901", "H7654321001"), nothing()))
        .hasSize(1)
        .isNotEqualTo(told);
  }

  private static Filing permit(String filed, String licensed) {
    return Filings.with(
        "entity_type",
        "个人",
        "entity_name",
        "示例人",
        "entity_doc_type",
        "港澳居民来往内地通行证",
        "entity_doc_no",
        filed,
        "doc_entity_name",
        "示例人",
        "doc_entity_doc_no",
        licensed);
  }

  @Test
  void another_owner_day_or_kind_of_content_is_another_fault() {
    assertThat(faults("CNT-002", unnumbered(), owner("上海示例贸易有限公司")))
        .doesNotContainAnyElementsOf(faults("CNT-002", unnumbered(), owner("广州示例贸易有限公司")));
    assertThat(faults("CNT-009", Filings.honest(), expired("2026-10-01")))
        .doesNotContainAnyElementsOf(faults("CNT-009", Filings.honest(), expired("2026-11-01")));
    assertThat(faults("CNT-001", Filings.honest(), reviewed("SHOP")))
        .hasSize(1)
        .doesNotContainAnyElementsOf(faults("CNT-001", Filings.honest(), reviewed("GAME")));
  }

  @Test
  void what_an_opinion_shows_of_a_number_is_masked_though_the_fault_knows_it_whole() {
    Fault fault =
        CATALOG
            .find("ENT-002")
            .orElseThrow()
            .check()
            .check(Filings.with("doc_entity_doc_no", "91110108000000043L"), nothing())
            .faults()
            .get(0);
    assertThat(fault.about()).contains("91110108000000043L");
    assertThat(fault.holes().get("licensed").toString()).doesNotContain("91110108000000043L");
  }

  private static Filing unnumbered() {
    return Filings.with("domain_owner_doc_no", "");
  }

  private static Facts owner(String name) {
    return seen(Registration.KIND, "example.cn", "registrant", name);
  }

  private static Facts expired(String day) {
    return seen(Registration.KIND, "example.cn", "expires_at", day);
  }

  private static Facts reviewed(String category) {
    return seen(Content.KIND, "example.cn", "flag", "ok", "category", category, "reviewer", "复核员丙");
  }
}
