package beian.filing;

import beian.filing.column.ColumnKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The server behind the filing, as the provider sells it. */
public record Server(
    @ColumnKey("server_id") String id,
    @ColumnKey("server_provider") String provider,
    @ColumnKey("server_region") String region,
    @ColumnKey("server_status") String status,
    @ColumnKey("server_billing") String billing,
    @ColumnKey("server_months") @Nullable Integer months,
    @ColumnKey("server_expiry") @Nullable LocalDate expiry,
    @ColumnKey("server_public_ip") @Nullable Boolean publicIp,
    @ColumnKey("server_ip_type") String ipType) {}
