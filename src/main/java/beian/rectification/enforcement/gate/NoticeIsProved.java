package beian.rectification.enforcement.gate;

import beian.filing.Filing;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Deadline;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.Owner;

/** RCT-005: a letter about this very finding was accepted and did not come back. */
final class NoticeIsProved implements Gate {
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
    Filing filing = facts.filing();
    if (filing != null && !Owner.wasTold(filing, notice)) {
      return Answer.no(
          notice.no() + " 发给了此前的主体，现主体未获通知",
          notice.no() + " went to another owner than the present one");
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
