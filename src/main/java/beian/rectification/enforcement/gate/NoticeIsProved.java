package beian.rectification.enforcement.gate;

import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Deadline;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;

/** RCT-005: a letter about this very finding was accepted and did not come back. */
final class NoticeIsProved implements Gate {
  @Override
  public Card card() {
    return Card.of("RCT-005", 1264, "通知已证实送出且未被退回", "the notice is proved");
  }

  @Override
  public Answer test(MarkFacts facts) {
    Notice notice = facts.notice();
    Deadline clock = facts.clock();
    if (notice == null) {
      return Answer.no("该问题未曾通知", "the owner was never told of it");
    }
    boolean out = notice.state() == NoticeState.SENT || notice.state() == NoticeState.DELIVERED;
    if (!out) {
      return Answer.no(
          notice.no() + " " + notice.state().words().zh(),
          notice.no() + " is " + notice.state().words().en());
    }
    if (!notice.findings().contains(facts.finding().key())) {
      return Answer.no(notice.no() + " 未提及该问题", notice.no() + " does not tell this finding");
    }
    if (clock == null || clock.state() == ClockState.BOUNCED) {
      return Answer.no(notice.no() + " 没有送达证明", "nothing proves that " + notice.no() + " arrived");
    }
    return Answer.yes(
        notice.no() + "：" + clock.event().words().zh(),
        notice.no() + ": " + clock.event().words().en());
  }
}
