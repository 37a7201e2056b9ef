package beian.filing;

import beian.filing.column.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 主体 The entity: the organization or individual that holds the filing. */
public record Entity(
    @Column("entity_name") String name,
    @Column("entity_type") String type,
    @Column("entity_doc_type") String docType,
    @Column("entity_doc_no") String docNo,
    @Column("entity_doc_expiry") @Nullable LocalDate docExpiry,
    @Column("entity_region") String region,
    @Column("entity_address") String address,
    @Column("entity_doc_address") String docAddress,
    @Column("investor") String investor,
    @Column("city") String city,
    @Column("county") String county,
    @Column("registered_capital") @Nullable BigDecimal registeredCapital,
    @Column("business_scope") String businessScope,
    @Column("shareholder_regions") List<String> shareholderRegions,
    @Column("entity_pic_birth_date") @Nullable LocalDate personBirthDate) {
  /** Copies the lists. */
  public Entity {
    shareholderRegions = List.copyOf(shareholderRegions);
  }
}
