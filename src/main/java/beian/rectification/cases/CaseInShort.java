package beian.rectification.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a line about something else says of its case.
 *
 * @param campaign the number of its campaign
 * @param deadlineAt {@link Case#deadlineAt}
 */
public record CaseInShort(String no, int campaign, CaseState state, @Nullable Instant deadlineAt) {
  /** A case, in short. */
  public static CaseInShort of(Case whole) {
    return new CaseInShort(whole.no(), whole.campaign().no(), whole.state(), whole.deadlineAt());
  }
}
