package beian.platform.whois;

import beian.platform.http.FetchedPage.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What a WHOIS server said to one question. Either a text, or a failure.
 *
 * @param bytes as they came; empty on failure
 * @param complete whether that is all; otherwise it was longer than allowed
 * @param failure {@code null} when there is a text
 */
public record WhoisAnswer(byte[] bytes, boolean complete, @Nullable Failure failure) {
  static WhoisAnswer failed(Failure failure) {
    return new WhoisAnswer(new byte[0], false, failure);
  }

  @Override
  public String toString() {
    return "WhoisAnswer[" + (failure == null ? bytes.length + " bytes" : failure) + "]";
  }
}
