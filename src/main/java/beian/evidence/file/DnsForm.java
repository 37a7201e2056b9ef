package beian.evidence.file;

import beian.evidence.Address;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.evidence.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A row of {@code dns.csv}: a name, a type, one or more values. */
final class DnsForm {
  private static final Set<String> NOTHING = Set.of("", "-", "无", "NODATA", "NONE");
  private static final Set<String> FAILURES =
      Set.of("SERVFAIL", "TIMEOUT", "REFUSED", "UNREACHABLE", "ERROR", "FAILED", "超时", "失败");

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
    if (FAILURES.contains(word) || FAILURES.contains(status)) {
      return List.of(draft.failed(FAILURES.contains(word) ? word : status).seen());
    }
    if (word.equals("NXDOMAIN") || status.equals("NXDOMAIN")) {
      return List.of(draft.always("value", "").with("status", "NXDOMAIN").seen());
    }
    draft.with("status", "NOERROR");
    if (NOTHING.contains(word)) {
      return List.of(draft.always("value", "").seen());
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
    String name = value.toLowerCase(Locale.ROOT);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
