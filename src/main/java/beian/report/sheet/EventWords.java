package beian.report.sheet;

import beian.inspection.card.Words;
import beian.rectification.cases.CaseEvent;

/** What people call the events of a case. */
final class EventWords {
  private EventWords() {}

  static Words of(CaseEvent.Kind kind) {
    return switch (kind) {
      case OPENED -> new Words("立案", "opened");
      case FOUND -> new Words("新发现问题", "another fault found");
      case RECTIFIED -> new Words("已整改", "put right");
      case REOPENED -> new Words("重新立案", "opened again");
      case PLANNED -> new Words("拟发通知", "letter planned");
      case SENT -> new Words("发出通知", "letter sent");
      case NO_ADDRESS -> new Words("无可用地址", "no address");
      case REFUSED -> new Words("邮件被拒", "letter refused");
      case UNCERTAIN -> new Words("送达不明", "letter in doubt");
      case BOUNCED -> new Words("退信", "letter came back");
      case DELIVERED -> new Words("已送达", "delivered");
      case REPLIED -> new Words("主体回信", "owner answered");
      case ANSWERED -> new Words("回信已处理", "answer decided");
      case RECORDED -> new Words("登记其他送达", "told another way");
      case RESENT -> new Words("重发通知", "letter sent again");
      case CLOCK_STARTED -> new Words("期限起算", "clock started");
      case CLOCK_HELD_OPEN -> new Words("期限未定", "clock held open");
      case EXTENDED -> new Words("延期", "extended");
      case WAIVED -> new Words("暂缓处理", "waived");
      case WAIVER_ENDED -> new Words("暂缓结束", "waiver ended");
      case APPEALED -> new Words("申诉", "appealed");
      case UPHELD -> new Words("申诉成立", "appeal upheld");
      case DISMISSED -> new Words("申诉驳回", "appeal dismissed");
      case OVERDUE -> new Words("逾期", "overdue");
      case SPARED -> new Words("未标记", "spared");
      case MARKED -> new Words("标记", "marked");
      case APPROVED -> new Words("批准标记", "mark approved");
      case EXPORTED -> new Words("导出标记", "mark handed over");
      case CONFIRMED -> new Words("控制台确认", "console confirmed");
      case WITHDRAWN -> new Words("标记自动撤销", "mark withdrawn");
      case DOUBTED -> new Words("标记存疑", "mark in doubt");
      case TAKEN_BACK -> new Words("撤回标记", "mark taken back");
      case ADVISED -> new Words("建议注销", "advised to deregister");
      case CLOSED -> new Words("结案", "closed");
    };
  }
}
