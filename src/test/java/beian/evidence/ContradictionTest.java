package beian.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.Evidence.Sight;
import beian.evidence.Evidence.State;
import beian.evidence.kind.Call;
import beian.evidence.kind.Kinds;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.testing.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContradictionTest {
  private static final Span DAY = Span.day(LocalDate.of(2026, 11, 20));
  private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "call outcome 空号, call outcome 接通, true",
    "call outcome 空号, call outcome 无人接听, true",
    "call outcome 停机, call outcome 空号, true",
    "call outcome 非本人, call outcome 接通, true",
    "call outcome 无人接听, call outcome 接通, false",
    "call outcome 关机, call outcome 接通, false",
    "call outcome 无人接听, call outcome 非本人, false",
    "call outcome 空号, call outcome 打通了, true",
    "call outcome 空号, number-status status 正常, true",
    "call outcome 非本人, number-status status 正常, false",
    "call outcome 空号, number-status status 未知, false",
    "call outcome 空号, code entered_at 2026-11-20T01:00:00Z, true",
    "call outcome 空号, code sent_at 2026-11-20T01:00:00Z, false",
    "number-status status 正常, number-status status 过户, true",
    "registry status 存续, registry status 存续（在营、开业、在册）, false",
    "registry status 存续, registry status 存续（简易注销公示期）, false",
    "registry status 存续, registry status 注销, true",
    "registry status 注销, registry name 北京示例科技有限公司, false",
    "registry name 北京示例科技有限公司, registry name 北京示例 科技有限公司, false",
    "registration status available, registration registrant 张示例, true",
    "registration status ok, registration status active;clienttransferprohibited, false",
    "registration expires_at 2026-11-01, registration expires_at 2027-11-01, true",
    "content flag ok, content flag illegal, true",
    "miit providers 示例云;另一云, miit providers 另一云;示例云, false",
    "miit providers 示例云, miit providers 另一云, true",
    "page text_length 0, page text_length 900, true",
    "page text_length 400, page text_length 900, false",
    "mailbox status 5.1.1, mailbox status 2.0.0, true",
    "mailbox status 5.1.1, mailbox status 4.2.2, false",
    "registry status 注销, content flag ok, false"
  })
  void is_found_where_both_cannot_be_true_of_one_moment(String one, String other, boolean is) {
    assertThat(Contradiction.between(seen(one, DAY), seen(other, DAY)).isPresent()).isEqualTo(is);
    assertThat(Contradiction.between(seen(other, DAY), seen(one, DAY)).isPresent()).isEqualTo(is);
  }

  @Test
  void needs_two_answers_of_which_nobody_knows_the_order() {
    Observation dead = seen("call outcome 空号", DAY);
    Span nextDay = Span.day(LocalDate.of(2026, 11, 21));
    Span thatMorning = Span.minute(DAY.from().plus(Duration.ofHours(9)));

    assertThat(Contradiction.between(dead, seen("call outcome 接通", nextDay))).isEmpty();
    assertThat(Contradiction.between(dead, seen("call outcome 接通", thatMorning)))
        .hasValueSatisfying(
            both ->
                assertThat(both.shown()).isEqualTo("test:1 2026-11-20 空号 ≠ test:1 2026-11-20 接通"));
  }

  @Test
  void only_the_newest_answers_are_held_against_each_other() {
    Observation dead = seen("call outcome 空号", DAY);
    Observation answered = seen("call outcome 接通", DAY);
    Observation later = seen("call outcome 空号", Span.day(LocalDate.of(2026, 11, 22)));

    assertThat(sight(dead, answered).state()).isEqualTo(State.CONTRADICTED);
    assertThat(sight(dead, answered).observations()).containsExactlyInAnyOrder(dead, answered);
    assertThat(sight(dead, answered, later).state()).isEqualTo(State.CURRENT);
    assertThat(sight(dead, answered, later).newest()).isEqualTo(later);
  }

  @Test
  void an_answer_on_the_edge_of_its_age_still_contradicts_a_younger_one_of_its_day() {
    Instant aMonthLater = DAY.from().plus(Duration.ofDays(30)).plusSeconds(60);
    Observation dead = seen("call outcome 空号", Span.at(DAY.from().plus(Duration.ofHours(9))));
    Observation answered = seen("call outcome 接通", DAY);

    Sight sight =
        new ObservedEvidence(
                aMonthLater,
                AgeLimits.defaults(),
                List.of(dead, answered),
                new AddressRanges(List.of()))
            .sight(Call.KIND, "13800000001");

    assertThat(sight.state()).isEqualTo(State.CONTRADICTED);
  }

  private static Sight sight(Observation... seen) {
    return new ObservedEvidence(
            NOW, AgeLimits.defaults(), List.of(seen), new AddressRanges(List.of()))
        .sight(Call.KIND, "13800000001");
  }

  /** {@code kind attribute value}. */
  private static Observation seen(String words, Span when) {
    String[] parts = words.split(" ", 3);
    return Seen.of(
        Kinds.of(parts[0]).orElseThrow(),
        "13800000001",
        Map.of(parts[1], parts[2]),
        "test:1",
        when,
        null,
        null,
        false,
        "");
  }
}
