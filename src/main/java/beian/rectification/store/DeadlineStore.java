package beian.rectification.store;

import beian.platform.database.Transactions;
import beian.platform.time.Period;
import beian.platform.time.Skipped;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.Extension;
import beian.rectification.deadline.Hold;
import beian.rectification.deadline.StartEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The deadline ledger. */
public final class DeadlineStore {
  private final Table<Deadline> table;

  public DeadlineStore(Transactions transactions) {
    this.table =
        new Table<>(
            transactions,
            "deadline",
            "clock_no",
            "case_no filing_key start_event started_at day_zero period holds extension"
                + " extension_reason extension_approver extension_granted_on moved_to_working_day"
                + " skipped calendar_version last_day ends_at missing_year state",
            DeadlineStore::values,
            DeadlineStore::deadline);
  }

  /** Adds and changes clocks. */
  public void save(Collection<Deadline> clocks) {
    table.save(clocks);
  }

  /** One clock. */
  public Optional<Deadline> find(String no) {
    return table.list("where clock_no = ?", no).stream().findFirst();
  }

  /** These clocks. */
  public List<Deadline> find(Collection<String> nos) {
    return table.listIn("clock_no", nos, "clock_no");
  }

  /** The clocks of these cases, oldest first. */
  public List<Deadline> ofCases(Collection<String> caseNos) {
    return table.listIn("case_no", caseNos, "case_no, started_at, clock_no");
  }

  /** Every clock after that one, by number. */
  public List<Deadline> page(String afterNo, int limit) {
    return table.list("where clock_no > ? order by clock_no limit ?", afterNo, limit);
  }

  private static @Nullable Object[] values(Deadline clock) {
    Extension extension = clock.extension();
    return new @Nullable Object[] {
      clock.no(),
      clock.caseNo(),
      clock.filingKey(),
      clock.event(),
      clock.startedAt(),
      clock.dayZero(),
      clock.period().toString(),
      clock.holds().stream().map(Hold::toString).collect(Collectors.joining(" ")),
      extension == null ? null : extension.period().toString(),
      extension == null ? null : extension.reason(),
      extension == null ? null : extension.approver(),
      extension == null ? null : extension.grantedOn(),
      clock.movedToWorkingDay(),
      clock.skipped().stream()
          .map(one -> one.day() + "\t" + one.why())
          .collect(Collectors.joining("\n")),
      clock.calendarVersion(),
      clock.lastDay(),
      clock.endsAt().orElse(null),
      clock.missingYear(),
      clock.state()
    };
  }

  private static Deadline deadline(ResultSet row) throws SQLException {
    return new Deadline(
        row.getString("clock_no"),
        row.getString("case_no"),
        row.getString("filing_key"),
        StartEvent.valueOf(row.getString("start_event")),
        Table.instant(row, "started_at"),
        Objects.requireNonNull(Table.day(row, "day_zero")),
        Period.parse(row.getString("period"), "deadline.period"),
        Table.words(row, "holds").stream().map(Hold::parse).toList(),
        extension(row),
        row.getBoolean("moved_to_working_day"),
        skipped(row.getString("skipped")),
        row.getString("calendar_version"),
        Table.day(row, "last_day"),
        Table.number(row, "missing_year"),
        ClockState.valueOf(row.getString("state")));
  }

  private static @Nullable Extension extension(ResultSet row) throws SQLException {
    String period = row.getString("extension");
    return period == null
        ? null
        : new Extension(
            Period.parse(period, "deadline.extension"),
            row.getString("extension_reason"),
            row.getString("extension_approver"),
            Objects.requireNonNull(Table.day(row, "extension_granted_on")));
  }

  private static List<Skipped> skipped(String text) {
    return Stream.of(text.split("\n"))
        .filter(line -> !line.isEmpty())
        .map(line -> line.split("\t", 2))
        .map(parts -> new Skipped(LocalDate.parse(parts[0]), parts[1]))
        .toList();
  }
}
