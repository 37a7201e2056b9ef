package beian.filing.licence;

import beian.filing.column.ColumnKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 网络文化经营许可证 The Internet Culture Business Permit. */
public record CulturePermit(
    @ColumnKey("icbp_no") String no,
    @ColumnKey("icbp_issued_at") @Nullable LocalDate issuedAt,
    @ColumnKey("icbp_expiry") @Nullable LocalDate expiry,
    @ColumnKey("icbp_renewal_at") @Nullable LocalDate renewalAt,
    @ColumnKey("icbp_opinion_at") @Nullable LocalDate opinionAt,
    @ColumnKey("icbp_decision_at") @Nullable LocalDate decisionAt) {}
