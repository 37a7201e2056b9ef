package beian.filing;

import beian.filing.column.Column;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 申请 one application (order) for a filing, as the access provider follows it. */
public record Application(
    @Column("order_no") String no,
    @Column("order_type") String type,
    @Column("order_status") String status,
    @Column("prelim_approved_at") @Nullable Instant preliminarilyApprovedAt,
    @Column("last_step_at") @Nullable Instant lastStepAt,
    @Column("submitted_to_bureau_at") @Nullable Instant submittedToBureauAt,
    @Column("edit_at") @Nullable Instant editedAt,
    @Column("changed_fields") List<String> changedFields,
    @Column("sms_sent_at") @Nullable Instant smsSentAt,
    @Column("sms_verified_at") @Nullable Instant smsVerifiedAt,
    @Column("returned_at") @Nullable Instant returnedAt) {
  /** Copies the lists. */
  public Application {
    changedFields = List.copyOf(changedFields);
  }
}
