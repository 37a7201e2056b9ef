package beian.rectification.store;

import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.rectification.cases.CaseState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many: what happened in a time, how cases stand, what waits for a person. */
public final class Figures {
  private final Transactions transactions;

  public Figures(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * What happened in a time.
   *
   * @param opened cases opened, or opened again
   * @param closed cases that ended
   * @param letters rectification notices that went out
   * @param reminders reminders of idle transfers and of running periods that went out
   * @param bounced letters that came back
   * @param failed letters that were refused, or had nobody to go to
   * @param marked marks made, of every kind
   * @param takenBack marks taken back
   */
  public record Happened(
      long opened,
      long closed,
      long letters,
      long reminders,
      long bounced,
      long failed,
      long marked,
      long takenBack) {}

  /**
   * What a person has to look at.
   *
   * @param uncertain letters of which nobody knows whether they left
   * @param unreached cases whose owner has a finding still open that was told only in a letter that
   *     failed or came back, and after which there was no other address to try
   * @param heldOpen clocks without an end because the holidays of a year are not known
   * @param marks marks that nobody has approved yet
   * @param replies answers of owners that nobody has read and decided
   * @param unplaced mails that nobody could place
   * @param suspended marks that stand although the letter they rest on came back, is in doubt, or
   *     was answered
   * @param heldRules rules whose letters wait
   * @param illegal cases of illegal content that nobody has marked
   * @param approved marks that were approved and not handed over
   * @param doubted marks that were handed over and no longer hold
   * @param recalled marks that were taken back after they were handed over, until the console has
   *     answered
   */
  public record Waiting(
      long uncertain,
      long unreached,
      long heldOpen,
      long marks,
      long replies,
      long unplaced,
      long suspended,
      long heldRules,
      long illegal,
      long approved,
      long doubted,
      long recalled) {}

  /** What happened from one moment to another, the second not included. */
  public Happened happened(Instant from, Instant to) {
    return transactions.read(
        () ->
            new Happened(
                count("from rectification_case where opened_at >= ? and opened_at < ?", from, to),
                count("from rectification_case where closed_at >= ? and closed_at < ?", from, to),
                sent("RECTIFICATION", from, to),
                sent("REMINDER", from, to) + sent("DEADLINE", from, to),
                events("('BOUNCED')", from, to),
                events("('REFUSED', 'NO_ADDRESS')", from, to),
                count("from mark where marked_at >= ? and marked_at < ?", from, to),
                count("from mark where taken_back_at >= ? and taken_back_at < ?", from, to)));
  }

  /** What waits for a person. */
  public Waiting waiting() {
    return transactions.read(
        () ->
            new Waiting(
                count("from notice where state = 'UNCERTAIN'"),
                count(
                    "from rectification_case c where exists (select 1 from case_finding f"
                        + " join notice n on n.notice_no = f.notice_no"
                        + " where f.case_no = c.case_no and f.state = 'OPEN'"
                        + " and n.state in ('FAILED', 'BOUNCED'))"),
                count("from deadline where state = 'RUNNING' and missing_year is not null"),
                count("from mark where state = 'MARKED'"),
                count(
                    "from owner_reply where state = 'WAITING' and (cases <> '' or filings <> '')"),
                count("from owner_reply where state = 'WAITING' and cases = '' and filings = ''"),
                count(
                    "from mark m where m.live_key is not null and exists (select 1"
                        + " from case_finding f join deadline d on d.clock_no = f.notice_no"
                        + " where f.case_no = m.case_no and f.state = 'OPEN'"
                        + " and d.state in ('HELD', 'BOUNCED'))"),
                count("from held_rule where state = 'HELD'"),
                count(
                    "from rectification_case c where c.state not in ('MARKED', 'APPROVED',"
                        + " 'EXPORTED', 'CONFIRMED', 'CLOSED', 'RECTIFIED') and exists"
                        + " (select 1 from case_finding f where f.case_no = c.case_no"
                        + " and f.state = 'OPEN' and f.outcome = 'FAIL' and f.severity = 'FATAL'"
                        + " and f.rule like 'CNT-%')"),
                count("from mark where state = 'APPROVED'"),
                count("from mark where state = 'EXPORTED' and doubt_zh is not null"),
                count("from mark where state = 'RECALLED'")));
  }

  /** How many cases of a campaign are in each state; states without a case are left out. */
  public Map<CaseState, Long> states(int campaign) {
    return transactions.read(
        () -> {
          Map<CaseState, Long> states = new EnumMap<>(CaseState.class);
          Sql.Taker taker = row -> states.put(CaseState.valueOf(row.getString(1)), row.getLong(2));
          transactions
              .sql()
              .each(
                  "select state, count(*) from rectification_case where campaign_no = ?"
                      + " group by state",
                  taker,
                  campaign);
          return states;
        });
  }

  /** How many marks stand. */
  public long marksStanding() {
    return transactions.read(() -> count("from mark where live_key is not null"));
  }

  private long sent(String kind, Instant from, Instant to) {
    return count("from notice where kind = ? and sent_at >= ? and sent_at < ?", kind, from, to);
  }

  private long events(String kinds, Instant from, Instant to) {
    return count(
        "from case_event where what in " + kinds + " and happened_at >= ? and happened_at < ?",
        from,
        to);
  }

  private long count(String from, @Nullable Object... parameters) {
    return transactions.sql().number("select count(*) " + from, parameters);
  }
}
