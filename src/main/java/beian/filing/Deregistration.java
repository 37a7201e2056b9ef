package beian.filing;

import beian.filing.column.ColumnKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 注销 A deregistration applied for; the act itself is the administration's. */
public record Deregistration(
    @ColumnKey("dereg_type") String type,
    @ColumnKey("dereg_submitted_at") @Nullable LocalDate submittedAt,
    @ColumnKey("dereg_done_at") @Nullable LocalDate doneAt,
    @ColumnKey("withdraw_at") @Nullable LocalDate withdrawnAt) {}
