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

/** The landline of the website's person-in-charge is missing, not valid or not their own. */
@RuleCard(
    id = "CON-004",
    item = Item.CONTACT,
    severity = Severity.MAJOR,
    title =
        @Text(
            zh = "网站负责人办公电话缺失、无效或非本人使用",
            en = "Landline of the website's person-in-charge is missing, invalid or another's"),
    cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1237),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "检查网站负责人办公电话是否填写、是否有效、是否其本人使用。号码先统一写法（全角、空格、086-、分机），再按区号和位数判断；物联网、短信端"
                    + "口、400、800、95、96 和短号码不是个人号码。单位未填写的判为不合格；个人未填写、或填写了手机号码的仅作提醒（C-26）。外呼时接听者不知道该单位（非本"
                    + "单位）的判为不合格，之后有本人接通的以较新者为准；只是由他人接听的，可能是总机或同事，无法判定；能否接通由 CON-005 检查。"
                    + "服务号码（400 等）没有明文禁止，仅作提醒。一栏有几个号码的逐个判断，同栏另有有效固定电话的，其中的手机号码不作为问题；写在一起分不开的、主体或负责人在内地以外的、已有人接通的、变更备案正在办理的，无法判定。",
            en =
                "Checks whether the landline of the website's person-in-charge is filed,"
                    + " valid and their own. The number is first written in one way (full-width"
                    + " forms, spaces, 086-, extension), then judged by area code and length;"
                    + " numbers of machines, message ports, 400, 800, 95, 96 and short numbers"
                    + " are no person's own. Missing at an organization: a failure; missing at"
                    + " an individual, or a mobile number in its place: advice (C-26). A call in"
                    + " which nobody knew the organization is a failure, unless the person"
                    + " answered later; somebody else answering may be the switchboard or a"
                    + " colleague: undetermined; whether anybody answers is for CON-005."
                    + " A service line (400 and the like) is nowhere forbidden in words: advice. Several numbers in a cell are judged each, and beside a valid landline a mobile is no fault. Numbers that cannot be told apart, of an entity or person from outside the mainland, at which somebody was reached, or whose change is under way are undetermined."),
    opinions = {
      @Opinion(
          fault = "missing",
          says =
              @Text(
                  zh = "网站负责人办公电话未填写。",
                  en = "No landline of the website's person-in-charge is filed."),
          remedy = @Text(zh = Change.SITE_LANDLINE_ZH, en = Change.SITE_LANDLINE_EN)),
      @Opinion(
          fault = "missing-individual",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "网站负责人办公电话未填写；个人主体不强制要求。",
                  en =
                      "No landline of the website's person-in-charge is filed; for"
                          + " individuals it is not compulsory."),
          remedy =
              @Text(
                  zh = "有固定电话的，建议在下次变更备案时补充；没有的，以所在省通信管理局的要求为准，不要求填写的可以不处理。",
                  en =
                      "If you have a landline, add it with your next information change;"
                          + " if not, the communications administration of your province"
                          + " decides, and where it asks for none there is nothing to do.")),
      @Opinion(
          fault = "mobile",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "网站负责人办公电话一栏填写的是手机号码 {number}。",
                  en =
                      "The landline of the website's person-in-charge is a mobile number:"
                          + " {number}."),
          remedy =
              @Text(
                  zh = "请在下次变更备案时改填带区号的固定电话；没有固定电话的，以所在省通信管理局的要求为准，部分省份不接受与手机号码相同的办公电话。",
                  en =
                      "Replace it by a landline with its area code at the next"
                          + " information change; if you have none, the communications"
                          + " administration of your province decides, and some do not accept"
                          + " the mobile number here.")),
      @Opinion(
          fault = "invalid",
          says =
              @Text(
                  zh = "网站负责人办公电话 {number} 无效：{reason}。",
                  en =
                      "The landline {number} of the website's person-in-charge is not"
                          + " valid: {reason}."),
          remedy = @Text(zh = Change.SITE_LANDLINE_ZH, en = Change.SITE_LANDLINE_EN)),
      @Opinion(
          fault = "iot",
          says =
              @Text(
                  zh = "网站负责人办公电话 {number} 是设备或短信端口号码，无法用于联系负责人：{reason}。",
                  en =
                      "The landline {number} of the website's person-in-charge is a"
                          + " machine's or a message port's, at which no person can be reached:"
                          + " {reason}."),
          remedy = @Text(zh = Change.SITE_LANDLINE_ZH, en = Change.SITE_LANDLINE_EN)),
      @Opinion(
          fault = "service-line",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "网站负责人办公电话 {number} 是服务号码，无法直接联系到负责人：{reason}。",
                  en =
                      "The landline {number} of the website's person-in-charge is a"
                          + " service line, at which the person cannot be reached directly:"
                          + " {reason}."),
          remedy = @Text(zh = Change.SITE_LANDLINE_ZH, en = Change.SITE_LANDLINE_EN)),
      @Opinion(
          fault = "not-own",
          says =
              @Text(
                  zh = "网站负责人办公电话 {number} 经核实并非本单位或其本人使用（{reason}）。",
                  en =
                      "The landline {number} of the website's person-in-charge was found"
                          + " to be somebody else's ({reason})."),
          remedy =
              @Text(
                  zh = Change.SITE_LANDLINE_ZH + "号码确为本人使用的，请说明情况并申请复查。",
                  en =
                      Change.SITE_LANDLINE_EN
                          + " If the number is right after all, say so and ask for a"
                          + " reinspection."))
    },
    columns = {"entity_type", "site_pic_landline"},
    evidence = {"call", "number-status", "code"},
    readings = "C-26")
public final class WebsitePersonHasNoLandlineOfTheirOwn implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<FiledNumber> numbers = FiledNumber.at(Line.SITE_LANDLINE, filing);
    return numbers.isEmpty()
        ? OwnNumber.noLandline("site_pic_landline", filing, facts)
        : OwnNumber.check(numbers, filing, facts);
  }
}
