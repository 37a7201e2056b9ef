package beian.filing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is on paper: the columns of materials, licences, password, change and deregistration. Lists
 * are joined by {@code "; "}; absent is null.
 */
@Embeddable
class PaperCells {
  @Column(name = "mat_pic_id")
  @Nullable String matPicId;

  @Column(name = "mat_org_code")
  @Nullable String matOrgCode;

  @Column(name = "mat_business_licence")
  @Nullable String matBusinessLicence;

  @Column(name = "mat_photo")
  @Nullable String matPhoto;

  @Column(name = "mat_verification_form")
  @Nullable String matVerificationForm;

  @Column(name = "mat_change_letter")
  @Nullable String matChangeLetter;

  @Column(name = "mat_party_proof")
  @Nullable String matPartyProof;

  @Column(name = "mat_undertaking")
  @Nullable String matUndertaking;

  @Column(name = "mat_undertaking_title")
  @Nullable String matUndertakingTitle;

  @Column(name = "mat_undertaking_text")
  @Nullable String matUndertakingText;

  @Column(name = "mat_icbp_scan")
  @Nullable String matIcbpScan;

  @Column(name = "mat_personnel")
  @Nullable String matPersonnel;

  @Column(name = "mat_plan")
  @Nullable String matPlan;

  @Column(name = "doc_entity_name")
  @Nullable String docEntityName;

  @Column(name = "doc_entity_doc_no")
  @Nullable String docEntityDocNo;

  @Column(name = "courier")
  @Nullable String courier;

  @Column(name = "tracking_no")
  @Nullable String trackingNo;

  @Column(name = "psb_no")
  @Nullable String psbNo;

  @Column(name = "psb_submitted_at")
  @Nullable LocalDate psbSubmittedAt;

  @Column(name = "psb_approved_at")
  @Nullable LocalDate psbApprovedAt;

  @Column(name = "psb_displayed_at")
  @Nullable LocalDate psbDisplayedAt;

  @Column(name = "psb_channel")
  @Nullable String psbChannel;

  @Column(name = "opl_no")
  @Nullable String oplNo;

  @Column(name = "opl_ip")
  @Nullable String oplIp;

  @Column(name = "icbp_no")
  @Nullable String icbpNo;

  @Column(name = "icbp_issued_at")
  @Nullable LocalDate icbpIssuedAt;

  @Column(name = "icbp_expiry")
  @Nullable LocalDate icbpExpiry;

  @Column(name = "icbp_renewal_at")
  @Nullable LocalDate icbpRenewalAt;

  @Column(name = "icbp_opinion_at")
  @Nullable LocalDate icbpOpinionAt;

  @Column(name = "icbp_decision_at")
  @Nullable LocalDate icbpDecisionAt;

  @Column(name = "vtbp_no")
  @Nullable String vtbpNo;

  @Column(name = "fin_qualification")
  @Nullable String finQualification;

  @Column(name = "approval_bbs")
  @Nullable String approvalBbs;

  @Column(name = "approval_adult")
  @Nullable String approvalAdult;

  @Column(name = "password_ref")
  @Nullable String passwordRef;

  @Column(name = "password_verified")
  @Nullable Boolean passwordVerified;

  @Column(name = "reset_method")
  @Nullable String resetMethod;

  @Column(name = "change_order_no")
  @Nullable String changeOrderNo;

  @Column(name = "change_submitted_at")
  @Nullable LocalDate changeSubmittedAt;

  @Column(name = "change_done_at")
  @Nullable LocalDate changeDoneAt;

  @Column(name = "dereg_type")
  @Nullable String deregType;

  @Column(name = "dereg_submitted_at")
  @Nullable LocalDate deregSubmittedAt;

  @Column(name = "dereg_done_at")
  @Nullable LocalDate deregDoneAt;

  @Column(name = "withdraw_at")
  @Nullable LocalDate withdrawAt;
}
