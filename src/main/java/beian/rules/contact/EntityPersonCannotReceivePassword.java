package beian.rules.contact;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceKind;
import beian.filing.Filing;
import beian.inspection.Facts;
import beian.inspection.Outcome;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The filing password would not reach the entity's person-in-charge by mobile and by mail. */
@RuleCard(
    id = "CON-008",
    item = Item.CONTACT,
    severity = Severity.MINOR,
    title =
        @Text(
            zh = "主体负责人手机或邮箱无法接收备案密码",
            en = "Entity person-in-charge cannot receive the filing password"),
    cites = @Citation(section = Section.FILING_PASSWORD, line = 824),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "备案密码发到主体负责人的手机和邮箱。检查手机号码是否有效、是否被证实无法接通（同 CON-005），邮箱是否填写、格式是否正确、是否被退信。手机可接"
                    + "通且至少一个邮箱收信正常为通过；没有证据表明二者都可用的无法判定。多个邮箱以分号分隔，有一个收信正常即可。"
                    + "变更备案正在办理的无法判定。",
            en =
                "The filing password goes to the mobile and the mail address of the"
                    + " entity's person-in-charge. Checks whether the mobile is valid and not"
                    + " proved unreachable (as CON-005 does), and whether a mail address is"
                    + " filed, well-formed and does not bounce. Mobile reachable and one mailbox"
                    + " taking mail: pass; without evidence for both: undetermined. Several"
                    + " addresses are separated by semicolons; one that works is enough."
                    + " An information change under way is undetermined."),
    opinions = {
      @Opinion(
          fault = "no-mobile",
          says =
              @Text(
                  zh = "主体负责人没有有效的手机号码，无法接收备案密码。",
                  en =
                      "No valid mobile number of the entity's person-in-charge is filed,"
                          + " so the filing password cannot be sent to it."),
          remedy = @Text(zh = Change.ENTITY_MOBILE_ZH, en = Change.ENTITY_MOBILE_EN)),
      @Opinion(
          fault = "mobile-unreachable",
          says =
              @Text(
                  zh = "主体负责人的手机号码无法接通，无法接收备案密码：{numbers}。",
                  en =
                      "The mobile of the entity's person-in-charge cannot be reached, so"
                          + " the filing password does not arrive: {numbers}."),
          remedy =
              @Text(
                  zh = Change.ENTITY_MOBILE_ZH + "已忘记备案密码且手机、邮箱均停用的，须向通信管理局申请线下重置。",
                  en =
                      Change.ENTITY_MOBILE_EN
                          + " If the password is lost and neither mobile nor mail works,"
                          + " it can only be reset offline, at the communications"
                          + " administration.")),
      @Opinion(
          fault = "no-mail",
          says =
              @Text(
                  zh = "主体负责人电子邮箱未填写，无法接收备案密码。",
                  en =
                      "No mail address of the entity's person-in-charge is filed, so the"
                          + " filing password cannot be sent to it."),
          remedy =
              @Text(
                  zh = "请在备案系统提交变更备案，补充主体负责人经常使用的电子邮箱。",
                  en =
                      "Apply for an information change in the filing system and enter a"
                          + " mail address that the entity's person-in-charge reads.")),
      @Opinion(
          fault = "mail-invalid",
          says =
              @Text(
                  zh = "主体负责人电子邮箱 {address} 格式不正确。",
                  en =
                      "The mail address {address} of the entity's person-in-charge is not"
                          + " well-formed."),
          remedy =
              @Text(
                  zh = "请在备案系统提交变更备案，改为形如 name@example.cn 的完整邮箱地址；多个邮箱以分号分隔。",
                  en =
                      "Apply for an information change in the filing system and enter a"
                          + " complete address such as name@example.cn; separate several by"
                          + " semicolons.")),
      @Opinion(
          fault = "mail-bounced",
          says =
              @Text(
                  zh = "发往主体负责人电子邮箱 {address} 的邮件被退回，收件服务器表示该邮箱不存在。",
                  en =
                      "Mail to {address}, the address of the entity's person-in-charge,"
                          + " came back: the receiving server says that there is no such mailbox."),
          remedy =
              @Text(
                  zh = "请在备案系统提交变更备案，改为主体负责人正在使用的电子邮箱；邮箱已恢复的，请回复任一封通知邮件以便我们确认。",
                  en =
                      "Apply for an information change in the filing system and enter an"
                          + " address that the entity's person-in-charge uses; if the mailbox"
                          + " works again, answer one of our notices so that we know."))
    },
    columns = {"filing_no", "order_no", "entity_pic_mobile", "entity_pic_email"},
    evidence = {"call", "number-status", "code", "mailbox"})
