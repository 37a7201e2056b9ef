package beian.evidence.store;

import beian.evidence.AgeLimits;
import beian.evidence.kind.Kinds;
import beian.evidence.observation.Answer;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When what is known of subjects will be otherwise by itself: the first moment from now on at which
 * one of its observations begins to be known or to hold, ends to hold, grows stale or is no longer
 * looked at. Gathers while observations are read; not for several threads.
 */
public final class Turns {
  private static final Duration A_DAY = Duration.ofDays(1);

  private final AgeLimits limits;
  private final Instant now;
  private final Map<EvidenceKind, Map<String, Instant>> first = Kinds.map();

  /**
   * @param now the moment from which turns are counted
   */
  Turns(AgeLimits limits, Instant now) {
    this.limits = limits;
    this.now = now;
  }

  /** The first turn of a subject; {@link Instant#MAX} when there is none. */
  public Instant of(EvidenceKind kind, String subject) {
    return first.getOrDefault(kind, Map.of()).getOrDefault(subject, Instant.MAX);
  }

  /** Takes note of an observation. */
  void note(Answer answer, Span at) {
    Instant turn =
        turn(
            at.from(), answer.validFrom(), answer.validUntil(), limits.limits().get(answer.kind()));
    if (!turn.equals(Instant.MAX)) {
      first
          .computeIfAbsent(answer.kind(), kind -> new HashMap<>())
          .merge(answer.subject(), turn, (a, b) -> a.isBefore(b) ? a : b);
    }
  }

  private Instant turn(
      Instant observed, @Nullable Instant from, @Nullable Instant until, @Nullable Duration limit) {
    Instant turn = after(observed, Instant.MAX);
    turn = from == null ? turn : after(from, turn);
    turn = until == null ? turn : after(until, turn);
    if (limit != null) {
      // Stale is what is older than the limit: at its last moment it still proves something.
      Instant last = observed.plus(limit);
      turn = notBefore(last, turn);
      turn = notBefore(last.plus(A_DAY), turn);
    }
    return turn;
  }

  private Instant after(Instant moment, Instant turn) {
    return moment.isAfter(now) && moment.isBefore(turn) ? moment : turn;
  }

  private Instant notBefore(Instant moment, Instant turn) {
    return !moment.isBefore(now) && moment.isBefore(turn) ? moment : turn;
  }
}
