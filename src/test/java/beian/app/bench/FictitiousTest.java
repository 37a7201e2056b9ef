package beian.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.number.ResidentId;
import beian.filing.number.UnifiedSocialCreditCode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FictitiousTest {
  private final Fictitious numbers = new Fictitious();

  @Test
  void every_number_is_valid() {
    for (int n : new int[] {0, 1, 10, 99_999, 100_000, 2_000_001}) {
      assertThat(ResidentId.check(numbers.residentId(n)).valid()).as("%d", n).isTrue();
      assertThat(UnifiedSocialCreditCode.check(numbers.creditCode(n)).valid()).as("%d", n).isTrue();
    }
  }

  @Test
  void no_two_are_alike() {
    assertThat(IntStream.range(0, 20_000).mapToObj(numbers::residentId)).doesNotHaveDuplicates();
    assertThat(IntStream.range(0, 20_000).mapToObj(numbers::creditCode)).doesNotHaveDuplicates();
  }
}
