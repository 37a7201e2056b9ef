package beian.app;

import beian.filing.store.FilingDomains;
import beian.filing.store.FilingNumbers;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rectification.room.Rectification;
import beian.rectification.store.CaseStore;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What people call filings and cases: numbers a filing has or had, order numbers and domains in any
 * way to write them, the numbers of cases, notices and marks.
 */
public final class NamesInUse {
  private final Transactions transactions;
  private final Rectification room;

  NamesInUse(Transactions transactions, Rectification room) {
    this.transactions = transactions;
    this.room = room;
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
    SortedSet<String> keys =
        new TreeSet<>(room.filingOf(name).map(Set::of).orElseGet(() -> called(name)));
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
   * The number of a case, or of the newest case of the filing behind any other name; what was asked
   * when there is none.
   */
  public String caseNo(String asked) {
    return caseNos(asked).stream().findFirst().orElse(asked.strip());
  }

  /**
   * The same for who is about to decide something: a name of two filings is not enough.
   *
   * @throws ProblemException CLI-001 when cases of several filings answer to that name
   */
  public String oneCaseNo(String asked) {
    List<String> cases = caseNos(asked);
    if (cases.size() > 1) {
      throw new ProblemException(
          new Problem(AppError.BAD_COMMAND, "CASE", asked, String.join(" | ", cases)));
    }
    return caseNo(asked);
  }

  /** The newest case of each filing of that name, or the case of that number. */
  private List<String> caseNos(String asked) {
    String no = asked.strip().toUpperCase(Locale.ROOT);
    CaseStore cases = room.cases();
    if (cases.find(no).isPresent()) {
      return List.of(no);
    }
    Set<String> keys = room.filingOf(no).map(Set::of).orElseGet(() -> called(asked));
    return keys.stream()
        .map(key -> cases.newestOf(List.of(key)))
        .flatMap(Optional::stream)
        .sorted(Comparator.reverseOrder())
        .toList();
  }
}
