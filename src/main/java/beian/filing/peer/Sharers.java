package beian.filing.peer;

import java.util.List;

/**
 * The other filings that share a value.
 *
 * @param peers in the order of their keys, at most {@link #MOST}
 * @param whole whether that is all of them; when not, what these do not show the others may
 */
public record Sharers(List<Peer> peers, boolean whole) {
  /** So many others are looked at; a value that more filings have is a platform's. */
  public static final int MOST = 100;

  /** Nobody. */
  public static final Sharers NONE = new Sharers(List.of(), true);

  /** Copies the list. */
  public Sharers {
    peers = List.copyOf(peers);
  }
}
