package beian.rules.contact;

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
import beian.rules.contact.FiledNumber.Line;
import java.util.List;

/** The mobile number of the website's person-in-charge is missing, not valid or not their own. */
@RuleCard(
    id = "CON-003",
    item = Item.CONTACT,
    severity = Severity.MAJOR,
    title =
        @Text(
            zh = "网站负责人手机号码缺失、无效或非本人使用",
            en = "Mobile of the website's person-in-charge is missing, invalid or another's"),
    cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1237),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "检查网站负责人手机号码是否填写、是否有效、是否本人使用。号码先统一写法（全角、空格、+86、分隔符），再按号段和位数判断；物联网、短信端"
                    + "口、400、800、95、96 和短号码不是个人号码。外呼或运营商核实为非本人使用的判为不合格，之后有本人接通或验证码确认的以较新者为准；没有任何核"
                    + "实记录时只表明未见反证，能否接通由 CON-005 检查。号段表中没有的号段可能是新启用的，有接通、验证码"
                    + "或运营商状态证明在用即为有效，否则无法判定。多个号码以分号分隔，每个都须合格。"
                    + "一栏有几个号码的逐个判断，同栏另有有效手机号码的，其中的固定电话不作为问题；写在一起分不开的、带分机的、主体或负责人在内地以外的、已有人接通的、变更备案正在办理的，无法判定。备案通过或号码变更当日及以前的结果不作依据。",
            en =
                "Checks whether the mobile number of the website's person-in-charge is"
                    + " filed, valid and their own. The number is first written in one way"
                    + " (full-width forms, spaces, +86, separators), then judged by segment and"
                    + " length; numbers of machines, message ports, 400, 800, 95, 96 and short"
                    + " numbers are no person's own. A call or the carrier saying that it is"
                    + " somebody else's is a failure, unless the person answered or confirmed a"
                    + " code later; without any such record only nothing speaks against it, and"
                    + " whether anybody answers is for CON-005. A segment that is not in the"
                    + " table may be new: a call, a code or the carrier must show that the number"
                    + " is in use, otherwise undetermined. Several numbers are separated by"
                    + " semicolons, and each must be in order."
                    + " Beside a valid mobile a landline in the same cell is no fault. Numbers that cannot be told apart, with an extension, of an entity or person from outside the mainland, at which somebody was reached, or whose change is under way are undetermined. Results up to the day on which the filing was approved or the number changed do not count."),
    opinions = {
      @Opinion(
          fault = "missing",
          says =
              @Text(
                  zh = "网站负责人手机号码未填写。",
                  en = "No mobile number of the website's person-in-charge is filed."),
          remedy = @Text(zh = Change.SITE_MOBILE_ZH, en = Change.SITE_MOBILE_EN)),
      @Opinion(
          fault = "invalid",
          says =
              @Text(
                  zh = "网站负责人手机号码 {number} 无效：{reason}。",
                  en =
                      "The mobile number {number} of the website's person-in-charge is"
                          + " not valid: {reason}."),
          remedy = @Text(zh = Change.SITE_MOBILE_ZH, en = Change.SITE_MOBILE_EN)),
      @Opinion(
          fault = "iot",
          says =
              @Text(
                  zh = "网站负责人手机号码 {number} 是设备或短信端口号码，无法用于联系负责人：{reason}。",
                  en =
                      "The mobile number {number} of the website's person-in-charge is a"
                          + " machine's or a message port's, at which no person can be reached:"
                          + " {reason}."),
          remedy = @Text(zh = Change.SITE_MOBILE_ZH, en = Change.SITE_MOBILE_EN)),
      @Opinion(
          fault = "service-line",
          says =
              @Text(
                  zh = "网站负责人手机号码 {number} 是服务号码，不是负责人本人的手机号码：{reason}。",
                  en =
                      "The mobile number {number} of the website's person-in-charge is a"
                          + " service line, not a person's own mobile: {reason}."),
          remedy = @Text(zh = Change.SITE_MOBILE_ZH, en = Change.SITE_MOBILE_EN)),
      @Opinion(
          fault = "not-own",
          says =
              @Text(
                  zh = "网站负责人手机号码 {number} 经核实并非其本人使用（{reason}）。",
                  en =
                      "The mobile number {number} of the website's person-in-charge was"
                          + " found to be somebody else's ({reason})."),
          remedy =
              @Text(
                  zh = Change.SITE_MOBILE_ZH + "号码确为本人使用的，请完成自助核验后申请复查。",
                  en =
                      Change.SITE_MOBILE_EN
                          + " If the number is their own after all, confirm it there and"
                          + " ask for a reinspection."))
    },
    columns = {"site_pic_mobile"},
    evidence = {"call", "number-status", "code"})
public final class WebsitePersonHasNoMobileOfTheirOwn implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<FiledNumber> numbers = FiledNumber.at(Line.SITE_MOBILE, filing);
    return numbers.isEmpty()
        ? OwnNumber.noMobile("site_pic_mobile", filing, facts)
        : OwnNumber.check(numbers, filing, facts);
  }
}
