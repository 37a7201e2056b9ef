package beian.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.AgeLimits;
import beian.evidence.kind.Call;
import beian.evidence.kind.Content;
import beian.evidence.observation.Draft;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.platform.database.Transactions;
import beian.platform.text.Sha256;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class SightingsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final String NUMBER = "13800000001";

  private final Transactions transactions;
  private final ObservationStore store;

  SightingsTest(TestDatabase database) {
    this.transactions = database.open().transactions();
    this.store = new ObservationStore(transactions, AgeLimits.defaults());
  }

  @BeforeEach
  void empty() {
    transactions.run(
        () ->
            List.of("sighting", "seen_in", "observation")
                .forEach(table -> transactions.sql().update("delete from " + table)));
  }

  @Test
  void an_interval_ends_where_another_answer_may_have_been_seen() {
    List<Observation> said =
        List.of(call("接通", 9), call("接通", 8), call("空号", 7), call("接通", 6), call("接通", 4));
    Observation bare = call("空号", Span.day(NOW.minus(DAY.multipliedBy(4)).minusSeconds(3600)), 99);
    store.save(said);

    assertThat(store.interval(said.get(0)).last().id()).isEqualTo(said.get(1).id());
    assertThat(store.interval(said.get(1)).first().id()).isEqualTo(said.get(0).id());
    assertThat(store.interval(said.get(4)).first().id()).isEqualTo(said.get(3).id());
    assertThat(store.interval(said.get(3)).last().id()).isEqualTo(said.get(4).id());

    store.save(List.of(bare));
    assertThat(store.interval(said.get(3)).last().id()).isEqualTo(said.get(3).id());
    assertThat(store.interval(said.get(4)).first().id()).isEqualTo(said.get(4).id());
  }

  @Test
  void records_of_a_page_that_differ_part_an_interval_and_failures_do_not() {
    Observation first = content("ok", 9);
    Observation last = content("ok", 5);
    Observation failure =
        new Draft(
                Content.KIND,
                "example.cn",
                "file content.csv:7",
                Span.at(NOW.minus(DAY.multipliedBy(7))))
            .failed("TIMEOUT")
            .citing("f", "7")
            .seen();
    store.save(List.of(first, failure, last));
    assertThat(store.interval(first).last().id()).isEqualTo(last.id());

    store.save(List.of(content("empty", 7)));
    assertThat(store.interval(first).last().id()).isEqualTo(first.id());
  }

  @Test
  void what_is_old_and_cited_by_nobody_is_taken_away_and_what_is_cited_stays_as_it_was() {
    List<Observation> all = new ArrayList<>();
    for (int day = 60; day >= 0; day--) {
      all.add(call("接通", day));
      all.add(call("空号", Span.at(NOW.minus(DAY.multipliedBy(day)).minusSeconds(60)), 500 + day));
    }
    store.save(all.subList(0, 60));
    store.save(all.subList(60, all.size()));
    CitedIds needed = new CitedIds();
    needed.add(all.get(20).id());
    needed.add("no id");

    int gone = store.purge(NOW.minus(DAY.multipliedBy(40)), NOW, needed);

    List<Observation> left = store.find(all.stream().map(Observation::id).toList());
    // One is cited, and the two that brought the answers stay with them.
    assertThat(gone).isEqualTo(20 + 21 - 1 - 2);
    assertThat(left).hasSize(all.size() - gone);
    assertThat(left).extracting(Observation::id).contains(all.get(20).id(), all.get(42).id());
    assertThat(left)
        .filteredOn(one -> one.id().equals(all.get(20).id()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.source()).isEqualTo(all.get(20).source());
              assertThat(one.seen()).isEqualTo(all.get(20).seen());
              assertThat(one.file()).isEqualTo(all.get(20).file());
            });
    assertThat(store.purge(NOW, NOW, needed))
        .as("what is young enough to prove something stays")
        .isEqualTo(9 * 2);
    assertThat(store.save(all.subList(100, all.size()))).isZero();
  }

  @Test
  void odd_sources_days_and_masses_come_back_as_they_were() {
    List<Observation> odd = new ArrayList<>();
    for (String source :
        List.of("", ":", ":5", "a:007", "a:7", "a:0", "a:-1", "a:99999999999", "文件：3", "a:1:2")) {
      for (String day : List.of("0001-01-01", "1969-12-31", "2026-11-20", "9999-12-31")) {
        Span at = Span.day(Instant.parse(day + "T00:00:00Z"));
        odd.add(observation("接通", source, at));
      }
    }
    for (int i = 0; i < 3000; i++) {
      odd.add(observation("接通", "file calls.csv:" + i, Span.at(NOW.minusSeconds(i % 7))));
    }
    assertThat(store.save(odd)).isEqualTo(odd.size());
    assertThat(store.save(odd)).isZero();

    assertThat(store.find(odd.stream().map(Observation::id).toList()))
        .extracting(one -> one.id() + one.source() + one.seen())
        .containsExactlyInAnyOrderElementsOf(
            odd.stream().map(one -> one.id() + one.source() + one.seen()).toList());
  }

  private static Observation call(String outcome, int daysAgo) {
    return call(outcome, Span.at(NOW.minus(DAY.multipliedBy(daysAgo))), daysAgo + 2);
  }

  private static Observation call(String outcome, Span at, int line) {
    return observation(outcome, "file calls.csv:" + line, at);
  }

  private static Observation observation(String outcome, String source, Span at) {
    return new Draft(Call.KIND, NUMBER, source, at)
        .with(Call.OUTCOME, outcome)
        .citing(
            Sha256.of("file of " + Duration.between(at.from(), NOW).toDays()),
            Sha256.of(source + at))
        .seen();
  }

  private static Observation content(String flag, int daysAgo) {
    Span at = Span.at(NOW.minus(DAY.multipliedBy(daysAgo)));
    return new Draft(Content.KIND, "example.cn", "file content.csv:" + daysAgo, at)
        .with(Content.FLAG, flag)
        .citing("f", Sha256.of(flag + daysAgo))
        .seen();
  }
}
