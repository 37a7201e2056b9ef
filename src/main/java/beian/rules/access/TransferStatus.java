package beian.rules.access;

import beian.filing.Filing;
import beian.filing.number.Normal;
import java.util.Set;

/** How far a filing transfer to this provider has come. */
enum TransferStatus {
  /** The administration has approved it. */
  COMPLETED,
  /** The provider has approved it, the administration not yet; the website may be reached. */
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
      Set.of("初审通过", "初审已通过", "preliminarilyapproved", "preliminarily_approved");
  private static final Set<String> INCOMPLETE_WORDS =
      Set.of(
          "未完成",
          "未接入",
          "未提交",
          "未办理",
          "未备案",
          "待提交",
          "待接入",
          "待审核",
          "草稿",
          "填写中",
          "处理中",
          "进行中",
          "接入中",
          "办理中",
          "审核中",
          "初审中",
          "复审中",
          "管局审核中",
          "短信核验中",
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
          "pending",
          "processing",
          "inprogress",
          "in_progress",
          "drafted",
          "submitted",
          "preliminary_review",
          "secondary_review",
          "sms_verification",
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
    return COMPLETED_WORDS.contains(name)
        ? COMPLETED
        : PRELIMINARY_WORDS.contains(name)
            ? PRELIMINARY
            : INCOMPLETE_WORDS.contains(name) ? INCOMPLETE : UNCLEAR;
  }
}
