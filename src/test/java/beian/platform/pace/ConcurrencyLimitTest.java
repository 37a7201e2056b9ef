package beian.platform.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {
  @Test
  void only_so_many_are_under_way_and_the_others_follow_in_order() {
    ConcurrencyLimit gate = new ConcurrencyLimit(2);
    List<Integer> started = new ArrayList<>();
    List<CompletableFuture<String>> works =
        IntStream.range(0, 4).mapToObj(i -> new CompletableFuture<String>()).toList();
    List<CompletableFuture<String>> results = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int number = i;
      results.add(
          gate.run(
              () -> {
                started.add(number);
                return works.get(number);
              }));
    }
    assertThat(started).containsExactly(0, 1);
    works.get(1).complete("b");
    assertThat(started).containsExactly(0, 1, 2);
    works.get(0).completeExceptionally(new IllegalStateException());
    assertThat(started).containsExactly(0, 1, 2, 3);
    assertThat(results.get(1)).isCompletedWithValue("b");
    assertThat(results.get(0)).isCompletedExceptionally();
  }

  @Test
  void a_work_that_throws_gives_its_place_back() {
    ConcurrencyLimit gate = new ConcurrencyLimit(1);
    CompletableFuture<String> broken =
        gate.run(
            () -> {
              throw new IllegalStateException("no work");
            });
    assertThat(broken).isCompletedExceptionally();
    assertThat(gate.run(() -> CompletableFuture.completedFuture("ok"))).isCompletedWithValue("ok");
  }

  @Test
  void a_hundred_thousand_works_that_end_at_once_do_not_exhaust_the_stack() {
    ConcurrencyLimit gate = new ConcurrencyLimit(1);
    CompletableFuture<Integer> first = new CompletableFuture<>();
    gate.run(() -> first);
    List<CompletableFuture<Integer>> results =
        IntStream.range(0, 100_000)
            .mapToObj(i -> gate.run(() -> CompletableFuture.completedFuture(i)))
            .toList();
    first.complete(-1);
    assertThat(results.get(99_999)).isCompletedWithValue(99_999);
  }
}
