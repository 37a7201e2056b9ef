package beian.rules.access;

import beian.filing.Filing;
import beian.filing.number.Normal;
import java.util.Set;

/** How far a filing transfer to this provider has come. */
enum TransferStatus {
  /** The administration has approved it. */
  COMPLETED,
  /**
   * The provider has approved it, the administration not yet; the website may be reached (FAQ,
   * Website Accessibility, line 1138). Whatever comes after that approval says so too.
   */
  PRELIMINARY,
  /** It has not been approved by anybody, or was refused. */
  INCOMPLETE,
  /** Nothing is said of it, or a word that is not known. */
  UNCLEAR;

  private static final Set<String> COMPLETED_WORDS =
      Set.of(
          "已完成",
          "完成",
          "已通过",
          "通过",
          "审核通过",
          "管局审核通过",
          "已接入",
          "接入成功",
          "备案成功",
          "成功",
          "completed",
          "approved",
          "done");
  private static final Set<String> PRELIMINARY_WORDS =
      Set.of(
          "初审通过",
          "初审已通过",
          "复审中",
          "管局审核中",
          "短信核验中",
          "preliminarilyapproved",
          "preliminarily_approved",
          "secondary_review",
          "submitted",
          "sms_verification");

  /** Under review, but nobody says whose: the provider's approval may be there already or not. */
  private static final Set<String> UNDER_REVIEW_WORDS =
      Set.of(
          "待审核",
          "处理中",
          "进行中",
          "接入中",
          "办理中",
          "审核中",
          "pending",
          "processing",
          "inprogress",
          "in_progress");

  private static final Set<String> INCOMPLETE_WORDS =
      Set.of(
          "未完成",
          "未接入",
          "未提交",
          "未办理",
          "未备案",
          "待提交",
          "待接入",
          "草稿",
          "填写中",
          "初审中",
          "已驳回",
          "驳回",
          "已退回",
          "退回",
          "失败",
          "接入失败",
          "未通过",
          "审核未通过",
          "已放弃",
          "放弃",
          "已取消",
          "取消",
          "none",
          "drafted",
          "preliminary_review",
          "rejected",
          "returned",
          "abandoned",
          "failed",
          "incomplete",
          "notcompleted",
          "cancelled");

  /** From the transfer's own column; when that is empty, from an application for transfer. */
  static TransferStatus of(Filing filing) {
    String word = filing.access().transferStatus();
    if (word.isEmpty() && filing.application().type().equals("TRANSFER")) {
      word = filing.application().status();
    }
    String name = Normal.name(word);
    if (COMPLETED_WORDS.contains(name)) {
      return COMPLETED;
    }
    boolean approvedByProvider =
        filing.application().type().equals("TRANSFER")
            && filing.application().preliminarilyApprovedAt() != null;
    if (PRELIMINARY_WORDS.contains(name)
        || UNDER_REVIEW_WORDS.contains(name) && approvedByProvider) {
      return PRELIMINARY;
    }
    return INCOMPLETE_WORDS.contains(name) ? INCOMPLETE : UNCLEAR;
  }
}
