package beian.filing;

import beian.filing.column.ColumnKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 变更备案 The last information change. */
public record InformationChange(
    @ColumnKey("change_order_no") String orderNo,
    @ColumnKey("change_submitted_at") @Nullable LocalDate submittedAt,
    @ColumnKey("change_done_at") @Nullable LocalDate doneAt) {}
