package beian.filing.licence;

import beian.filing.column.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 网络文化经营许可证 The Internet Culture Business Permit. */
public record CulturePermit(
    @Column("icbp_no") String no,
    @Column("icbp_issued_at") @Nullable LocalDate issuedAt,
    @Column("icbp_expiry") @Nullable LocalDate expiry,
    @Column("icbp_renewal_at") @Nullable LocalDate renewalAt,
    @Column("icbp_opinion_at") @Nullable LocalDate opinionAt,
    @Column("icbp_decision_at") @Nullable LocalDate decisionAt) {}
