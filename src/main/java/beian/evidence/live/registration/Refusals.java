package beian.evidence.live.registration;

import beian.filing.number.Normal;
import beian.filing.table.ResourceTable;
import java.util.List;
import java.util.Locale;

/** What WHOIS servers write to whoever asks too often ({@code registry-refusals.csv}). */
final class Refusals {
  private static final List<String> WORDINGS =
      ResourceTable.read(Refusals.class, "/beian/evidence/registry-refusals.csv").rows().stream()
          .map(row -> row.get("wording"))
          .toList();

  private Refusals() {}

  /**
   * Whether a text that is no answer asks us to stop. Answers themselves warn of asking too often,
   * in small print.
   */
  static boolean is(String text) {
    String written = Normal.text(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return WORDINGS.stream().anyMatch(written::contains);
  }
}
