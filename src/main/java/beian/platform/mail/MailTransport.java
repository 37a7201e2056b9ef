package beian.platform.mail;

import beian.platform.error.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands letters over, each at once or not at all. Safe for use by several threads. */
public interface MailTransport extends AutoCloseable {
  /**
   * Tries once to hand the letter over; waits when the rate is limited.
   *
   * @throws ProblemException MAI-002 when the letter cannot be written for a reason other than its
   *     recipient's address (an unusable address is {@link Sent.Refused})
   */
  default Sent send(Letter letter) {
    return send(letter, () -> {});
  }

  /**
   * The same, telling when the point of no return comes: until then the letter has certainly not
   * left, from then on it may have.
   *
   * @param leaving called on this thread right before the letter can leave; when it throws, the
   *     letter does not leave and the exception comes through
   */
  Sent send(Letter letter, Runnable leaving);

  /**
   * Hands several over, in their order, and says of each what became of it. A transport that can
   * does it at once; where one fails, those behind it may have been handed over or not.
   *
   * @param leaving called on this thread right before the first can leave, with those that can;
   *     when it throws, none leaves
   * @throws ProblemException as {@link #send(Letter)}
   */
  default List<Sent> sendAll(List<Letter> letters, Consumer<List<Letter>> leaving) {
    leaving.accept(letters);
    return letters.stream().map(this::send).toList();
  }

  /**
   * Takes the next turn at the rate at which letters may leave, and says in how many nanoseconds it
   * comes; 0 is now.
   */
  default long takeTurn() {
    return 0;
  }

  /** {@link #send(Letter, Runnable)} for whoever waited for a {@link #takeTurn turn}. */
  default Sent sendNow(Letter letter, Runnable leaving) {
    return send(letter, leaving);
  }

  /** How many letters may be handed over at once, by as many threads. */
  default int atOnce() {
    return 1;
  }

  /**
   * That a letter of that message id was handed over before, where the transport itself can tell;
   * empty where it cannot, or where none was.
   */
  default Optional<Sent.Accepted> handedOver(String messageId) {
    return Optional.empty();
  }

  /**
   * That a letter of that message id was about to leave when the process ended and certainly did
   * not, where the transport itself can tell.
   */
  default boolean stayed(String messageId) {
    return false;
  }

  /** Whether {@link Sent.Accepted} proves that a mail server took the letter. */
  boolean provesDelivery();

  /** A word for logs and records: {@code file} or {@code smtp}. */
  String name();

  @Override
  void close();
}
