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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Nobody can be reached at a filed number. */
@RuleCard(
    id = "CON-005",
    item = Item.CONTACT,
    severity = Severity.MAJOR,
    title = @Text(zh = "备案联系电话无法接通", en = "Filed number cannot be reached"),
    cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1237),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "逐个检查备案的四类电话（主体、网站负责人的手机和办公电话）。以有效期内或本次核查活动开始后的证据中最新的为准：外呼接通或验证码已确认为可接通；外呼或"
                    + "运营商显示空号、停机为无法接通；关机、无人接听须在三个不同日期出现才认定为无法接通，一次未接通不作为依据。运营商显示在用只说明号码存在，不能证明能接"
                    + "通。全部可接通为通过，任一被证实无法接通为不合格，其余无法判定。无效号码由 CON-001 至 CON-004 检查。"
                    + "未接通只计 8 时至 21 时的呼叫，办公电话还不计周六、周日；由他人接听的办公电话、其后又能呼通的空号或停机号码、不认识的用语、备案通过或号码变更当日及以前的结果、变更备案正在办理的，均不能证明无法接通。",
            en =
                "Each filed number (mobile and landline of both persons-in-charge) is"
                    + " looked at; of the evidence within its age limit or since the open"
                    + " campaign began the newest counts. Answered, or a code confirmed:"
                    + " reachable. Not in service or suspended, by a call or by the carrier:"
                    + " unreachable. Switched off or no answer: unreachable only when it"
                    + " happened on three different days; one missed call proves nothing. The"
                    + " carrier listing the number as in use says that it exists, not that"
                    + " anybody answers. All reachable: pass; one proved unreachable: failure;"
                    + " otherwise undetermined. Numbers that are not valid are for CON-001 to"
                    + " CON-004."
                    + " Missed calls count between 8 and 21 o'clock, at a landline from Monday to Friday only; a landline that somebody else answered, a number not in service or suspended that rang later, a word nobody knows, results up to the day on which the filing was approved or the number changed, and an information change under way prove nothing."),
    opinions =
        @Opinion(
            fault = "unreachable",
            says =
                @Text(
                    zh = "以下备案联系电话无法接通：{numbers}。",
                    en = "These filed numbers cannot be reached: {numbers}."),
            remedy =
                @Text(
                    zh =
                        "号码仍在使用的，请恢复服务（缴费、开机）并保持畅通，手机号码可在“负责人联系方式核验”页面获取验证码完成自助核验，办公电话请联系我们"
                            + "重新外呼。号码已不使用的，请在备案系统提交变更备案，改为负责人正在使用的号码。",
                    en =
                        "If the number is still yours, restore its service (payment,"
                            + " power) and keep it reachable; confirm a mobile on the contact"
                            + " number inspection page with the code sent to it, and ask us to"
                            + " call a landline again. If it is no longer used, apply for an"
                            + " information change in the filing system and enter the number"
                            + " the person uses now.")),
    columns = {
      "filing_no",
      "order_no",
      "entity_pic_mobile",
      "entity_pic_landline",
      "site_pic_mobile",
      "site_pic_landline"
    },
    evidence = {"call", "number-status", "code"})
public final class FiledNumberIsUnreachable implements Rule {
  private static final Words CHANGING = new Words("变更备案正在办理", "an information change is under way");
  private static final Words NOT_VALID = new Words("无效，无法外呼", "not valid, so nobody can call it");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<FiledNumber> numbers = FiledNumber.all(filing);
    if (numbers.isEmpty()) {
      return Verdict.notApplicable("没有填写联系电话", "no number is filed");
    }
    List<Observation> reached = new ArrayList<>(4);
    Listed unreachable = new Listed();
    Listed unknown = new Listed();
    for (FiledNumber number : numbers) {
      if (!number.valid()) {
        unknown.add(number, NOT_VALID, List.of());
        continue;
      }
      Reach reach = Reach.of(filing, number, facts);
      switch (reach.state()) {
        case REACHED -> reached.addAll(reach.evidence());
        case UNREACHABLE -> {
          boolean changing = filing.isChanging(number.line().column(), facts.today());
          (changing ? unknown : unreachable)
              .add(number, changing ? CHANGING : reach.why(), reach.evidence());
        }
        case UNKNOWN -> unknown.add(number, reach.why(), reach.evidence());
      }
    }
    if (!unreachable.isEmpty()) {
      return Verdict.joined(
          Stream.concat(unreachable.fails("unreachable").stream(), unknown.unknown().stream())
              .toList());
    }
    return unknown.isEmpty()
        ? Verdict.pass("备案的联系电话全部可接通", "every filed number can be reached").on(reached)
        : unknown.undetermined(numbers.size());
  }
}
