package beian.inspection.standing;

import beian.evidence.observation.Observation;
import beian.inspection.card.Words;
import beian.platform.list.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a filing is the provider's own and alive.
 *
 * @param state the answer
 * @param why the reason, with who said it and when
 * @param unknownWords words of a status that stand in no table, for the table's keeper
 * @param basis the ministry's extracts it rests on; empty when it rests on the sheet alone
 */
public record Standing(State state, Words why, List<String> unknownWords, List<Observation> basis) {
  /** Copies the lists. */
  public Standing {
    unknownWords = List.copyOf(unknownWords);
    basis = List.copyOf(basis);
  }

  /** The answers. */
  public enum State implements Term {
    /** It is the provider's own, or an application with the provider, and it stands. */
    OURS("本服务商接入", "ours"),
    /** It is another provider's, or nobody's any more. */
    NOT_OURS("非本服务商接入或已失效", "not ours"),
    /** Nothing proves either; never taken for alive. */
    UNKNOWN("是否由本服务商接入不明", "unknown");

    private final Words words;

    State(String zh, String en) {
      this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
      return words;
    }
  }

  /** Whether letters and marks are allowed at all. */
  public boolean ours() {
    return state == State.OURS;
  }

  /** Whether the other says the same in the same words, whatever both rest on. */
  public boolean sameAs(@Nullable Standing other) {
    return other != null
        && state == other.state
        && why.equals(other.why)
        && unknownWords.equals(other.unknownWords);
  }

  /** Whether it is known to be another's, or ended. */
  public boolean notOurs() {
    return state == State.NOT_OURS;
  }
}
