package beian.rectification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeSecretTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Test
  void the_code_is_known_again_and_no_other() {
    String kept = CodeSecret.of("012345", RANDOM);
    assertThat(CodeSecret.matches(kept, "012345")).isTrue();
    assertThat(CodeSecret.matches(kept, "12345")).isFalse();
    assertThat(CodeSecret.matches(kept, "012346")).isFalse();
  }

  @Test
  void the_same_code_is_kept_otherwise_each_time_and_never_as_it_is() {
    String kept = CodeSecret.of("012345", RANDOM);
    assertThat(kept).startsWith("pbkdf2-sha256$").isNotEqualTo(CodeSecret.of("012345", RANDOM));
    assertThat(kept.split("\\$")[3]).hasSize(64);
  }

  @Test
  void a_form_nobody_knows_is_an_error_and_no_wrong_code() {
    assertThatIllegalStateException().isThrownBy(() -> CodeSecret.matches("012345", "012345"));
  }

  @Test
  void a_message_says_the_code_to_its_holder_alone() {
    CodeMessage message =
        new CodeMessage(
            "V000001",
            "13800000001",
            "012345",
            List.of("京ICP备00000001号-1"),
            "示例云",
            Instant.parse("2026-11-02T02:00:00Z"),
            Instant.parse("2026-11-03T02:00:00Z"));
    assertThat(message.text()).contains("012345", "2026-11-03 10:00", "【示例云】").contains("ignore");
    assertThat(message.hours()).isEqualTo(24);
    assertThat(message.toString()).isEqualTo("CodeMessage[V000001 to 138****0001]");
  }
}
