package beian.evidence.kind;

import beian.evidence.observation.Age;
import beian.evidence.observation.BadCell;
import beian.evidence.observation.Draft;
import beian.evidence.observation.EvidenceColumn;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Field;
import beian.evidence.observation.Form;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Points;
import beian.evidence.observation.Row;
import beian.evidence.observation.Span;
import beian.filing.Filing;
import beian.filing.number.DomainName;
import beian.filing.word.EntityName;
import beian.filing.word.HiddenOwner;
import beian.platform.time.Zone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A domain's registration. Subject: the registered domain. */
public final class Registration extends EvidenceKind {
  public static final Registration KIND = new Registration();

  /** Absent when it is redacted, which is never a mismatch. */
  public static final Field REGISTRANT = KIND.field("registrant|注册人|域名持有者|持有者|所有者|registrant name");

  /** 是, or absent. */
  public static final Field REDACTED = KIND.field("redacted|已隐去");

  /** 个人, 企业. */
  public static final Field REGISTRANT_TYPE = KIND.field("registrant_type|注册人类型|持有者类型|所有者类型");

  public static final Field REGISTRAR = KIND.field("registrar|注册商|注册服务机构|sponsoring registrar");
  public static final Field REGISTERED_AT = KIND.field("registered_at|注册时间|注册日期|registration time");
  public static final Field EXPIRES_AT = KIND.field("expires_at|到期时间|到期日期|过期时间|expiration time");

  /** A list of lower-case words, {@code clienthold}; {@link #AVAILABLE}: not registered. */
  public static final Field STATUS = KIND.field("status|域名状态|状态");

  /** 是, 否. */
  public static final Field VERIFIED = KIND.field("verified|实名认证|实名认证状态|实名");

  public static final Field NAME_SERVERS = KIND.field("name_servers|DNS 服务器");

  public static final String AVAILABLE = "available";

  private static final Pattern REDEEMED = Pattern.compile("redemption\\s+period|赎回期");
  private static final Pattern DELETED = Pattern.compile("pending\\s+delete|待删除");
  private static final Pattern WORDS = Pattern.compile("\\s*[,;|、]\\s*|\\s+");

  /** The year that stands for no end. */
  private static final String WITHOUT_END = "9999";

  private static final EvidenceColumn DOMAIN = EvidenceColumn.of("domain|域名|domain name").needed();
  private static final EvidenceColumn OBSERVED = EvidenceColumn.observed();

  /** Words that take the domain away or out of use. */
  private static final Set<String> TAKING =
      Set.of(
          AVAILABLE,
          "reserved",
          "redemptionperiod",
          "redemption",
          "pendingdelete",
          "clienthold",
          "serverhold",
          "inactive");

  private static final Form FORM =
      Form.of(
              KIND,
              "registration",
              Registration::read,
              DOMAIN,
              REGISTRANT,
              REGISTRANT_TYPE,
              REGISTRAR,
              REGISTERED_AT,
              EXPIRES_AT,
              STATUS,
              VERIFIED,
              OBSERVED)
          .about(row -> List.of(domain(row)))
          .blank(4, DOMAIN);

  private Registration() {
    super("registration", "域名注册信息", Age.days(30), PUBLIC);
  }

  /**
   * The newest answer that says something of the registration as it stands: newer ones may be
   * silent (a registry that shows no owner), but none of another owner, of a registration begun
   * anew or of a domain that is nobody's.
   *
   * @param current what holds now, the newest first
   */
  public static Optional<Observation> saying(Field field, List<Observation> current) {
    String owner = "";
    String begun = "";
    for (Observation seen : current) {
      boolean same =
          (owner.isEmpty() || !names(seen) || EntityName.same(owner, REGISTRANT.of(seen)))
              && isOneBeginning(begun, REGISTERED_AT.of(seen));
      if (!same) {
        return Optional.empty();
      }
      if (!field.of(seen).isEmpty()) {
        return Optional.of(seen);
      }
      if (STATUS.of(seen).equals(AVAILABLE)) {
        return Optional.empty();
      }
      owner = owner.isEmpty() ? REGISTRANT.of(seen) : owner;
      begun = begun.isEmpty() ? REGISTERED_AT.of(seen) : begun;
    }
    return Optional.empty();
  }

