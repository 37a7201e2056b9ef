package beian.rectification.store;

import beian.inspection.card.Severity;
import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import beian.rectification.cases.CaseState;
import beian.rectification.cases.FindingState;
import beian.rectification.notice.Digest;
import beian.rectification.notice.LetterText;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.NoticeText;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The outbox: the notices, and the letters they are parts of. */
public final class NoticeStore {
  /**
   * Of a notice {@code x}: it was written to a folder nobody vouches for, and a fault for which a
   * period should run is told in it alone.
   */
  public static final String UNPROVED =
      "x.kind = "
          + literal(NoticeKind.RECTIFICATION)
          + " and x.standing.state = "
          + literal(NoticeState.SENT)
          + " and x.standing.transport = 'file' and exists (select f.rule from CaseFinding f"
          + " where f.noticeNo = x.no and f.state = "
          + literal(FindingState.OPEN)
          + " and f.severity in "
          + literals(Severity.values(), Severity::enforced)
          + " and f.parent.state not in "
          + literals(CaseState.values(), CaseState::over)
          + ")";

  /**
   * Of a notice {@code n}: it failed or came back, and a fault that is open is told in it alone.
   */
  static final String UNREACHED =
      "n.standing.state in "
          + literals(NoticeState.values(), NoticeState::missed)
          + " and exists (select f.rule from CaseFinding f where f.noticeNo = n.no and f.state = "
          + literal(FindingState.OPEN)
          + " and f.parent.state not in "
          + literals(CaseState.values(), CaseState::over)
          + ")";

  private final Transactions transactions;
  private final Jpql jpql;

  public NoticeStore(Transactions transactions) {
    this.transactions = transactions;
    this.jpql = new Jpql(transactions);
  }

  private static String literal(Enum<?> value) {
    return value.getDeclaringClass().getName() + "." + value.name();
  }

