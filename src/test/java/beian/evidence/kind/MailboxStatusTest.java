package beian.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.Filing;
import beian.testing.Filings;
import beian.testing.Seen;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailboxStatusTest {
  @Test
  void is_asked_of_both_persons_in_charge_in_lower_case() {
    Filing filing =
        Filings.with("entity_pic_email", "Zhang@Example.cn", "site_pic_email", "li@example.cn");

    assertThat(MailboxStatus.KIND.subjects(filing))
        .containsExactly("zhang@example.cn", "li@example.cn");
  }

  @Test
  void a_temporary_failure_contradicts_nothing() {
    assertThat(points("4.2.2")).isEmpty();
    assertThat(points("5.1.1")).isEqualTo(points("bounced")).isNotEqualTo(points("2.0.0"));
  }

  private static Map<String, String> points(String status) {
    return MailboxStatus.KIND.points(
        Seen.now(MailboxStatus.KIND, "zhang@example.cn", Map.of("status", status)));
  }

  @Test
  void shows_its_subject_without_personal_data() {
    assertThat(MailboxStatus.KIND.masked("zhang@example.cn")).isEqualTo("z***@example.cn");
  }
}
