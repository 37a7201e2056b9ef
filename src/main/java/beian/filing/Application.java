package beian.filing;

import beian.filing.column.ColumnKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 申请 one application (order) for a filing, as the access provider follows it. */
public record Application(
    @ColumnKey("order_no") String no,
    @ColumnKey("order_type") String type,
    @ColumnKey("order_status") String status,
    @ColumnKey("prelim_approved_at") @Nullable Instant preliminarilyApprovedAt,
    @ColumnKey("last_step_at") @Nullable Instant lastStepAt,
    @ColumnKey("submitted_to_bureau_at") @Nullable Instant submittedToBureauAt,
    @ColumnKey("edit_at") @Nullable Instant editedAt,
    @ColumnKey("changed_fields") List<String> changedFields,
    @ColumnKey("sms_sent_at") @Nullable Instant smsSentAt,
    @ColumnKey("sms_verified_at") @Nullable Instant smsVerifiedAt,
    @ColumnKey("returned_at") @Nullable Instant returnedAt) {
  /** Copies the lists; a word that there is none (无) is no changed field. */
  public Application {
    changedFields =
        changedFields.stream()
            .filter(field -> MaterialWord.of(field) != MaterialWord.NOT_ON_FILE)
            .toList();
  }

  /** What was applied for, and how far it is. */
  public ApplicationState state() {
    return new ApplicationState(type, status);
  }
}