  private static <E extends Enum<E>> String literals(E[] values, Predicate<E> some) {
    return Arrays.stream(values)
        .filter(some)
        .map(NoticeStore::literal)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Adds notices to the outbox. */
  public void add(Collection<Notice> planned) {
    jpql.add(planned);
  }

  /** Keeps the text of a letter. */
  public void write(String letterNo, NoticeText text) {
    transactions.run(
        () ->
            jpql.find(LetterText.class, letterNo)
                .ifPresentOrElse(
                    known -> known.write(text),
                    () -> jpql.add(List.of(new LetterText(letterNo, text)))));
  }

  /** Takes notices that have not been sent out of the outbox. */
  public void withdraw(Collection<Notice> notices) {
    if (!notices.isEmpty()) {
      transactions.run(
          () -> {
            notices.stream()
                .filter(notice -> notice.state() == NoticeState.PLANNED)
                .forEach(transactions.em()::remove);
            transactions.flush(); // before others take their keys
          });
    }
  }

  /** Forgets texts of letters that have no part any more. */
  public void forget(Collection<String> letterNos) {
    if (!letterNos.isEmpty()) {
      transactions.run(
          () -> {
            TreeSet<String> gone = new TreeSet<>(letterNos);
            jpql.among(
                    letterNos,
                    String.class,
                    "select distinct n.mail.letterNo from Notice n where n.mail.letterNo in ?1")
                .forEach(gone::remove);
            jpql.among(gone, LetterText.class, "select t from LetterText t where t.letterNo in ?1")
                .forEach(transactions.em()::remove);
          });
    }
  }

  /** One notice. */
  public Optional<Notice> find(String no) {
    return jpql.find(Notice.class, no);
  }

  /**
   * A notice by its number.
   *
   * @param caseNo its case; empty for a transfer's reminder
   */
  public record Numbered(String no, String caseNo) {}

  /** All notices in the order of their numbers. */
  public List<Numbered> numbers() {
    return jpql.list(Object[].class, "select n.no, n.caseNo from Notice n order by n.no").stream()
        .map(row -> new Numbered((String) row[0], Objects.requireNonNullElse((String) row[1], "")))
        .toList();
  }

  /** One letter with all its parts. */
  public Optional<Digest> letter(String letterNo) {
    List<Notice> parts = notices("where n.mail.letterNo = ?1 order by n.no", letterNo);
    return parts.isEmpty() ? Optional.empty() : Optional.of(new Digest(parts));
  }

  /** Letters with all their parts, by number; those that have none are left out. */
  public Map<String, Digest> letters(Collection<String> letterNos) {
    Map<String, Digest> letters = new TreeMap<>();
    among(letterNos, "where n.mail.letterNo in ?1 order by n.no").stream()
        .collect(Collectors.groupingBy(notice -> notice.mail().letterNo()))
        .forEach((no, parts) -> letters.put(no, new Digest(parts)));
    return letters;
  }

  /** Of these letters those of which no part has left or been tried in vain, by number. */
  public Map<String, Digest> waiting(Collection<String> letterNos) {
    Map<String, Digest> waiting = letters(letterNos);
    waiting.values().removeIf(digest -> !digest.all(NoticeState.PLANNED));
    return waiting;
  }

  /** The message ids of letters, by their number. */
  public Map<String, String> messageIds(Collection<String> letterNos) {
    Map<String, String> ids = new TreeMap<>();
    jpql.among(
            letterNos,
            Object[].class,
            "select distinct n.mail.letterNo, n.mail.messageId from Notice n where n.mail.letterNo in ?1")
        .forEach(row -> ids.put((String) row[0], (String) row[1]));
    return ids;
  }

  /** The parts of the letter of a message id, without brackets. */
  public List<Notice> ofMessageId(String messageId) {
    return notices("where n.mail.messageId = ?1 order by n.no", messageId);
  }

  /** The parts of the letter of a bounce address token. */
  public List<Notice> ofToken(String token) {
    return notices("where lower(n.mail.letterNo) = ?1 order by n.no", token);
  }

  /** The notices to an address in its one form, oldest first. */
  public List<Notice> ofRecipient(String mailbox) {
    return notices("where n.mail.to = ?1 order by n.mail.plannedAt, n.no", mailbox);
  }

  /** The notices of these owners that have not been sent, by number. */
  public List<Notice> waitingOf(Collection<String> ownerKeys) {
    return among(ownerKeys, "where n.owner.key in ?1 order by n.no").stream()
        .filter(notice -> notice.state() == NoticeState.PLANNED)
        .toList();
  }

  /** The text of a letter. */
  public Optional<NoticeText> text(Digest digest) {
    return jpql.find(LetterText.class, digest.no())
        .map(letterText -> letterText.under(digest.mail().subject()));
  }

  /** The texts of letters, by number; those without are left out. */
  public Map<String, NoticeText> texts(Collection<Digest> letters) {
    Map<String, NoticeText> texts = new TreeMap<>();
    Map<String, LetterText> written = new TreeMap<>();
    jpql.among(
            letters.stream().map(Digest::no).toList(),
            LetterText.class,
            "select t from LetterText t where t.letterNo in ?1")
        .forEach(text -> written.put(text.letterNo(), text));
    for (Digest letter : letters) {
      LetterText text = written.get(letter.no());
      if (text != null) {
        texts.put(letter.no(), text.under(letter.mail().subject()));
      }
    }
    return texts;
  }

  /** The notices of these cases, by case, oldest first. */
  public Map<String, List<Notice>> ofCases(Collection<String> caseNos) {
    return among(caseNos, "where n.caseNo in ?1 order by n.caseNo, n.mail.plannedAt, n.no").stream()
        .collect(Collectors.groupingBy(Notice::caseNo));
  }

  /** The notices about these filings, by filing key, oldest first. */
  public Map<String, List<Notice>> ofFilings(Collection<String> filingKeys) {
    return among(filingKeys, "where n.filingKey in ?1 order by n.filingKey, n.mail.plannedAt, n.no")
        .stream()
        .collect(Collectors.groupingBy(Notice::filingKey));
  }

  /** The notices in a state, by number. */
  public List<Notice> inState(NoticeState state) {
    return notices("where n.standing.state = ?1 order by n.no", state);
  }

  /** The notices that nothing proves although a period waits for it, by number. */
  public List<Notice> unproved() {
    return jpql.list(Notice.class, "select x from Notice x where " + UNPROVED + " order by x.no");
  }

  /** The notices that reached nobody although what they tell of is still wrong, by number. */
  public List<Notice> unreached() {
    return jpql.list(Notice.class, "select n from Notice n where " + UNREACHED + " order by n.no");
  }

  /** The numbers of letters that may be sent now, after that one. */
  public List<String> due(Instant now, String afterNo, int limit) {
    return jpql.page(
        limit,
        String.class,
        "select distinct n.mail.letterNo from Notice n where n.standing.state = ?1"
            + " and n.mail.dueAt <= ?2 and n.mail.letterNo > ?3 order by n.mail.letterNo",
        NoticeState.PLANNED,
        now,
        afterNo);
  }

  /** How many notices are in a state. */
  public long count(NoticeState state) {
    return jpql.number("select count(n) from Notice n where n.standing.state = ?1", state);
  }

  private List<Notice> notices(String condition, Object... parameters) {
    return jpql.list(Notice.class, "select n from Notice n " + condition, parameters);
  }

  private List<Notice> among(Collection<String> keys, String condition) {
    return jpql.among(keys, Notice.class, "select n from Notice n " + condition);
  }
}
