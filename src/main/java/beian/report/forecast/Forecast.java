package beian.report.forecast;

import beian.filing.column.ColumnSpec;
import beian.filing.column.ColumnType;
import beian.inspection.card.Words;
import beian.platform.list.Listing;
import beian.platform.list.Term;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that will run out.
 *
 * @param day the last day it holds
 * @param left how many days that is from today; 0 on its last day
 * @param what the column that says so, by its key and heading; or {@link #AUTHORIZATION_CODE} or
 *     {@link #NO_WEBSITE}
 * @param filings the numbers of the filings it is about, in the order of their keys
 * @param entityName as the filings have it
 * @param domains as the sheet joins them; empty of an entity
 */
public record Forecast(
    LocalDate day, long left, Term what, List<String> filings, String entityName, String domains) {
  /** An entity whose every website with this provider ends, or may end, by the day. */
  public static final Term NO_WEBSITE =
      Term.of(
          "no_website",
          new Words(
              "主体在本服务商将不再有网站（仅就此处的备案而言）",
              "no website with this provider any more, as far as filed here"));

  /** An authorization code, which is of no use once the server it was made for has expired. */
  static final Term AUTHORIZATION_CODE =
      Term.of("auth_code", new Words("备案授权码随服务器到期失效", "authorization code, with its server"));

  private static final String EXPIRY = "_expiry";

  /** The columns that say until when something holds, in the order of the sheet. */
  static final List<ColumnSpec> COLUMNS =
      ColumnSpec.all().stream()
          .filter(column -> column.type() == ColumnType.DATE && column.key().endsWith(EXPIRY))
          .toList();

  /** What is shown of it. */
  public static final Listing<Forecast> LISTING =
      new Listing<Forecast>()
          .column("day", "日期", "Day", Forecast::day)
          .column("days_left", "剩余天数", "Days left", Forecast::left)
          .column("what", "到期事项", "What", Forecast::what)
          .column("filing_no", "备案号", "Filing", Forecast::filings)
          .column("entity_name", "主办单位名称", "Entity name", Forecast::entityName)
          .column("domain", "域名", "Domain", Forecast::domains);

  /** Copies the list. */
  public Forecast {
    filings = List.copyOf(filings);
  }

  /** What ends where a column says it. */
  static Term ofColumn(ColumnSpec column) {
    return Term.of(column.key(), new Words(column.zh().get(0), column.en().get(0)));
  }
}
