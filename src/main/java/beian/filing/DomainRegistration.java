package beian.filing;

import beian.filing.column.ColumnKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The registration of the filed domain, from the registrar's own data. */
public record DomainRegistration(
    @ColumnKey("domain_owner_name") String ownerName,
    @ColumnKey("domain_owner_type") String ownerType,
    @ColumnKey("domain_owner_doc_no") String ownerDocNo,
    @ColumnKey("domain_verified") @Nullable Boolean verified,
    @ColumnKey("domain_registered_at") @Nullable LocalDate registeredAt,
    @ColumnKey("domain_expiry") @Nullable LocalDate expiry,
    @ColumnKey("registrar") String registrar,
    @ColumnKey("registrar_region") String registrarRegion,
    @ColumnKey("mx_used") @Nullable Boolean mxUsed,
    @ColumnKey("dns_changed_at") @Nullable Instant dnsChangedAt) {}
