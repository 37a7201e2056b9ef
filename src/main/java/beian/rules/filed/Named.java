package beian.rules.filed;

import beian.filing.peer.Peer;
import beian.inspection.card.Phrase;
import java.util.List;

/** Names other filings in a sentence: the first of them; the rest is counted. */
public final class Named {
  private static final int NAMED = 3;

  private Named() {}

  /** Those filings, in their order. */
  public static Phrase filings(List<Peer> peers) {
    List<String> numbers = peers.stream().map(Peer::number).distinct().toList();
    if (numbers.isEmpty()) {
      return Phrase.same("-");
    }
    Phrase first = Phrase.list(numbers.stream().limit(NAMED).map(Phrase::same).toList());
    return numbers.size() <= NAMED
        ? first
        : Phrase.word("more-filings")
            .with("filings", first)
            .with("count", Integer.toString(numbers.size()))
            .with("more", Integer.toString(numbers.size() - NAMED));
  }
}
