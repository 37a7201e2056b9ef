package beian.rules.contact;

import beian.evidence.Contradiction;
import beian.evidence.Observation;
import beian.filing.Filing;
import beian.inspection.Facts;
import beian.inspection.Rule;
import beian.inspection.Verdict;
import beian.inspection.card.Citation;
import beian.inspection.card.Item;
import beian.inspection.card.Opinion;
import beian.inspection.card.RuleCard;
import beian.inspection.card.Section;
import beian.inspection.card.Severity;
import beian.inspection.card.Text;
import beian.inspection.card.Words;
import beian.rules.contact.NumberHistory.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A filed number has been cancelled or has gone to somebody else since the filing. */
@RuleCard(
    id = "CON-007",
    item = Item.CONTACT,
    severity = Severity.MAJOR,
    title = @Text(zh = "备案联系电话已注销或已换机主", en = "Filed number was cancelled or reassigned"),
    cites = @Citation(section = Section.FILING_NUMBER, line = 801),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "检查备案的手机号码和办公电话是否仍为原机主在用。运营商或外呼显示空号、销号的为已注销；运营商显示过户、二次放号的为已换机主，之后有验证码确认或运营商"
                    + "显示正常的以较新者为准。接通、停机只说明号码仍在。每个号码都有证据表明仍在用为通过，缺少证据的无法判定。"
                    + "备案通过日或号码变更完成日（含当日）以前的结果不作依据；没有备案通过日的，换机主可能早于备案，无法判定。其后又能呼通的空号、不认识的用语、变更备案正在办理的，无法判定。",
            en =
                "Checks whether each filed mobile and landline is still given out to the"
                    + " same holder. Not in service, by the carrier or by a call: cancelled."
                    + " Transferred or given out again, by the carrier: reassigned, unless a"
                    + " code was confirmed or the carrier lists it as normal later. Answered or"
                    + " suspended only says that the number still exists. Evidence for every"
                    + " number that it is still there: pass; otherwise undetermined."
                    + " Results up to the day on which the filing was approved or the number changed do not count; without a day of approval a transfer may be older than the filing: undetermined. So are a number that rang after it was not in service, a word nobody knows, and an information change under way."),
    opinions = {
      @Opinion(
          fault = "cancelled",
          says =
              @Text(
                  zh = "以下备案联系电话已注销：{numbers}。",
                  en = "These filed numbers have been cancelled: {numbers}."),
          remedy =
              @Text(
                  zh = "请在备案系统提交变更备案，改为负责人正在使用的号码，手机号码须完成自助核验。备案电话注销后未变更的，通信管理局抽查发现时会注销备案。",
                  en =
                      "Apply for an information change in the filing system, enter the"
                          + " number the person uses now, and confirm a mobile by"
                          + " self-inspection. A filing whose number no longer exists may be"
                          + " deregistered when the communications administration finds it in a"
                          + " spot check.")),
      @Opinion(
          fault = "reassigned",
          says =
              @Text(
                  zh = "以下备案联系电话已换机主：{numbers}。",
                  en = "These filed numbers now belong to somebody else: {numbers}."),
          remedy =
              @Text(
                  zh =
                      "请在备案系统提交变更备案，改为负责人正在使用的号码，手机号码须完成自助核验。号码仍为本人使用的，请完成自助核验后申请复查。备案电话变更后"
                          + "未更新的，通信管理局抽查发现时会注销备案。",
                  en =
                      "Apply for an information change in the filing system, enter the"
                          + " number the person uses now, and confirm a mobile by"
                          + " self-inspection. If the number is still theirs, confirm it there"
                          + " and ask for a reinspection. A filing whose number has changed may"
                          + " be deregistered when the communications administration finds it in"
                          + " a spot check."))
    },
    columns = {
      "filing_no",
      "order_no",
      "entity_pic_mobile",
      "entity_pic_landline",
      "site_pic_mobile",
      "site_pic_landline"
    },
    evidence = {"call", "number-status", "code"})
