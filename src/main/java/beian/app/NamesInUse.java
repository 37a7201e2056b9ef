package beian.app;

import beian.filing.store.FilingDomains;
import beian.filing.store.FilingNumbers;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rectification.cases.Case;
import beian.rectification.enforcement.Mark;
import beian.rectification.notice.Notice;
import beian.rectification.notice.OwnerReply;
import beian.rectification.room.Rectification;
import beian.rectification.store.ReplyStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What people call filings, cases, notices and marks: numbers a filing has or had, order numbers
 * and domains in any way to write them, the numbers of cases, notices and marks. Whoever is about
 * to do something to one thing gets it by any name that leads to it alone.
 */
public final class NamesInUse {
  private final Transactions transactions;
  private final Rectification room;

  NamesInUse(Transactions transactions, Rectification room) {
    this.transactions = transactions;
    this.room = room;
  }

  /**
   * What a name is about.
   *
   * @param filings the keys of filings
   * @param caseNo the case alone that the name is one of; empty when it names whole filings
   */
  private record About(Set<String> filings, String caseNo) {
    <T> List<String> nos(
        Map<String, List<T>> things, Function<T, String> caseOf, Function<T, String> no) {
      return things.values().stream()
          .flatMap(Collection::stream)
          .filter(thing -> caseNo.isEmpty() || caseNo.equals(caseOf.apply(thing)))
          .map(no)
          .sorted()
          .toList();
    }
  }

  private About about(String asked) {
    String no = number(asked);
    return room.cases()
        .find(no)
        .map(found -> new About(Set.of(found.filingKey()), found.no()))
        .or(() -> room.notices().find(no).map(it -> new About(Set.of(it.filingKey()), it.caseNo())))
        .or(() -> mark(asked).map(it -> new About(Set.of(it.filingKey()), it.caseNo())))
        .orElseGet(() -> new About(called(asked), ""));
  }

  private static String number(String asked) {
    return asked.strip().toUpperCase(Locale.ROOT);
  }

  /** A mark of a cleanup has its filing's key in its number, as that is written. */
  private Optional<Mark> mark(String asked) {
    return room.marks().find(number(asked)).or(() -> room.marks().find(asked.strip()));
  }

  /** The keys of the filings that have, or had, this number, order number or domain. */
  private Set<String> called(String name) {
    Set<String> keys = new FilingNumbers(transactions).keys(name);
    return keys.isEmpty() ? new FilingDomains(transactions).keys(name) : keys;
  }

  /**
   * The filings behind any name people use.
   *
   * @param name a filing number, an order number or a domain, a case, notice or mark number
   * @param place where it was asked, for the message
   * @return their keys in order; at least one
   * @throws ProblemException CLI-015 when this home knows nothing by that
   */
  public SortedSet<String> filings(String name, String place) {
    SortedSet<String> keys = new TreeSet<>(about(name).filings());
    if (keys.isEmpty()) {
      throw new ProblemException(
          new Problem(
              AppError.NOT_KNOWN,
              place,
              name,
              "the whole number of a filing, order, case, notice or mark, or a domain"));
    }
    return keys;
  }

  /**
   * The number of a case, of the case of a notice or mark, or of the newest case of the filing
   * behind any other name; what was asked when there is none. A name of two filings is not enough.
   *
   * @throws ProblemException CLI-001 when cases of several filings answer to that name
   */
  public String oneCaseNo(String asked) {
    About about = about(asked);
    return about.caseNo().isEmpty()
        ? one(
            "CASE",
            asked,
            about.filings().stream()
                .map(key -> room.cases().newestOf(List.of(key)))
                .flatMap(Optional::stream)
                .sorted(Comparator.reverseOrder())
                .toList())
        : about.caseNo();
  }

  /**
   * The number of the only notice behind a name; what was asked when there is none.
   *
   * @throws ProblemException CLI-001 when there are several
   */
  public String oneNoticeNo(String asked) {
    return itselfOrOnly(
        room.notices().find(number(asked)).map(Notice::no),
        asked,
        about -> about.nos(room.notices().ofFilings(about.filings()), Notice::caseNo, Notice::no));
  }

  /**
   * The number of the only mark behind a name, one that was taken back included; what was asked
   * when there is none.
   *
   * @throws ProblemException CLI-001 when there are several
   */
  public String oneMarkNo(String asked) {
    return itselfOrOnly(
        mark(asked).map(Mark::no),
        asked,
        about -> about.nos(room.marks().ofFilings(about.filings()), Mark::caseNo, Mark::no));
  }

  /**
   * The number of the only answer in the cases behind a name; what was asked when there is none.
   *
   * @throws ProblemException CLI-001 when there are several
   */
  public String oneReplyNo(String asked) {
    ReplyStore replies = new ReplyStore(transactions);
    return itselfOrOnly(
        replies.find(number(asked)).map(OwnerReply::no),
        asked,
        about ->
            replies.ofCases(
                about.nos(room.cases().ofFilings(about.filings()), Case::no, Case::no)));
  }

  /**
   * The number of a thing that was asked for by it, else of the only one behind the name.
   *
   * @param itself the thing of that very number
   * @param behind the numbers of all there are of what the name is about
   */
  private String itselfOrOnly(
      Optional<String> itself, String asked, Function<About, List<String>> behind) {
    return itself.orElseGet(() -> one("NO", asked, behind.apply(about(asked))));
  }

  private static String one(String place, String asked, List<String> found) {
    if (found.size() > 1) {
      throw new ProblemException(
          new Problem(AppError.BAD_COMMAND, place, asked, String.join(" | ", found)));
    }
    return found.stream().findFirst().orElse(asked.strip());
  }
}
