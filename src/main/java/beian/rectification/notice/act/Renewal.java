package beian.rectification.notice.act;

import java.time.Instant;
import java.util.Collection;

/** Writes letters that wait as they have to be when they leave. */
public interface Renewal {
  /**
   * Plans what waits about these filings anew, and withdraws what tells nothing any more.
   *
   * @param filingKeys the filings
   * @param now the moment the letters would leave
   */
  void renew(Collection<String> filingKeys, Instant now);
}
