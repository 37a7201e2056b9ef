package beian.rectification.contact.desk;

import beian.evidence.kind.Code;
import beian.evidence.observation.Draft;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.evidence.store.ObservationStore;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import beian.filing.number.PhoneNumber;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.card.Words;
import beian.inspection.limit.Limit;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.time.Zone;
import beian.rectification.contact.CodeState;
import beian.rectification.contact.ContactCode;
import beian.rectification.contact.ContactCodeEvent.Kind;
import beian.rectification.contact.ContactError;
import beian.rectification.store.ContactCodeStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Takes codes that were typed back. In time and right, a code is evidence that its number is in its
 * holder's hands; that one was sent and not typed back is none, whatever the reason.
 */
public final class Confirmations {
  private static final Limit TRIES = Limit.of("contact-code-tries");

  /** So many older codes of a number are compared, to say what became of the one that was typed. */
  private static final int REMEMBERED = 5;

  private final Transactions transactions;
  private final ContactCodeStore codes;
  private final ContactDesk desk;
  private final FilingStore filings;
  private final ObservationStore observations;

  public Confirmations(
      Transactions transactions,
      ContactDesk desk,
      FilingStore filings,
      ObservationStore observations) {
    this.transactions = transactions;
    this.codes = new ContactCodeStore(transactions);
    this.desk = desk;
    this.filings = filings;
    this.observations = observations;
  }

  /**
   * A confirmed code.
   *
   * @param code as it stands now
   * @param evidence one observation for each filing it was for
   */
  public record Confirmed(ContactCode code, List<Observation> evidence) {}

  /** What became of what was typed: confirmed, or why not; the try is counted all the same. */
  private record Outcome(Optional<Confirmed> confirmed, Optional<Problem> refusal) {}

  /**
   * Takes a code.
   *
   * @param number the mobile, as anybody writes it
   * @param typed what was typed; spaces and full-width digits do not matter
   * @param by who typed it, or took it down
   * @throws ProblemException COD-004 when it is wrong, COD-005 when no code of the number waits
   */
  public Confirmed confirm(String number, String typed, String by, Instant now) {
    desk.settle(now);
    String mobile = PhoneNumber.check(number).normalized();
    String code = Normal.text(typed).replace(" ", "");
    Outcome outcome = transactions.inTransaction(() -> weigh(mobile, code, by, now));
    return outcome
        .confirmed()
        .orElseThrow(() -> new ProblemException(outcome.refusal().orElseThrow()));
  }

  private Outcome weigh(String mobile, String typed, String by, Instant now) {
    Optional<ContactCode> awaited = codes.open(mobile).filter(open -> open.awaited(now));
    if (awaited.isPresent() && awaited.get().is(typed)) {
      return new Outcome(Optional.of(confirmed(awaited.get(), by, now)), Optional.empty());
    }
    Problem refusal =
        awaited.isPresent()
            ? mistyped(awaited.get(), by, now)
            : new Problem(ContactError.NO_OPEN_CODE, Mask.phone(mobile), became(mobile, typed), "");
    return new Outcome(Optional.empty(), Optional.of(refusal));
  }

  private Problem mistyped(ContactCode code, String by, Instant now) {
    int most = TRIES.number(Zone.dayOf(now));
    code.mistyped(most, now);
    String count = code.tries() + "/" + most;
    codes.happened(code, Kind.WRONG, now, by, Words.same(count));
    if (!code.state().isOpen()) {
      codes.happened(code, Kind.USED_UP, now, by, Words.same(""));
    }
    return new Problem(ContactError.WRONG_CODE, code.no() + " " + code.masked(), count, "");
  }

  /** What became of the code that was typed, or of the last one; empty when there was none. */
  private String became(String mobile, String typed) {
    List<ContactCode> before = codes.ofNumber(mobile, REMEMBERED);
    return before.stream()
        .filter(code -> code.is(typed))
        .findFirst()
        .or(() -> before.stream().findFirst())
        .map(code -> "code " + code.no() + ": " + code.state().words().en())
        .orElse("");
  }

  private Confirmed confirmed(ContactCode code, String by, Instant now) {
    code.become(CodeState.CONFIRMED, now);
    List<Observation> seen = new ArrayList<>();
    for (String filing : numbers(code)) {
      seen.add(
          new Draft(
                  Code.KIND,
                  Code.subject(filing, code.number()),
                  "contact " + code.no(),
                  Span.at(now))
              .with(Code.SENT_AT, code.issuedAt().toString())
              .with(Code.ENTERED_AT, now.toString())
              .seen());
    }
    observations.save(seen);
    String ids = String.join(" ", seen.stream().map(Observation::id).toList());
    codes.happened(code, Kind.CONFIRMED, now, by, Words.same(ids));
    return new Confirmed(code, seen);
  }

  /** What sheets and evidence call the filings now; a filing that is gone keeps its key. */
  private Iterable<String> numbers(ContactCode code) {
    TreeSet<String> numbers = new TreeSet<>();
    TreeSet<String> gone = new TreeSet<>(code.filings());
    for (StoredFiling stored : filings.find(code.filings())) {
      Filing filing = stored.filing();
      gone.remove(stored.key());
      numbers.add(filing.number());
    }
    numbers.addAll(gone);
    return numbers;
  }
}
