package beian.filing;

import beian.filing.column.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 注销 A deregistration applied for; the act itself is the administration's. */
public record Deregistration(
    @Column("dereg_type") String type,
    @Column("dereg_submitted_at") @Nullable LocalDate submittedAt,
    @Column("dereg_done_at") @Nullable LocalDate doneAt,
    @Column("withdraw_at") @Nullable LocalDate withdrawnAt) {}
