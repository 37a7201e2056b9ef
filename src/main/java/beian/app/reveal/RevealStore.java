package beian.app.reveal;

import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Who had what shown. */
public final class RevealStore {
  private final Transactions transactions;

  public RevealStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Writes down that something is shown.
   *
   * @param at the true moment
   * @param actor who asked
   * @param command which list
   * @param asked what it was narrowed down by
   */
  public void note(Instant at, String actor, String command, String asked) {
    transactions.run(
        () ->
            new Jpql(transactions)
                .add(
                    List.of(new Reveal(at.truncatedTo(ChronoUnit.MICROS), actor, command, asked))));
  }
}
