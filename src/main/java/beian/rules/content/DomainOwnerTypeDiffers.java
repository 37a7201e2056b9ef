package beian.rules.content;

import beian.evidence.Evidence.Sight;
import beian.evidence.Subjects;
import beian.filing.Filing;
import beian.filing.word.EntityName;
import beian.filing.word.EntityName.Likeness;
import beian.filing.word.OwnerType;
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
import java.util.List;

/** The domain is verified for an individual and the filing is an organization's, or the reverse. */
@RuleCard(
    id = "CNT-003",
    item = Item.CONTENT,
    severity = Severity.MAJOR,
    title = @Text(zh = "域名实名认证类型与主体性质不一致", en = "Domain is verified for another type of user"),
    cites = @Citation(section = Section.EFFECTS, line = 312),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "逐个域名比对域名持有者是个人还是单位、备案主体是个人还是单位，两者须相同。域名持有者"
                    + "类型先看注册局当前的登记，再看备案数据（备案只有一个域名时），都没有的按持有者证件号码的形式推定。"
                    + "单位之间的细分（企业、事业单位等）各注册商不同，不作比较。单位备案而域名登记"
                    + "在个人名下的，工信部自 2018 年起允许股东、负责人、法定代表人和高级管理人员持有，仅作提"
                    + "醒。持有者就是备案主体而类型不同的、以营业执照备案的个人、类型无法确定的，无法判定。",
            en =
                "Whether the domain's owner is an individual or an organization must be the "
                    + "same as of the filed entity, each domain by itself. The owner's type is the registry's present "
                    + "word, else the sheet's (when one domain is filed), else it follows from the form of the owner's "
                    + "document number. Kinds of organizations are not compared, since registrars "
                    + "divide them differently. An organization's domain in the name of a person is only pointed out: "
                    + "since 2018 the ministry allows shareholders, the person-in-charge, the legal representative and "
                    + "senior managers. An owner who is the filed entity but of another type, an individual "
                    + "who files with a business licence, or an unknown type is undetermined."),
    opinions = {
      @Opinion(
          fault = "individual-owner",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "域名 {domain} 以个人实名认证，备案主体“{entity}”为单位。",
                  en =
                      "The domain {domain} is verified for an individual, but the filed "
                          + "entity \"{entity}\" is an organization."),
          remedy =
              @Text(
                  zh = "持有者为单位股东、主要负责人或高级管理人员的，请提交证明材料；不是的，请在域名注册商处将域名过户为备案单位，并以单位证件完成域名实名认证。",
                  en =
                      "If the owner is a shareholder, principal or senior manager of the"
                          + " organization, hand in proof; if not, have the registrar transfer the"
                          + " domain to the organization and verify it with its document.")),
      @Opinion(
          fault = "principal-owner",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "域名 {domain} 登记在备案单位“{entity}”的负责人或法定代表人个人名下。",
                  en =
                      "The domain {domain} is in the name of the person-in-charge or legal "
                          + "representative of the organization \"{entity}\"."),
          remedy =
              @Text(
                  zh = "建议将域名过户到备案单位名下并以单位证件实名认证，否则今后的备案申请可" + "能因类型不一致被驳回。",
                  en =
                      "Better have the domain transferred to the organization and verified "
                          + "with its document; otherwise later applications may be rejected "
                          + "because the types differ.")),
      @Opinion(
          fault = "organization-owner",
          says =
              @Text(
                  zh = "域名 {domain} 以单位实名认证，备案主体“{entity}”为个人，两者须一致。",
                  en =
                      "The domain {domain} is verified for an organization, but the filed "
                          + "entity \"{entity}\" is an individual; they must be the same."),
          remedy =
              @Text(
                  zh = "网站由单位运营的，请注销个人备案，以该单位为主体重新备案；网站为个人所" + "有的，请在域名注册商处将域名过户到本人名下并完成实名认证。",
                  en =
                      "If the organization runs the website, deregister the individual's "
                          + "filing and file it for the organization; if it is the individual's "
                          + "own, have the registrar transfer the domain to them and verify it."))
    },
    columns = {
      "domain",
      "domain_owner_type",
      "domain_owner_name",
      "domain_owner_doc_no",
      "entity_name",
      "entity_type",
      "entity_doc_type",
      "entity_doc_no",
      "entity_pic_name",
      "entity_pic_doc_no"
    },
    evidence = {"registration", "registry"})
public final class DomainOwnerTypeDiffers implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.entity().type().isEmpty()) {
      return Verdict.undetermined("未填写单位性质，无法比对", "no entity type is filed");
    }
    List<Registrant> registrants = Registrant.of(filing, facts);
    if (registrants.isEmpty()) {
      return Verdict.undetermined("未填写域名或域名有误", "no domain is filed, or none that is one");
    }
    if (filing.isTradersOwn()) {
      return Verdict.undetermined(
          "以营业执照备案的个人主体，域名可以按个人或单位认证，需人工核对",
          "an individual who files with a business licence may hold the domain as either; a person"
              + " must look");
    }
    OwnerType filed = filing.individual() ? OwnerType.INDIVIDUAL : OwnerType.ORGANIZATION;
    Words word =
        filing.individual() ? new Words("个人", "an individual") : new Words("单位", "an organization");
    return Verdict.joined(
            registrants.stream().map(one -> judged(one, filed, filing, facts)).toList())
        .with("type", word)
        .with("entity", filing.entity().name());
  }

  private static Verdict judged(
      Registrant registrant, OwnerType filed, Filing filing, Facts facts) {
    OwnerType type = registrant.kind();
    if (type == OwnerType.UNKNOWN) {
      return unknown(registrant).of(registrant.domain());
    }
    if (type == filed) {
      return Verdict.pass("域名持有者与备案主体均为{type}", "owner and entity both are {type}")
          .on(registrant.basis());
    }
    if (isTheEntity(registrant, filing)) {
      return Verdict.undetermined(
              "域名 {domain} 的持有者就是备案主体，但登记的持有者类型不同，需人工核对",
              "the owner of {domain} is the filed entity, but of another type; a person must look")
          .with("domain", registrant.domain())
          .on(registrant.basis())
          .of(registrant.domain());
    }
    Sight registry = Registrant.registry(filing, facts);
    boolean legal = Registrant.isLegalPerson(registrant.name(), registry);
    return Verdict.fail(legal ? "principal-owner" : fault(registrant, filing), registrant.domain())
        .with("domain", registrant.domain())
        .on(registrant.basis())
        .on(legal ? List.of(registry.newest()) : List.of());
  }

  private static boolean isTheEntity(Registrant registrant, Filing filing) {
    String number = Subjects.document(registrant.number());
    Likeness likeness = EntityName.compare(registrant.name(), filing.entity().name());
    return likeness == Likeness.SAME
        || likeness == Likeness.ALIKE
        || !number.isEmpty() && number.equals(Subjects.document(filing.entity().docNo()));
  }

  private static String fault(Registrant registrant, Filing filing) {
    if (filing.individual()) {
      return "organization-owner";
    }
    String number = Subjects.document(filing.entityPerson().docNo());
    boolean principal =
        EntityName.same(filing.entityPerson().name(), registrant.name())
            || !number.isEmpty() && number.equals(Subjects.document(registrant.number()));
    return principal ? "principal-owner" : "individual-owner";
  }

  private static Verdict unknown(Registrant registrant) {
    return registrant.type().isEmpty()
        ? registrant.unknown()
        : Verdict.undetermined("域名持有者类型“{type}”不能识别", "the owner's type \"{type}\" is not known")
            .with("type", registrant.type());
  }
}