public final class EntityPersonCannotReceivePassword implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<FiledNumber> mobiles =
        FiledNumber.at(Line.ENTITY_MOBILE, filing).stream().filter(FiledNumber::mobile).toList();
    List<MailAddress> addresses = MailAddress.in(filing.entityPerson().email());
    if (mobiles.isEmpty() && !filing.speaksOf("entity_pic_mobile")
        || addresses.isEmpty() && !filing.speaksOf("entity_pic_email")) {
      return Verdict.undetermined(
          "表中没有手机号码或邮箱的列", "the sheet has no column for the mobile or the mail address");
    }
    LocalDate today = facts.today();
    boolean changing =
        filing.isChanging("entity_pic_mobile", today)
            || filing.isChanging("entity_pic_email", today);
    Verdict mobile = mobiles.isEmpty() ? noMobile(filing, facts) : mobile(mobiles, filing, facts);
    Verdict mail =
        addresses.isEmpty() ? Verdict.fail("no-mail", "entity_pic_email") : mail(addresses, facts);
    if (mobile.outcome() == Outcome.FAIL || mail.outcome() == Outcome.FAIL) {
      return changing
          ? Verdict.undetermined("变更备案正在办理", "an information change is under way")
          : Verdict.joined(List.of(mobile, mail));
    }
    return mail.outcome() == Outcome.PASS && mobile.outcome() == Outcome.PASS
        ? mail.on(mobile.evidence())
        : mail.outcome() == Outcome.PASS ? mobile : mail;
  }

  /** No number is valid; one in a new segment, or one a person must look at, may be one. */
  private static Verdict noMobile(Filing filing, Facts facts) {
    List<FiledNumber> numbers = FiledNumber.at(Line.ENTITY_MOBILE, filing);
    Verdict judged =
        numbers.isEmpty() ? Verdict.pass("", "") : OwnNumber.check(numbers, filing, facts);
    return judged.outcome() == Outcome.UNDETERMINED
        ? judged
        : Verdict.fail("no-mobile", "entity_pic_mobile");
  }

  private static Verdict mobile(List<FiledNumber> mobiles, Filing filing, Facts facts) {
    Listed unreachable = new Listed();
    Listed unknown = new Listed();
    for (FiledNumber mobile : mobiles) {
      Reach reach = Reach.of(filing, mobile, facts);
      switch (reach.state()) {
        case REACHED -> {
          return Verdict.pass("手机可接通", "the mobile can be reached").on(reach.evidence());
        }
        case UNREACHABLE -> unreachable.add(mobile, reach.why(), reach.evidence());
        case UNKNOWN -> unknown.add(mobile, reach.why(), reach.evidence());
      }
    }
    return unknown.isEmpty()
        ? unreachable.failTogether("mobile-unreachable")
        : unknown.undetermined(mobiles.size());
  }

  /** One mailbox that works is enough; wrong or bounced ones count when all are. */
  private static Verdict mail(List<MailAddress> addresses, Facts facts) {
    List<Verdict> wrong = new ArrayList<>();
    List<Verdict> unknown = new ArrayList<>();
    for (MailAddress address : addresses) {
      if (!address.valid()) {
        wrong.add(Verdict.fail("mail-invalid", address.subject()).with("address", address.shown()));
        continue;
      }
      Sight sight = address.seen(facts);
      MailAddress.Word word =
          sight.current() ? MailAddress.Word.of(sight.newest()) : MailAddress.Word.UNCLEAR;
      switch (word) {
        case TAKES_MAIL -> {
          return Verdict.pass(
                  "手机可接通，邮箱收信正常", "the mobile can be reached and the mailbox takes mail")
              .on(List.of(sight.newest()));
        }
        case BOUNCED ->
            wrong.add(
                Verdict.fail("mail-bounced", address.subject())
                    .with("address", address.shown())
                    .on(List.of(sight.newest())));
        case UNCLEAR ->
            unknown.add(
                Verdict.undetermined(EvidenceKind.MAILBOX, address.shown(), sight)
                    .of(address.subject()));
      }
    }
    return Verdict.joined(unknown.isEmpty() ? wrong : unknown);
  }
}
