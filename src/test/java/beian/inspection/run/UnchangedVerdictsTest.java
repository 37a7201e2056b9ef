package beian.inspection.run;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.store.StoredFiling;
import beian.inspection.run.InspectedHouse.Told;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a night leaves that inspects only what is due is what a night leaves that inspects
 * everything, whatever happened in between. A seed that ever failed stays in the list.
 */
@OnEachDatabase
class UnchangedVerdictsTest {
  private static final int NIGHTS = 25;

  private final TestDatabase database;

  UnchangedVerdictsTest(TestDatabase database) {
    this.database = database;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void an_untouched_verdict_is_the_one_an_inspection_would_give(long seed) {
    int inspected = 0;
    int filings = 0;
    try (TestDatabase own = database.fresh()) {
      RandomNights nights = new RandomNights(own.open().transactions(), seed);
      for (int n = 0; n < NIGHTS; n++) {
        List<String> changes = nights.live();
        inspected += nights.night();
        Map<String, Told> kept = nights.kept();
        Map<String, Told> full = nights.anew();
        filings += full.size();
        assertThat(kept).as("seed %d, night %d, after %s", seed, n, changes).isEqualTo(full);
      }
    }
    assertThat(inspected).as("of %d", filings).isLessThan(filings * 4 / 5);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void a_night_in_which_nothing_happens_inspects_nothing(long seed) {
    try (TestDatabase own = database.fresh()) {
      RandomNights nights = new RandomNights(own.open().transactions(), seed);
      nights.live();
      nights.night();
      List<StoredFiling> due = nights.due();
      assertThat(due).as("those asked about every night").hasSizeLessThan(nights.filings() / 2);
    }
  }
}
