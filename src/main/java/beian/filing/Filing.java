package beian.filing;

import beian.filing.column.ColumnKey;
import beian.filing.column.Prefix;
import beian.filing.licence.AuthorizationCode;
import beian.filing.licence.CulturePermit;
import beian.filing.licence.Licences;
import beian.filing.licence.PublicSecurityFiling;
import beian.filing.number.FilingNumber;
import beian.filing.number.FilingNumber.Suffix;
import beian.filing.number.Normal;
import beian.filing.number.UnifiedSocialCreditCode;
import beian.filing.number.table.Province;
import beian.filing.table.Remembered;
import beian.filing.word.PlaceholderDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 备案 One ICP filing: a website of an entity at an access provider, with everything the sheet says
 * of it. While an application is open it may have no filing number; then the order number stands
 * for it. Numbers change; the key under which cases, letters and marks hang on it does not.
 *
 * @param further the values of the columns that no component has, because no rule reads them or
 *     they are days that stand for none, by column key
 * @param silent the keys of the columns its sheet does not have
 * @param identity its key, when its number was another one once; empty otherwise
 */
public record Filing(
    @ColumnKey("filing_no") String filingNo,
    @ColumnKey("entity_filing_no") String entityFilingNo,
    @ColumnKey("province") String province,
    @ColumnKey("filing_status") String status,
    @ColumnKey("approved_at") @Nullable LocalDate approvedAt,
    Application application,
    Account account,
    Entity entity,
    @Prefix("entity_pic") Person entityPerson,
    @Prefix("site_pic") Person sitePerson,
    Website website,
    DomainRegistration domain,
    Access access,
    Server server,
    AuthorizationCode authorizationCode,
    Materials materials,
    PublicSecurityFiling publicSecurity,
    CulturePermit culturePermit,
    Licences licences,
    FilingPassword password,
    InformationChange change,
    Deregistration deregistration,
    Map<String, Object> further,
    Set<String> silent,
    @ColumnKey(FilingColumns.IDENTITY) String identity) {
  /** Copies map and set. */
  public Filing {
    further = Map.copyOf(further);
    silent = Set.copyOf(silent);
  }

  /** The MIIT word for an entity that is a natural person. */
  public static final String INDIVIDUAL = "个人";

  /** The status of a filing whose access was cancelled. */
  public static final String TRANSFER_CANCELLED = "TRANSFER_CANCELLED";

  /** The status of a filing that the administration has deregistered. */
  public static final String DEREGISTERED = "DEREGISTERED";

  /** A change of the person is one of everything about the person. */
  private static final Pattern PERSON = Pattern.compile("^((entity|site)_pic_).*$");

  private static final String BUSINESS_LICENCE = "营业执照";

  private static final Remembered<Optional<Province>> PROVINCE = new Remembered<>(Filing::written);

  /** After so long nobody waits for it any more; a change takes about 24 working days. */
  private static final int LONGEST_CHANGE_DAYS = 60;

  /** What a key begins with that is an order number. */
  public static final String ORDER_KEY = "order:";

  /** What it is known by in the house: its first number, whatever its number became since. */
  public String key() {
    return identity.isEmpty() ? number() : identity;
  }

  /**
   * What sheets and evidence call it now: the website's filing number, or {@code order:} and the
   * order number while there is none. Empty when the sheet has neither; such a row is rejected
   * before it becomes a filing.
   */
  public String number() {
    return numberOf(filingNo, application.no());
  }

  /** The same of a filing number and an order number; order numbers know no case. */
  public static String numberOf(String filingNo, String orderNo) {
    if (!filingNo.isEmpty()) {
      return filingNo;
    }
    String order = Normal.text(orderNo).toUpperCase(Locale.ROOT);
    return order.isEmpty() ? "" : ORDER_KEY + order;
  }

  /**
   * Whether its sheet has that column at all; only then an empty cell means that nothing was filed.
   */
  public boolean speaksOf(String columnKey) {
    return !silent.contains(columnKey);
  }

  /**
   * The day that stands in a column in place of none, as spreadsheets and databases write it; empty
   * when there is none.
   */
  public Optional<LocalDate> placeholder(String columnKey) {
    Object value = further.get(columnKey);
    return value instanceof LocalDate day && PlaceholderDay.is(columnKey, day)
        ? Optional.of(day)
        : Optional.empty();
  }

  /** Its province: the column's, else its number's; empty when neither is known. */
  public Optional<Province> inProvince() {
    String written = Normal.name(province);
    return written.isEmpty()
        ? FilingNumber.parse(filingNo).flatMap(FilingNumber::provinceOf)
        : PROVINCE.of(written);
  }

  private static Optional<Province> written(String name) {
    return Province.filing().stream()
        .filter(known -> name.startsWith(known.zh()) || name.equals(known.abbreviation()))
        .findFirst();
  }

  /** Whether the entity is a natural person; all other entity types are organizations. */
  public boolean individual() {
    return INDIVIDUAL.equals(entity.type());
  }

  /**
   * Whether it is an individual who files as a trader (个体工商户): with a business licence, by its type
   * or by a trader's number.
   */
  public boolean isTradersOwn() {
    return individual()
        && (entity.docType().contains(BUSINESS_LICENCE)
            || UnifiedSocialCreditCode.isTraders(entity.docNo()));
  }

  /** Whether it is an app's or a mini program's, which has no homepage; by its number. */
  public boolean isAppOrMiniProgram() {
    return FilingNumber.parse(filingNo)
        .map(FilingNumber::suffix)
        .filter(suffix -> suffix == Suffix.APP || suffix == Suffix.MINI_PROGRAM)
        .isPresent();
  }

  /**
   * Whether an information change of that column is, or may be, applied for and not decided: its
   * owner is putting it right, and the change takes the administration weeks.
   *
   * @param reached whether a day has come
   */
  public boolean isChanging(String columnKey, Predicate<LocalDate> reached) {
    ApplicationState order = application.state();
    boolean ordered = order.maybeForChange() && order.isOpen(change.doneAt());
    return changeMayConcern(columnKey)
        && (ordered || isPending(change.submittedAt(), change.doneAt(), reached));
  }

  /**
   * Whether the change that was applied for last is, or may be, one of that column: by the fields
   * it names, which may be headings of another system; of everything about a person when it names
   * the person; of anything when it names nothing.
   */
  public boolean changeMayConcern(String columnKey) {
    List<String> fields = application.changedFields();
    return fields.isEmpty()
        || fields.contains(columnKey)
        || fields.contains(PERSON.matcher(columnKey).replaceFirst("$1name"))
        || fields.stream().anyMatch(field -> !field.matches("[a-z_]+"));
  }

  /**
   * Whether a deregistration, or the cancellation of its access, is applied for and not decided:
   * its owner is leaving, and the administration takes weeks.
   *
   * @param reached whether a day has come
   */
  public boolean isLeaving(Predicate<LocalDate> reached) {
    LocalDate withdrawn = deregistration.withdrawnAt();
    LocalDate submitted = deregistration.submittedAt();
    ApplicationState order = application.state();
    boolean ordered = order.isForLeaving() && order.isOpen(deregistration.doneAt());
    boolean stays = withdrawn != null && (submitted == null || !withdrawn.isBefore(submitted));
    return !stays && (ordered || isPending(submitted, deregistration.doneAt(), reached));
  }

  private static boolean isPending(
      @Nullable LocalDate submitted, @Nullable LocalDate done, Predicate<LocalDate> reached) {
    return submitted != null
        && (done == null || done.isBefore(submitted))
        && reached.test(submitted)
        && !reached.test(submitted.plusDays(LONGEST_CHANGE_DAYS));
  }
}
