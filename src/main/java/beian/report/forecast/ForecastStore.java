package beian.report.forecast;

import beian.filing.Filing;
import beian.filing.word.PlaceholderDay;
import beian.inspection.standing.Standing;
import beian.platform.database.Transactions;
import beian.platform.list.Term;
import beian.rectification.enforcement.MarkState;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What runs out, as the filings and marks of a database say it. Filings that have ended, or are
 * known to be another provider's, are left out.
 */
public final class ForecastStore {
  /** Days that are told of; of all others it is unknown when, or whether, something ends. */
  private static final String KNOWN_DAY =
      "case when %1$s >= date '"
          + PlaceholderDay.FIRST
          + "' and %1$s not in ("
          + PlaceholderDay.WITHOUT_END.stream()
              .sorted()
              .map(day -> "date '" + day + "'")
              .collect(Collectors.joining(", "))
          + ") then %1$s end";

  private static final String HERE =
      "(f.filing_status is null or f.filing_status not in ('"
          + Filing.DEREGISTERED
          + "', '"
          + Filing.TRANSFER_CANCELLED
          + "')) and not exists (select 1 from filing_standing s where s.filing_key = f.filing_key"
          + " and s.state = '"
          + Standing.State.NOT_OURS
          + "')";

  /** Where rows of codes come among those of a day: behind those of columns. */
  private static final int CODES = Forecast.COLUMNS.size();

  /** Where rows of entities come: behind what makes them. */
  private static final int ENTITIES_LAST = CODES + 1;

  /**
   * A row for each filing and each column that says until when something holds, and for each server
   * that ends with an authorization code.
   */
  private static final String EXPIRIES =
      "select x.ends, x.place, x.filing_key, x.entity_name, x.domain, x.numbers from (select case"
          + " c.place "
          + IntStream.range(0, Forecast.COLUMNS.size())
              .mapToObj(i -> "when " + i + " then " + knownDay(Forecast.COLUMNS.get(i).key()))
              .collect(Collectors.joining(" "))
          + " when "
          + CODES
          + " then case when f.auth_code <> '' or f.auth_code_codes_count > 0 then "
          + knownDay("server_expiry")
          + " end end as ends, c.place, f.filing_key, f.entity_name, f.domain,"
          + " array[coalesce(f.filing_no, f.filing_key)] as numbers"
          + " from filing f cross join unnest(?) as c (place) where "
          + HERE
          + ") x where x.ends between ? and ?";

  /**
   * A row for each entity of which every filing has an end: the first of its domain's, its server's
   * and, as a mark may be carried out any day, today when one stands. The last of these ends is the
   * entity's.
   */
  private static final String ENTITIES =
      "select max(e.ends), cast(? as integer), min(e.filing_key), min(e.entity_name), cast(null as"
          + " varchar), array_agg(e.filing order by e.filing_key) from (select f.filing_key,"
          + " f.entity_name, f.entity_doc_no, coalesce(f.filing_no, f.filing_key) as filing,"
          + " least("
          + orNever(knownDay("domain_expiry"))
          + ", "
          + orNever(knownDay("server_expiry"))
          + ", "
          + orNever(
              "case when exists (select 1 from mark m where m.filing_key = f.filing_key and"
                  + " m.state = any(?)) then cast(? as date) end")
          + ") as ends from filing f where f.entity_doc_no <> '' and "
          + HERE
          + ") e group by e.entity_doc_no having max(e.ends) between ? and ?";

  private static final String ALL =
      EXPIRIES + " union all " + ENTITIES + " order by ends, place, filing_key";

  /** One that is being recalled stands for nothing any more. */
  private static final String[] STANDING =
      Arrays.stream(MarkState.values())
          .filter(state -> state.live() && state != MarkState.RECALLED)
          .map(Enum::name)
          .toArray(String[]::new);

  private static final Integer[] PLACES =
      IntStream.range(0, ENTITIES_LAST).boxed().toArray(Integer[]::new);

  private final Transactions transactions;

  public ForecastStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Hands over what runs out from one day to another, both included, in the order of days; then as
   * the sheet has the columns, then by filing. The rows can be asked for until the taker is done.
   */
  public void read(LocalDate today, LocalDate until, Consumer<Iterator<Forecast>> taker) {
    transactions.read(
        () -> {
          transactions
              .sql()
              .rows(
                  ALL,
                  row -> forecast(row, today),
                  taker,
                  PLACES,
                  today,
                  until,
                  ENTITIES_LAST,
                  STANDING,
                  today,
                  today,
                  until);
          return "";
        });
  }

  private static Forecast forecast(ResultSet row, LocalDate today) throws SQLException {
    LocalDate day = Objects.requireNonNull(row.getObject(1, LocalDate.class));
    int place = row.getInt(2);
    Term what =
        place == ENTITIES_LAST
            ? Forecast.NO_WEBSITE
            : place == CODES
                ? Forecast.AUTHORIZATION_CODE
                : Forecast.ofColumn(Forecast.COLUMNS.get(place));
    return new Forecast(
        day,
        ChronoUnit.DAYS.between(today, day),
        what,
        texts(row.getArray(6)),
        Objects.requireNonNullElse(row.getString(4), ""),
        Objects.requireNonNullElse(row.getString(5), ""));
  }

  private static List<String> texts(Array array) throws SQLException {
    List<String> texts = new ArrayList<>();
    for (Object text : (Object[]) array.getArray()) {
      texts.add(String.valueOf(text));
    }
    return texts;
  }

  private static String knownDay(String column) {
    return KNOWN_DAY.formatted("f." + column);
  }

  private static String orNever(String day) {
    return "coalesce(" + day + ", date '9999-12-31')";
  }
}
