package beian.rectification.store;

import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import beian.rectification.notice.OwnerReply;
import beian.rectification.notice.OwnerReply.State;
import beian.rectification.notice.TakenIn;
import beian.rectification.notice.TakenIn.Seen;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What came back: each thing once, and of it what a person has to read. */
public final class ReplyStore {
  private static final String WHOLE = "select r from OwnerReply r left join fetch r.cases";

  private final Transactions transactions;
  private final Jpql jpql;

  public ReplyStore(Transactions transactions) {
    this.transactions = transactions;
    this.jpql = new Jpql(transactions);
  }

  /** The files that were taken in, as the folder showed them then. */
  public Set<Seen> seen() {
    Set<Seen> seen = new HashSet<>();
    jpql.list(
            Object[].class,
            "select t.file, t.size, t.modifiedAt from TakenIn t where t.size is not null")
        .forEach(row -> seen.add(new Seen((String) row[0], (Long) row[1], (Long) row[2])));
    return seen;
  }

  /**
   * Notes something that came back.
   *
   * @return false when it was noted before
   */
  public boolean note(TakenIn takenIn) {
    return transactions.inTransaction(
        () -> {
          boolean fresh = jpql.find(TakenIn.class, takenIn.key()).isEmpty();
          if (fresh) {
            jpql.add(List.of(takenIn));
          }
          return fresh;
        });
  }

  /** Of these keys those of what was noted before. */
  public Set<String> noted(Collection<String> keys) {
    return new HashSet<>(
        jpql.among(keys, String.class, "select t.key from TakenIn t where t.key in ?1"));
  }

  /** Keeps what a person has to read. */
  public void add(OwnerReply reply) {
    jpql.add(List.of(reply));
  }

  /** One of them. */
  public Optional<OwnerReply> find(String no) {
    return jpql.find(OwnerReply.class, no);
  }

  /** These, by number; unknown numbers are left out. */
  public List<OwnerReply> find(Collection<String> nos) {
    return jpql.among(nos, OwnerReply.class, WHOLE + " where r.no in ?1 order by r.no").stream()
        .distinct()
        .toList();
  }

  /** The numbers of those in any of these cases, in order. */
  public List<String> ofCases(Collection<String> caseNos) {
    return jpql
        .among(
            caseNos,
            String.class,
            "select distinct r.no from OwnerReply r join r.cases c where c.no in ?1")
        .stream()
        .distinct()
        .sorted()
        .toList();
  }

  /** Those that wait for a person, oldest first. */
  public List<OwnerReply> waiting() {
    return jpql
        .list(OwnerReply.class, WHOLE + " where r.state = ?1 order by r.at, r.no", State.WAITING)
        .stream()
        .distinct()
        .toList();
  }

  /** When the oldest answer came that a case still waits for; empty when none waits. */
  public Optional<Instant> waitingSince(String caseNo) {
    return jpql.first(
        Instant.class,
        "select r.at from OwnerReply r join r.cases c where r.state = ?1 and c.no = ?2"
            + " order by r.at",
        State.WAITING,
        caseNo);
  }

  /** Of these cases those that still wait for an answer to be read. */
  public Set<String> waited(Collection<String> caseNos) {
    return caseNos.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jpql.list(
                String.class,
                "select distinct c.no from OwnerReply r join r.cases c where r.state = ?1"
                    + " and c.no in ?2",
                State.WAITING,
                caseNos));
  }

  /**
   * Which of these filings an answer waits for, or an appeal that is not decided: one that no case
   * holds, or whose cases hold it still.
   */
  public Set<String> waitingFilings(Collection<String> filingKeys) {
    Set<String> held = new HashSet<>();
    waiting().forEach(reply -> held.addAll(reply.filings()));
    jpql
        .list(OwnerReply.class, "select r from OwnerReply r where r.state = ?1", State.APPEALED)
        .stream()
        .filter(
            reply ->
                reply.about().isEmpty()
                    || reply.about().stream().anyMatch(each -> each.appealedAt() != null))
        .forEach(reply -> held.addAll(reply.filings()));
    held.retainAll(filingKeys);
    return held;
  }
}
