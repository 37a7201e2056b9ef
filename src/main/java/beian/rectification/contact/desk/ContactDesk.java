package beian.rectification.contact.desk;

import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.inspection.card.Words;
import beian.inspection.limit.Limit;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.mail.Sent;
import beian.platform.outgoing.Departures;
import beian.platform.text.Sha256;
import beian.platform.time.Zone;
import beian.rectification.cases.CaseEvent;
import beian.rectification.contact.CodeChannel;
import beian.rectification.contact.CodeMessage;
import beian.rectification.contact.CodeState;
import beian.rectification.contact.ContactCode;
import beian.rectification.contact.ContactCodeEvent;
import beian.rectification.contact.ContactCodeEvent.Kind;
import beian.rectification.contact.ContactError;
import beian.rectification.contact.delivery.CodeDelivery;
import beian.rectification.store.ContactCodeStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for codes: each is planned in a transaction of its own, remembered on the disk, and handed
 * over at most once. The code itself is in memory only, so a process that ends leaves none that
 * could be sent later; whether it left then is in doubt, and said to be.
 */
public final class ContactDesk {
  private static final Logger LOG = LoggerFactory.getLogger(ContactDesk.class);
  private static final Limit TIME = Limit.of("contact-code");
  private static final Limit A_DAY = Limit.of("contact-codes-a-day");
  private static final int CODES = 1_000_000;

  /** So long a code may be leaving; then its process is gone. */
  private static final Duration LEAVING = Duration.ofMinutes(10);

  private final Transactions transactions;
  private final ContactCodeStore codes;
  private final CodeMeans means;
  private final Departures departures;

  public ContactDesk(Transactions transactions, CodeMeans means, Departures departures) {
    this.transactions = transactions;
    this.codes = new ContactCodeStore(transactions);
    this.means = means;
    this.departures = departures;
  }

  /**
   * A wish for codes.
   *
   * @param asked as it was asked, as it may be shown
   * @param filings of which filings
   * @param only only this mobile; empty: each mobile of theirs
   * @param way how they leave
   * @param again whether a code that waits, or may be on its way, is replaced by a new one
   * @param by who asks
   */
  public record Wish(
      String asked,
      Collection<Filing> filings,
      String only,
      CodeChannel way,
      boolean again,
      String by) {}

  /**
   * Sends a code to each mobile. Nothing leaves when one of them may not get any.
   *
   * @param delivery the way, ready
   * @return the codes as they stand now, also those that were not sent
   * @throws ProblemException COD-001, COD-002, COD-003, COD-009
   */
  public List<ContactCode> ask(Wish wish, CodeDelivery delivery, Instant now) {
    settle(now);
    Map<String, List<String>> wanted =
        new Recipients(wish.filings(), wish.only()).keys(wish.asked());
    wanted.keySet().forEach(number -> weigh(number, wish.again(), now));
    List<ContactCode> asked = new ArrayList<>();
    wanted.forEach((number, keys) -> asked.add(send(number, keys, wish, delivery, now)));
    return asked;
  }

  /** Whether the number may get a code now. */
  private void weigh(String number, boolean again, Instant now) {
    codes
        .open(number)
        .filter(open -> !again)
        .ifPresent(
            open -> {
              throw new ProblemException(
                  new Problem(
                      ContactError.CODE_OPEN,
                      open.no() + " " + open.masked(),
                      open.state().words().en() + " until " + Zone.minute(open.endsAt()),
                      "--again"));
            });
    int most = A_DAY.number(Zone.dayOf(now));
    long left = codes.leftSince(number, now.minus(Duration.ofDays(1)));
    if (left >= most) {
      throw new ProblemException(
          new Problem(ContactError.TOO_MANY, Mask.phone(number), Long.toString(left), "< " + most));
    }
  }

  private ContactCode send(
      String number, List<String> keys, Wish wish, CodeDelivery delivery, Instant now) {
    String code = "%06d".formatted(means.random().nextInt(CODES));
    ContactCode planned = plan(number, keys, wish, code, now);
    CodeMessage message =
        new CodeMessage(
            planned.no(),
            number,
            code,
            keys,
            means.provider(),
            planned.issuedAt(),
            planned.endsAt());
    departures.leaves(names(planned));
    change(planned, CodeState.SENDING, now);
    Sent sent;
    try {
      sent = transactions.outside(() -> delivery.send(message));
    } catch (ProblemException neverLeft) {
      departures.back(names(planned));
      happened(planned, CodeState.NOT_SENT, Kind.NOT_SENT, neverLeft.problem().found(), now);
      throw neverLeft;
    }
    ContactCode after = become(planned, sent, now);
    LOG.info(
        "contact.code_handled code={} way={} state={}", after.no(), after.way(), after.state());
    return after;
  }

