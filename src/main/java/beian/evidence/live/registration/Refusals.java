package beian.evidence.live.registration;

import beian.filing.number.Normal;
import beian.filing.table.DataTable;
import beian.filing.table.TableSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What WHOIS servers write to whoever asks too often ({@code registry-refusals.csv}). */
public final class Refusals {
  /** The wordings, in lower case. */
  public static final DataTable<List<String>> TABLE =
      TableSpec.of(
              "registry-refusals",
              Refusals.class,
              "/beian/evidence/registry-refusals.csv",
              "WHOIS 服务器拒绝继续查询的用语",
              "what WHOIS servers write to whoever asks too often")
          .key("wording")
          .dated()
          .reads(table -> table.rows().stream().map(row -> row.get("wording")).toList());

  private Refusals() {}

  /**
   * Whether a text that is no answer asks us to stop. Answers themselves warn of asking too often,
   * in small print.
   *
   * @param day when it was asked
   */
  static boolean is(String text, LocalDate day) {
    String written = Normal.text(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return TABLE.on(day).stream().anyMatch(written::contains);
  }
}