public final class FiledNumberIsCancelledOrReassigned implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<FiledNumber> numbers =
        FiledNumber.all(filing).stream().filter(FiledNumber::valid).toList();
    if (numbers.isEmpty()) {
      return Verdict.notApplicable("没有有效的联系电话", "no valid number is filed");
    }
    List<Observation> kept = new ArrayList<>(4);
    Listed cancelled = new Listed();
    Listed reassigned = new Listed();
    Listed unknown = new Listed();
    for (FiledNumber number : numbers) {
      Holding holding = Holding.of(filing, number, facts);
      switch (holding.state()) {
        case KEPT -> kept.addAll(holding.evidence());
        case CANCELLED -> cancelled.add(number, holding.why(), holding.evidence());
        case REASSIGNED -> reassigned.add(number, holding.why(), holding.evidence());
        case UNKNOWN -> unknown.add(number, holding.why(), holding.evidence());
      }
    }
    if (!cancelled.isEmpty() || !reassigned.isEmpty()) {
      return Verdict.joined(
          Stream.of(cancelled.fails("cancelled"), reassigned.fails("reassigned"), unknown.unknown())
              .flatMap(List::stream)
              .toList());
    }
    return unknown.isEmpty()
        ? Verdict.pass("备案的联系电话均仍在用", "every filed number is still in use").on(kept)
        : unknown.undetermined(numbers.size());
  }

  /** Whether a number is still its holder's. */
  private record Holding(State state, Words why, List<Observation> evidence) {
    enum State {
      KEPT,
      CANCELLED,
      REASSIGNED,
      UNKNOWN
    }

    private static final Words THERE = new Words("仍在用", "still in use");
    private static final Words CHANGING =
        new Words("变更备案正在办理", "an information change is under way");
    private static final Words UNDATED =
        new Words(
            "运营商显示曾换机主，但备案通过时间不明，可能早于备案",
            "reassigned once by the carrier, perhaps before the filing: its day of approval is not"
                + " filed");
    private static final Words RANG =
        new Words("曾为空号，其后又能呼通或结果不明", "not in service once, but it rang later, or nobody knows");
    private static final Words NOTHING = new Words("缺少有效证据", "no good evidence");

    static Holding of(Filing filing, FiledNumber number, Facts facts) {
      Holding found = of(NumberHistory.of(filing, number, facts), filing, number.mobile());
      boolean lost = found.state == State.CANCELLED || found.state == State.REASSIGNED;
      return lost && filing.isChanging(number.line().column(), facts.today())
          ? new Holding(State.UNKNOWN, CHANGING, found.evidence)
          : found;
    }

    private static Holding of(NumberHistory history, Filing filing, boolean mobile) {
      Event answered = null;
      Event there = null;
      for (Event event : history.events()) {
        Optional<Contradiction> against = history.against(event);
        if (against.isPresent()) {
          Words why = Reach.contradicted(against.get());
          return new Holding(State.UNKNOWN, why, against.get().observations());
        }
        switch (event.signal()) {
          case CONFIRMED, IN_USE, SUSPENDED -> {
            return new Holding(State.KEPT, THERE, List.of(event.seen()));
          }
          case REASSIGNED -> {
            // The carrier does not say when: perhaps before the person filed the number.
            return filing.approvedAt() == null
                ? new Holding(State.UNKNOWN, UNDATED, List.of(event.seen()))
                : told(State.REASSIGNED, event, history.overtaking(event, mobile));
          }
          case GONE -> {
            if (there != null) {
              return new Holding(State.UNKNOWN, RANG, List.of(there.seen(), event.seen()));
            }
            if (answered == null) {
              return told(State.CANCELLED, event, history.overtaking(event, mobile));
            }
          }
          // The number is not cancelled; whose it is an older word may say.
          case ANSWERED -> answered = answered == null ? event : answered;
          case NO_ANSWER, SOMEBODY, NOT_OWN, UNKNOWN_WORD -> there = there == null ? event : there;
          default -> {}
        }
      }
      return answered == null
          ? new Holding(State.UNKNOWN, NOTHING, history.outdated())
          : new Holding(State.KEPT, THERE, List.of(answered.seen()));
    }

    private static Holding told(State state, Event event, Optional<Observation> newer) {
      if (newer.isPresent()) {
        return new Holding(State.UNKNOWN, Reach.OVERTAKEN, List.of(newer.get(), event.seen()));
      }
      Words by = event.by();
      Words why =
          state == State.REASSIGNED
              ? new Words(by.zh() + "已换机主", "reassigned " + by.en())
              : new Words(by.zh() + "为空号", "not in service " + by.en());
      return new Holding(state, why, List.of(event.seen()));
    }
  }
}
