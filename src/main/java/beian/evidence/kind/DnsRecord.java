package beian.evidence.kind;

import beian.evidence.observation.Age;
import beian.evidence.observation.BadCell;
import beian.evidence.observation.Draft;
import beian.evidence.observation.EvidenceColumn;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Field;
import beian.evidence.observation.Form;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Row;
import beian.evidence.observation.Span;
import beian.filing.Filing;
import beian.filing.number.DomainName;
import beian.platform.net.Address;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One record of a name. Subject: the name asked, lower case, no final dot.
 *
 * <p>A row of a table is a name, a type, one or more values. That there is nothing has to be said
 * ({@code NODATA}, {@code NXDOMAIN}, status {@code NOERROR}); a word that is not known is a look-up
 * that failed, and an empty row is no answer at all.
 */
public final class DnsRecord extends EvidenceKind {
  public static final DnsRecord KIND = new DnsRecord();

  /** A, AAAA, CNAME, MX, NS. */
  public static final Field TYPE = KIND.field("type|记录类型|类型");

  /**
   * The address in canonical form, or the target name in lower case; empty: there is none of this
   * type.
   */
  public static final Field VALUE = KIND.field("value|记录值|值|解析结果").needed();

  public static final Field RESOLVER = KIND.field("resolver|解析服务器|dns服务器");

  /** NOERROR, NXDOMAIN. */
  public static final Field STATUS = KIND.field("status|状态");

  private static final EvidenceColumn NAME = EvidenceColumn.of("name|域名|主机名|解析域名|host").needed();
  private static final EvidenceColumn OBSERVED = EvidenceColumn.observed("|解析时间");

  private static final Set<String> NOTHING = Set.of("无", "NODATA", "NONE");
  private static final Set<String> ANSWERED =
      Set.of("NOERROR", "OK", "SUCCESS", "NODATA", "正常", "成功");
  private static final Set<String> FAILURES =
      Set.of("SERVFAIL", "TIMEOUT", "REFUSED", "UNREACHABLE", "ERROR", "FAILED", "超时", "失败");
  private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)+");

  /** Between several values in one cell. */
  private static final Pattern SEVERAL = Pattern.compile("\\s*[;；,，]\\s*");

  private static final Form FORM =
      Form.of(KIND, "dns", DnsRecord::read, NAME, TYPE, VALUE, OBSERVED, RESOLVER, STATUS)
          .about(row -> List.of(row.host(NAME)))
          .blank(6, NAME);

  private DnsRecord() {
    super("dns", "域名解析", Age.days(7), PUBLIC);
  }

  /**
   * The registered domain and its {@code www.}, the homepage's host, every filed name and its
   * {@code www.} when it is a registered domain; lower-case A-labels.
   */
  @Override
  public Set<String> subjects(Filing filing) {
    Set<String> names = new LinkedHashSet<>();
    for (String domain : filing.website().domains()) {
      DomainName.ascii(domain).ifPresent(names::add);
      DomainName.registered(domain)
          .ifPresent(
              apex -> {
                names.add(apex);
                names.add("www." + apex);
              });
    }
    DomainName.ascii(filing.website().homepageUrl()).ifPresent(names::add);
    return names;
  }

  @Override
  public Optional<Form> form() {
    return Optional.of(FORM);
  }

  private static List<Observation> read(Row row) throws BadCell {
    String name = row.host(NAME);
    Span at = row.observedAt(OBSERVED);
    String type = row.text(TYPE).toUpperCase(Locale.ROOT);
    String value = row.text(VALUE);
    String word = value.toUpperCase(Locale.ROOT);
    String status = row.text(STATUS).toUpperCase(Locale.ROOT);
    Draft draft =
        row.of(KIND, name, at)
            .with(TYPE, type.isEmpty() ? guessed(value) : type)
            .with(RESOLVER, row.text(RESOLVER));
    boolean denied = status.equals("NXDOMAIN") || word.equals("NXDOMAIN");
    boolean answered = status.isEmpty() || ANSWERED.contains(status);
    if (FAILURES.contains(word) || !denied && !answered) {
      return List.of(draft.failed(FAILURES.contains(word) ? word : status).seen());
    }
    if (denied) {
      if (!word.isEmpty() && !word.equals("NXDOMAIN")
          || !status.isEmpty() && !status.equals("NXDOMAIN")) {
        throw row.bad(STATUS, status, "NOERROR | NXDOMAIN");
      }
      return seen(row, draft.with(STATUS, "NXDOMAIN"), name, at, "");
    }
    draft.with(STATUS, "NOERROR");
    if (NOTHING.contains(word) || word.isEmpty() && !status.isEmpty()) {
      return seen(row, draft, name, at, "");
    }
    if (word.isEmpty()) {
      throw row.bad(VALUE, "", "192.0.2.10 | NODATA | NXDOMAIN | TIMEOUT");
    }
    List<Observation> seen = new ArrayList<>();
    for (String text : SEVERAL.split(value)) {
      seen.addAll(seen(row, draft, name, at, canonical(row, type, text)));
    }
    return seen;
  }

  /** The record, and that of a name below a registered domain once more as one of those. */
  private static List<Observation> seen(Row row, Draft draft, String name, Span at, String value) {
    Observation record = draft.always(VALUE, value).seen();
    return Subdomain.registered(name)
        .map(
            registered ->
                List.of(
                    record,
                    row.of(Subdomain.KIND, registered, at)
                        .with(Subdomain.NAME, name)
                        .with(Subdomain.TYPE, TYPE.of(record))
                        .always(Subdomain.VALUE, value)
                        .seen()))
        .orElseGet(() -> List.of(record));
  }

  private static String guessed(String value) {
    return Address.parse(value).map(address -> address.v4() ? "A" : "AAAA").orElse("A");
  }

  private static String canonical(Row row, String type, String value) throws BadCell {
    boolean v6 = type.equals("AAAA");
    if (v6 || type.equals("A") || type.isEmpty()) {
      return Address.parse(value)
          .filter(address -> type.isEmpty() || address.v4() != v6)
          .map(Address::toString)
          .orElseThrow(() -> row.bad(VALUE, value, v6 ? "2001:db8::10" : "192.0.2.10"));
    }
    String lower = value.toLowerCase(Locale.ROOT);
    String name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    if (type.equals("CNAME") && !HOST.matcher(name).matches()) {
      throw row.bad(VALUE, value, "www.example.net");
    }
    return name;
  }
}
