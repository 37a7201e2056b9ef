package beian.platform.http;

import beian.platform.http.FetchedPage.Failure;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a posted text.
 *
 * @param status the HTTP status; 0 when there was no answer
 * @param body the answer as UTF-8; empty when there was none
 * @param failure {@code null} when there is an answer
 * @param detail more about the failure, for experts; empty when there is an answer
 */
public record Posted(int status, String body, @Nullable Failure failure, String detail) {
  private static final Set<Failure> PERHAPS =
      EnumSet.of(Failure.TIMEOUT, Failure.BAD_RESPONSE, Failure.CLOSED);

  static Posted failed(Failure failure, String detail) {
    return new Posted(0, "", failure, detail);
  }

  /** Whether the server may have acted upon the text: an answer came, or nobody knows. */
  public boolean left() {
    return failure == null || PERHAPS.contains(failure);
  }

  /** The answer may hold what nobody else may read. */
  @Override
  public String toString() {
    return "Posted[" + (failure == null ? status + "" : failure.name()) + "]";
  }
}
