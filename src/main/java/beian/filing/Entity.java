package beian.filing;

import beian.filing.column.ColumnKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 主体 The entity: the organization or individual that holds the filing. */
public record Entity(
    @ColumnKey("entity_name") String name,
    @ColumnKey("entity_type") String type,
    @ColumnKey("entity_doc_type") String docType,
    @ColumnKey("entity_doc_no") String docNo,
    @ColumnKey("entity_doc_expiry") @Nullable LocalDate docExpiry,
    @ColumnKey("entity_region") String region,
    @ColumnKey("entity_address") String address,
    @ColumnKey("entity_doc_address") String docAddress,
    @ColumnKey("investor") String investor,
    @ColumnKey("city") String city,
    @ColumnKey("county") String county,
    @ColumnKey("registered_capital") @Nullable BigDecimal registeredCapital,
    @ColumnKey("business_scope") String businessScope,
    @ColumnKey("shareholder_regions") List<String> shareholderRegions,
    @ColumnKey("entity_pic_birth_date") @Nullable LocalDate personBirthDate) {
  /** Copies the lists. */
  public Entity {
    shareholderRegions = List.copyOf(shareholderRegions);
  }
}