  /**
   * Whether an answer before the newest one showed another registrar and a later day of expiry.
   * That day moves forward only, so the newest answer may be one of a registrar that has lost the
   * domain.
   *
   * @param current what holds now, the newest first
   */
  public static boolean goesBack(List<Observation> current) {
    Observation newest = current.isEmpty() ? null : current.get(0);
    return newest != null
        && !EXPIRES_AT.of(newest).isEmpty()
        && !REGISTRAR.of(newest).isEmpty()
        && current.stream()
            .filter(seen -> !REGISTRAR.of(seen).isEmpty())
            .filter(seen -> !EntityName.same(REGISTRAR.of(seen), REGISTRAR.of(newest)))
            .map(EXPIRES_AT::of)
            .filter(day -> !day.startsWith(WITHOUT_END))
            .anyMatch(day -> day.compareTo(EXPIRES_AT.of(newest)) > 0);
  }

  private static boolean names(Observation seen) {
    return !REGISTRANT.of(seen).isEmpty();
  }

  /** Registries and registrars count days by zones of their own. */
  private static boolean isOneBeginning(String day, String other) {
    return day.isEmpty()
        || other.isEmpty()
        || Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(day), LocalDate.parse(other))) <= 1;
  }

  /** The registered domains of the filed names. */
  @Override
  public Set<String> subjects(Filing filing) {
    List<String> names = filing.website().domains();
    if (names.size() == 1) {
      return DomainName.registered(names.get(0)).map(Set::of).orElse(Set.of());
    }
    Set<String> domains = new LinkedHashSet<>();
    names.forEach(name -> DomainName.registered(name).ifPresent(domains::add));
    return domains;
  }

  @Override
  public Map<String, String> points(Observation seen) {
    String status = STATUS.of(seen);
    Points points =
        new Points(seen)
            .names(REGISTRANT)
            .plain(REGISTRANT_TYPE, REGISTERED_AT, EXPIRES_AT, VERIFIED);
    if (!status.isEmpty()) {
      points.set(STATUS, TAKING::contains);
      points.always("registered", status.equals(AVAILABLE) ? "否" : "是");
    } else if (!points.isEmpty()) {
      // It names an owner or a date, so somebody has the domain.
      points.always("registered", "是");
    }
    return points.all();
  }

  @Override
  public Optional<Form> form() {
    return Optional.of(FORM);
  }

  private static String domain(Row row) throws BadCell {
    String host = row.host(DOMAIN);
    return DomainName.registered(host).orElseThrow(() -> row.bad(DOMAIN, host, "example.cn"));
  }

  private static List<Observation> read(Row row) throws BadCell {
    String domain = domain(row);
    String registrant = row.text(REGISTRANT);
    boolean redacted = HiddenOwner.hides(registrant);
    Span observed = row.observedAt(OBSERVED);
    LocalDate day = Zone.dayOf(observed.from());
    String status = status(row.text(STATUS), day);
    Draft draft =
        row.of(KIND, domain, observed)
            .with(REGISTRANT, redacted ? "" : registrant)
            .with(REDACTED, redacted ? "是" : "")
            .with(REGISTRANT_TYPE, row.text(REGISTRANT_TYPE))
            .with(REGISTRAR, row.text(REGISTRAR))
            .with(REGISTERED_AT, row.day(REGISTERED_AT))
            .with(EXPIRES_AT, row.day(EXPIRES_AT))
            .with(VERIFIED, row.yesNo(VERIFIED));
    if (status.equals(AVAILABLE) && !draft.isEmpty()) {
      throw row.bad(STATUS, row.text(STATUS), "ok | clienthold");
    }
    boolean known =
        Arrays.stream(status.split(";"))
            .anyMatch(word -> RegistryAnswers.word(word, day).isPresent());
    return List.of(
        draft.isEmpty() && !known
            ? draft.failed(status.isEmpty() ? "-" : row.text(STATUS)).seen()
            : draft.with(STATUS, status).seen());
  }

  /**
   * The words of a status cell. That a domain is nobody's has to be the whole cell: beside other
   * words (查询失败, 疑似) it is no answer.
   */
  private static String status(String cell, LocalDate day) {
    String written = cell.toLowerCase(Locale.ROOT).strip();
    if (isAvailable(written, day)) {
      return AVAILABLE;
    }
    // Words that registries write apart, or in Chinese, and that take the domain away.
    String joined =
        DELETED
            .matcher(REDEEMED.matcher(written).replaceAll("redemptionperiod"))
            .replaceAll("pendingdelete");
    return WORDS
        .splitAsStream(joined)
        .filter(word -> !isAvailable(word, day))
        .collect(Collectors.joining(";"));
  }

  private static boolean isAvailable(String word, LocalDate day) {
    return RegistryAnswers.word(word, day).filter(AVAILABLE::equals).isPresent();
  }
}
