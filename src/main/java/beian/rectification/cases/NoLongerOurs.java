package beian.rectification.cases;

import beian.inspection.card.Words;
import beian.platform.time.Zone;
import beian.rectification.cases.CaseEvent.Kind;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Cases whose filings have left the provider or have ended. A slip of one night, in a sheet or a
 * setting, says that of many; so a case stands still at first, with all that was told and decided,
 * and goes on should its filing be ours again. After some days it is closed: nothing of it is to be
 * put right here, and should the filing come back later, its faults are new ones, with a notice of
 * their own.
 */
public final class NoLongerOurs {
  /** How many days a case stands still before it is closed. */
  public static final int DAYS = 7;

  /** Why one is closed whose filing is ours again: no night ran on the day it was to be closed. */
  public static final Words TOO_LONG =
      new Words(
          "停住已满 %d 天，现又由本服务商接入的按新发现处理".formatted(DAYS),
          "it stood still for %d days; now that the filing is ours again, its faults are new ones"
              .formatted(DAYS));

  private NoLongerOurs() {}

  /**
   * Lets it stand still.
   *
   * @param why who says that the filing is not ours
   */
  public static CaseEvent pause(Case filingCase, Words why, Instant now) {
    filingCase.pause(now);
    LocalDate until = Zone.dayOf(now).plusDays(DAYS);
    return filingCase.event(
        now,
        Kind.LEFT,
        "备案已不由本服务商接入或已失效，案件停住，" + until + " 仍如此则结案：" + why.zh(),
        "the filing is not ours or has ended; the case stands still, and is closed if that is still"
            + " so on "
            + until
            + ": "
            + why.en());
  }

  /** Whether it has stood still long enough to be closed. */
  public static boolean forGood(Case filingCase, Instant now) {
    Instant left = filingCase.leftAt();
    return left != null && !Zone.dayOf(now).isBefore(Zone.dayOf(left).plusDays(DAYS));
  }

  /** Lets it go on. */
  public static CaseEvent goOn(Case filingCase, Instant now) {
    filingCase.goOn();
    return filingCase.event(
        now,
        Kind.CAME_BACK,
        "备案又由本服务商接入，案件继续，其间各日不计入期限",
        "the filing is ours again; the case goes on, and the days between are not counted");
  }

  /**
   * Closes it; returns what happened.
   *
   * @param why who says that the filing is not ours
   */
  public static CaseEvent close(Case filingCase, Words why, Instant now) {
    filingCase.leave(now);
    return filingCase.event(
        now,
        Kind.CLOSED,
        "备案已不由本服务商接入或已失效，结案：" + why.zh(),
        "closed, the filing is not ours or has ended: " + why.en());
  }
}
