package beian.rules.contact;

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

/** A code was sent to a filed mobile number and has not been typed back. */
@RuleCard(
    id = "CON-006",
    item = Item.CONTACT,
    severity = Severity.NOTE,
    title = @Text(zh = "手机号码尚未完成自助核验", en = "Filed mobile is not yet self-verified"),
    cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1246),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "检查发往备案手机号码的验证码是否已回填。有进行中的核查活动时，只认活动开始后回填的验证码。全部手机号码已回填为通过；验证码已发送而未回填的给工作人员"
                    + "提示，不通知主办者；没有发送记录的无法判定。没有有效手机号码的不适用。",
            en =
                "Checks whether the code sent to each filed mobile number was typed back;"
                    + " while a campaign is open, only codes entered since it began count. All"
                    + " confirmed: pass. Sent and not entered: a note for staff, never told to"
                    + " the owner. No record of a code: undetermined. Without a valid mobile"
                    + " number the rule does not apply."),
    opinions =
        @Opinion(
            fault = "not-entered",
            says =
                @Text(
                    zh = "以下手机号码的验证码已发送，尚未回填：{numbers}。",
                    en =
                        "Codes were sent to these mobile numbers and have not been"
                            + " entered: {numbers}."),
            remedy =
                @Text(
                    zh = "请负责人在控制台“负责人联系方式核验”页面点击核验，重新获取并填写验证码；收不到短信的，检查拦截设置或换用其他手机号码。",
                    en =
                        "The person-in-charge opens the contact number inspection page"
                            + " of the console, asks for a new code and enters it; if no"
                            + " message arrives, look at the phone's spam filter or file"
                            + " another number.")),
    columns = {"filing_no", "order_no", "entity_pic_mobile", "site_pic_mobile"},
    evidence = {"call", "number-status", "code"})
public final class FiledMobileIsNotSelfVerified implements Rule {
  private static final Words NOT_ENTERED = new Words("未回填", "not entered");
  private static final Words UNKNOWN = new Words("没有验证码发送记录", "no record of a code");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<FiledNumber> mobiles = FiledNumber.mobiles(filing);
    if (mobiles.isEmpty()) {
      return Verdict.notApplicable("没有有效的手机号码", "no valid mobile number is filed");
    }
    List<Observation> confirmed = new ArrayList<>(2);
    Listed open = new Listed();
    Listed unknown = new Listed();
    for (FiledNumber mobile : mobiles) {
      NumberHistory history = NumberHistory.of(filing, mobile, facts);
      Optional<Event> code = code(history);
      if (code.isEmpty()) {
        unknown.add(mobile, UNKNOWN, history.outdated());
      } else if (code.get().signal() == Signal.CONFIRMED) {
        confirmed.add(code.get().seen());
      } else {
        open.add(mobile, NOT_ENTERED, List.of(code.get().seen()));
      }
    }
    if (!open.isEmpty()) {
      return Verdict.joined(
          Stream.concat(open.fails("not-entered").stream(), unknown.unknown().stream()).toList());
    }
    return unknown.isEmpty()
        ? Verdict.pass("验证码均已回填", "every code was entered").on(confirmed)
        : unknown.undetermined(mobiles.size());
  }

  /** A code that was entered counts, even when another was sent after it. */
  private static Optional<Event> code(NumberHistory history) {
    Optional<Event> entered =
        history.events().stream().filter(one -> one.signal() == Signal.CONFIRMED).findFirst();
    return entered.isPresent()
        ? entered
        : history.events().stream().filter(one -> one.signal() == Signal.NOT_ENTERED).findFirst();
  }
}
