package beian.filing;

import beian.filing.column.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 变更备案 The last information change. */
public record Change(
    @Column("change_order_no") String orderNo,
    @Column("change_submitted_at") @Nullable LocalDate submittedAt,
    @Column("change_done_at") @Nullable LocalDate doneAt) {}