  private ContactCode plan(String number, List<String> keys, Wish wish, String code, Instant now) {
    transactions.run(
        () ->
            codes
                .open(number)
                .ifPresent(
                    open -> {
                      open.become(CodeState.REPLACED, now);
                      codes.happened(
                          open, Kind.REPLACED, now, wish.by(), new Words("另发新码", "by a new one"));
                    }));
    return transactions.inTransaction(
        () -> {
          ContactCode planned =
              new ContactCode(
                  freeNo(number, wish.again()),
                  number,
                  keys,
                  wish.way(),
                  new ContactCode.Asked(wish.by(), now, end(now)),
                  code,
                  means.random());
          codes.add(planned);
          Words detail =
              new Words(
                  wish.way().words().zh() + "，" + String.join("、", keys),
                  wish.way().words().en() + ", " + String.join(", ", keys));
          codes.happened(planned, Kind.ASKED, now, wish.by(), detail);
          return planned;
        });
  }

  /** The last moment, at a full minute: people are told the minute and have until it is reached. */
  private static Instant end(Instant now) {
    Instant end = TIME.after(now).orElseThrow();
    Instant minute = end.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(end) ? end : minute.plus(1, ChronoUnit.MINUTES);
  }

  /**
   * The next number. One that left by the memory on the disk and is not in the database was
   * forgotten by it, and may have reached somebody.
   */
  private String freeNo(String number, boolean again) {
    int next = codes.lastNo().map(no -> Integer.parseInt(no.substring(1))).orElse(0) + 1;
    while (departures.any(List.of(name(no(next))))) {
      if (!again && departures.any(List.of(name(no(next), number)))) {
        throw new ProblemException(
            new Problem(
                ContactError.CODE_OPEN,
                no(next) + " " + Mask.phone(number),
                CodeState.UNCERTAIN.words().en(),
                "--again"));
      }
      next++;
    }
    return no(next);
  }

  private static String no(int number) {
    return "V%06d".formatted(number);
  }

  private static List<String> names(ContactCode code) {
    return List.of(name(code.no()), name(code.no(), code.number()));
  }

  private static String name(String no) {
    return "code " + no;
  }

  private static String name(String no, String number) {
    return "code " + no + "." + Sha256.ofEach(no, number);
  }

  private ContactCode become(ContactCode code, Sent sent, Instant now) {
    if (sent instanceof Sent.Accepted accepted) {
      return happened(code, CodeState.SENT, Kind.SENT, accepted.reply(), now);
    }
    if (sent instanceof Sent.Uncertain doubt) {
      return happened(code, CodeState.UNCERTAIN, Kind.UNCERTAIN, doubt.problem().found(), now);
    }
    departures.back(names(code));
    return sent instanceof Sent.Refused refused
        ? happened(code, CodeState.REFUSED, Kind.REFUSED, refused.reply(), now)
        : happened(
            code,
            CodeState.NOT_SENT,
            Kind.NOT_SENT,
            ((Sent.Unreachable) sent).problem().found(),
            now);
  }

  private void change(ContactCode code, CodeState state, Instant now) {
    transactions.run(() -> codes.find(code.no()).orElseThrow().become(state, now));
  }

  private ContactCode happened(
      ContactCode code, CodeState state, Kind what, String detail, Instant now) {
    return transactions.inTransaction(
        () -> {
          ContactCode kept = codes.find(code.no()).orElseThrow();
          kept.become(state, now);
          codes.happened(kept, what, now, CaseEvent.SUITE, Words.same(detail));
          return kept;
        });
  }

  /** What is over ends, and what a process left behind that is gone is not sent, or in doubt. */
  void settle(Instant now) {
    for (ContactCode open : codes.open()) {
      if (open.stateAt(now) == CodeState.ENDED) {
        happened(open, CodeState.ENDED, Kind.ENDED, "", now);
      } else if (now.isAfter(open.issuedAt().plus(LEAVING))) {
        if (open.state() == CodeState.SENDING
            || open.state() == CodeState.PLANNED && departures.any(names(open))) {
          happened(open, CodeState.UNCERTAIN, Kind.UNCERTAIN, "", now);
        } else if (open.state() == CodeState.PLANNED) {
          happened(open, CodeState.NOT_SENT, Kind.NOT_SENT, "", now);
        }
      }
    }
  }

  /**
   * Takes away codes that can no longer be typed back and are of before a moment, with what
   * happened to them. What was confirmed stays as evidence. A code stays as long as it counts among
   * those a number was sent in a day, and the newest one stays, so that no number is given twice.
   *
   * @return how many went
   */
  public int purge(Instant before, Instant now) {
    settle(now);
    Instant counted = now.minus(Duration.ofDays(1));
    int gone = codes.purge(before.isBefore(counted) ? before : counted);
    LOG.info("contact.codes_purged count={}", gone);
    return gone;
  }

  /** The codes that wait to be typed back at that moment, oldest first. */
  public List<ContactCode> outstanding(Instant now) {
    return codes.open().stream().filter(code -> code.stateAt(now).isOpen()).toList();
  }

  /** Every code there was, newest first. */
  public List<ContactCode> all() {
    return codes.all();
  }

  /**
   * What happened to a code, oldest first.
   *
   * @throws ProblemException COD-008 when there is none of that number
   */
  public List<ContactCodeEvent> history(String no) {
    String known = no.strip().toUpperCase(Locale.ROOT);
    if (codes.find(known).isEmpty()) {
      throw new ProblemException(Problem.at(ContactError.UNKNOWN_CODE, no));
    }
    return codes.events(known);
  }
}
