package beian.filing;

import beian.filing.column.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The server behind the filing, as the provider sells it. */
public record Server(
    @Column("server_id") String id,
    @Column("server_provider") String provider,
    @Column("server_region") String region,
    @Column("server_status") String status,
    @Column("server_billing") String billing,
    @Column("server_months") @Nullable Integer months,
    @Column("server_expiry") @Nullable LocalDate expiry,
    @Column("server_public_ip") @Nullable Boolean publicIp,
    @Column("server_ip_type") String ipType) {}
