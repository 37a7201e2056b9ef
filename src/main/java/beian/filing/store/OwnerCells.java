package beian.filing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who files: the columns of the filing itself, its application, account, entity and people. Lists
 * are joined by {@code "; "}; absent is null.
 */
@Embeddable
class OwnerCells {
  @Column(name = "filing_no")
  @Nullable String filingNo;

  @Column(name = "entity_filing_no")
  @Nullable String entityFilingNo;

  @Column(name = "province")
  @Nullable String province;

  @Column(name = "filing_status")
  @Nullable String filingStatus;

  @Column(name = "approved_at")
  @Nullable LocalDate approvedAt;

  @Column(name = "order_no")
  @Nullable String orderNo;

  @Column(name = "order_type")
  @Nullable String orderType;

  @Column(name = "order_status")
  @Nullable String orderStatus;

  @Column(name = "prelim_approved_at")
  @Nullable Instant prelimApprovedAt;

  @Column(name = "last_step_at")
  @Nullable Instant lastStepAt;

  @Column(name = "submitted_to_bureau_at")
  @Nullable Instant submittedToBureauAt;

  @Column(name = "edit_at")
  @Nullable Instant editAt;

  @Column(name = "changed_fields")
  @Nullable String changedFields;

  @Column(name = "sms_sent_at")
  @Nullable Instant smsSentAt;

  @Column(name = "sms_verified_at")
  @Nullable Instant smsVerifiedAt;

  @Column(name = "returned_at")
  @Nullable Instant returnedAt;

  @Column(name = "account_id")
  @Nullable String accountId;

  @Column(name = "account_type")
  @Nullable String accountType;

  @Column(name = "account_verified")
  @Nullable Boolean accountVerified;

  @Column(name = "entity_name")
  @Nullable String entityName;

  @Column(name = "entity_type")
  @Nullable String entityType;

  @Column(name = "entity_doc_type")
  @Nullable String entityDocType;

  @Column(name = "entity_doc_no")
  @Nullable String entityDocNo;

  @Column(name = "entity_doc_expiry")
  @Nullable LocalDate entityDocExpiry;

  @Column(name = "entity_region")
  @Nullable String entityRegion;

  @Column(name = "entity_address")
  @Nullable String entityAddress;

  @Column(name = "entity_doc_address")
  @Nullable String entityDocAddress;

  @Column(name = "investor")
  @Nullable String investor;

  @Column(name = "city")
  @Nullable String city;

  @Column(name = "county")
  @Nullable String county;

  @Column(name = "registered_capital")
  @Nullable BigDecimal registeredCapital;

  @Column(name = "business_scope")
  @Nullable String businessScope;

  @Column(name = "shareholder_regions")
  @Nullable String shareholderRegions;

  @Column(name = "entity_pic_name")
  @Nullable String entityPicName;

  @Column(name = "entity_pic_doc_type")
  @Nullable String entityPicDocType;

  @Column(name = "entity_pic_doc_no")
  @Nullable String entityPicDocNo;

  @Column(name = "entity_pic_doc_expiry")
  @Nullable LocalDate entityPicDocExpiry;

  @Column(name = "entity_pic_birth_date")
  @Nullable LocalDate entityPicBirthDate;

  @Column(name = "entity_pic_mobile")
  @Nullable String entityPicMobile;

  @Column(name = "entity_pic_landline")
  @Nullable String entityPicLandline;

  @Column(name = "entity_pic_email")
  @Nullable String entityPicEmail;

  @Column(name = "site_pic_name")
  @Nullable String sitePicName;

  @Column(name = "site_pic_doc_type")
  @Nullable String sitePicDocType;

  @Column(name = "site_pic_doc_no")
  @Nullable String sitePicDocNo;

  @Column(name = "site_pic_doc_expiry")
  @Nullable LocalDate sitePicDocExpiry;

  @Column(name = "site_pic_mobile")
  @Nullable String sitePicMobile;

  @Column(name = "site_pic_landline")
  @Nullable String sitePicLandline;

  @Column(name = "site_pic_email")
  @Nullable String sitePicEmail;

  @Column(name = "last_seen_active")
  @Nullable LocalDate lastSeenActive;

  @Column(name = "remark")
  @Nullable String remark;
}
