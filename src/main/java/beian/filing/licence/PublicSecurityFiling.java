package beian.filing.licence;

import beian.filing.column.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 公安备案 The public security filing of the website. */
public record PublicSecurityFiling(
    @Column("psb_no") String no,
    @Column("psb_submitted_at") @Nullable LocalDate submittedAt,
    @Column("psb_approved_at") @Nullable LocalDate approvedAt,
    @Column("psb_displayed_at") @Nullable LocalDate displayedAt,
    @Column("psb_channel") String channel) {}
