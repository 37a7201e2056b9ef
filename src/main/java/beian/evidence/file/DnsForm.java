package beian.evidence.file;

import beian.evidence.Address;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.evidence.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A row of {@code dns.csv}: a name, a type, one or more values. That there is nothing has to be
 * said ({@code NODATA}, {@code NXDOMAIN}, status {@code NOERROR}); a word that is not known is a
 * look-up that failed, and an empty row is no answer at all.
 */
final class DnsForm {
  private static final Set<String> NOTHING = Set.of("无", "NODATA", "NONE");
  private static final Set<String> ANSWERED =
      Set.of("NOERROR", "OK", "SUCCESS", "NODATA", "正常", "成功");
  private static final Set<String> FAILURES =
      Set.of("SERVFAIL", "TIMEOUT", "REFUSED", "UNREACHABLE", "ERROR", "FAILED", "超时", "失败");
  private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)+");

  private DnsForm() {}

  static List<Observation> read(Row row) throws BadCell {
    String name = row.host("name");
    Span at = row.observedAt("observed_at");
    String type = row.text("type").toUpperCase(Locale.ROOT);
    String value = row.text("value");
    String word = value.toUpperCase(Locale.ROOT);
    String status = row.text("status").toUpperCase(Locale.ROOT);
    Row.Draft draft =
        row.of(EvidenceKind.DNS, name, at)
            .with("type", type.isEmpty() ? guessed(value) : type)
            .with("resolver", row.text("resolver"));
    boolean denied = status.equals("NXDOMAIN") || word.equals("NXDOMAIN");
    boolean answered = status.isEmpty() || ANSWERED.contains(status);
    if (FAILURES.contains(word) || !denied && !answered) {
      return List.of(draft.failed(FAILURES.contains(word) ? word : status).seen());
    }
    if (denied) {
      if (!word.isEmpty() && !word.equals("NXDOMAIN")
          || !status.isEmpty() && !status.equals("NXDOMAIN")) {
        throw row.bad("status", status, "NOERROR | NXDOMAIN");
      }
      return List.of(draft.always("value", "").with("status", "NXDOMAIN").seen());
    }
    draft.with("status", "NOERROR");
    if (NOTHING.contains(word) || word.isEmpty() && !status.isEmpty()) {
      return List.of(draft.always("value", "").seen());
    }
    if (word.isEmpty()) {
      throw row.bad("value", "", "192.0.2.10 | NODATA | NXDOMAIN | TIMEOUT");
    }
    List<Observation> seen = new ArrayList<>();
    for (String one : value.split("\\s*[;；,，]\\s*")) {
      seen.add(draft.always("value", canonical(row, type, one)).seen());
    }
    return seen;
  }

  private static String guessed(String value) {
    return Address.parse(value).map(one -> one.v4() ? "A" : "AAAA").orElse("A");
  }

  private static String canonical(Row row, String type, String value) throws BadCell {
    boolean v6 = type.equals("AAAA");
    if (v6 || type.equals("A") || type.isEmpty()) {
      return Address.parse(value)
          .filter(one -> type.isEmpty() || one.v4() != v6)
          .map(Address::toString)
          .orElseThrow(() -> row.bad("value", value, v6 ? "2001:db8::10" : "192.0.2.10"));
    }
    String lower = value.toLowerCase(Locale.ROOT);
    String name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    if (type.equals("CNAME") && !HOST.matcher(name).matches()) {
      throw row.bad("value", value, "www.example.net");
    }
    return name;
  }
}
