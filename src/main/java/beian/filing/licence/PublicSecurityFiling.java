package beian.filing.licence;

import beian.filing.column.ColumnKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 公安备案 The public security filing of the website. */
public record PublicSecurityFiling(
    @ColumnKey("psb_no") String no,
    @ColumnKey("psb_submitted_at") @Nullable LocalDate submittedAt,
    @ColumnKey("psb_approved_at") @Nullable LocalDate approvedAt,
    @ColumnKey("psb_displayed_at") @Nullable LocalDate displayedAt,
    @ColumnKey("psb_channel") String channel) {}
