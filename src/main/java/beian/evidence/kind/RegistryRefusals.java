package beian.evidence.kind;

import beian.filing.number.Normal;
import beian.filing.table.DataTable;
import beian.filing.table.TableSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What WHOIS servers write to whoever asks too often ({@code registry-refusals.csv}). */
public final class RegistryRefusals {
  /** The wordings, in lower case. */
  public static final DataTable<List<String>> TABLE =
      TableSpec.of(
              "registry-refusals",
              RegistryRefusals.class,
              "/beian/evidence/registry-refusals.csv",
              "WHOIS 服务器拒绝继续查询的用语",
              "what WHOIS servers write to whoever asks too often")
          .key("wording")
          .dated()
          .reads(table -> table.rows().stream().map(row -> row.get("wording")).toList());

  private RegistryRefusals() {}

  /**
   * Whether a text that is no record asks us to stop. Records themselves warn of asking too often,
   * in small print; whoever asks us to stop has not looked, whatever else the text says.
   *
   * @param day when it was asked
   */
  public static boolean is(String text, LocalDate day) {
    String written = Normal.text(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return TABLE.on(day).stream().anyMatch(written::contains);
  }
}
