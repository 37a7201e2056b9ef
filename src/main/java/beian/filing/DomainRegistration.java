package beian.filing;

import beian.filing.column.Column;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The registration of the filed domain, from the registrar's own data. */
public record DomainRegistration(
    @Column("domain_owner_name") String ownerName,
    @Column("domain_owner_type") String ownerType,
    @Column("domain_owner_doc_no") String ownerDocNo,
    @Column("domain_verified") @Nullable Boolean verified,
    @Column("domain_registered_at") @Nullable LocalDate registeredAt,
    @Column("domain_expiry") @Nullable LocalDate expiry,
    @Column("registrar") String registrar,
    @Column("registrar_region") String registrarRegion,
    @Column("mx_used") @Nullable Boolean mxUsed,
    @Column("dns_changed_at") @Nullable Instant dnsChangedAt) {}
