package beian.filing;

import beian.filing.column.Column;
import beian.filing.column.Prefix;
import beian.filing.licence.AuthorizationCode;
import beian.filing.licence.CulturePermit;
import beian.filing.licence.Licences;
import beian.filing.licence.PublicSecurityFiling;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 备案 One ICP filing: a website of an entity at an access provider, with everything the sheet says
 * of it. While an application is open it may have no filing number; then the order number is its
 * key.
 */
public record Filing(
    @Column("filing_no") String filingNo,
    @Column("entity_filing_no") String entityFilingNo,
    @Column("province") String province,
    @Column("filing_status") String status,
    @Column("approved_at") @Nullable LocalDate approvedAt,
    @Column("last_seen_active") @Nullable LocalDate lastSeenActive,
    @Column("remark") String remark,
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
    Change change,
    Deregistration deregistration,
    Set<String> silent) {
  /** Copies the set. */
  public Filing {
    silent = Set.copyOf(silent);
  }

  /** The MIIT word for an entity that is a natural person. */
  public static final String INDIVIDUAL = "个人";

  /** The status of a filing whose access was cancelled. */
  public static final String TRANSFER_CANCELLED = "TRANSFER_CANCELLED";

  /** The status of a filing that the administration has deregistered. */
  public static final String DEREGISTERED = "DEREGISTERED";

  /** What a key begins with that is an order number. */
  public static final String ORDER_KEY = "order:";

  /**
   * The business key: the website's filing number, or {@code order:} and the order number while
   * there is none. Empty when the sheet has neither; such a row is rejected before it becomes a
   * filing.
   */
  public String key() {
    if (!filingNo.isEmpty()) {
      return filingNo;
    }
    return application.no().isEmpty() ? "" : ORDER_KEY + application.no();
  }

  /**
   * Whether its sheet has that column at all; only then an empty cell means that nothing was filed.
   */
  public boolean speaksOf(String columnKey) {
    return !silent.contains(columnKey);
  }

  /** Whether the entity is a natural person; all other entity types are organizations. */
  public boolean individual() {
    return INDIVIDUAL.equals(entity.type());
  }
}
