package beian.rules.content;

import beian.evidence.Evidence.Sight;
import beian.evidence.Observation;
import beian.evidence.Subjects;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import beian.filing.number.ResidentId;
import beian.filing.number.UnifiedSocialCreditCode;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The domain's owner is not the filed entity. */
@RuleCard(
    id = "CNT-002",
    item = Item.CONTENT,
    severity = Severity.MAJOR,
    title = @Text(zh = "域名持有者与备案主体不一致", en = "Domain belongs to somebody else"),
    cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1240),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "先比对证件号码：域名持有者的证件号码与主体（单位还可为其负责人）相同即通过，"
                    + "名称不同不影响；双方都是有效的同类号码而不同的为不合格。没有可比的号码时比对"
                    + "名称：以注册局当前的登记（WHOIS/RDAP）为先，没有的用备案数据中注册商提供的持"
                    + "有者。个人须为本人；单位可为本单位、主体负责人或登记机关登记的法定代表人（工"
                    + "信部 2018 年起的规定），其他自然人可能是股东或高级管理人员，提醒提交证明。持"
                    + "有者隐藏、为空或只有外文而无法比对的，无法判定。比对前统一全角与半角、括号、"
                    + "空格和大小写。未注册的域名由 CNT-009 判定。",
            en =
                "Document numbers first: the owner's number equal to the entity's (of an "
                    + "organization also to its person-in-charge's) passes, whatever the names; "
                    + "two valid numbers of the same kind that differ fail. Without comparable "
                    + "numbers the names are compared, the registry's present data (WHOIS, RDAP) "
                    + "before the registrar's in the sheet. An individual must own the domain "
                    + "themselves; for an organization the organization, its person-in-charge or "
                    + "the legal representative on record may (the ministry's rule since 2018); "
                    + "another natural person may be a shareholder or senior manager, so proof is "
                    + "asked for. An owner that is hidden, missing or written in Latin letters "
                    + "only is undetermined. Full-width forms, brackets, spaces and case make no "
                    + "difference. A domain nobody has registered is judged by CNT-009."),
    opinions = {
      @Opinion(
          fault = "other-owner",
          says =
              @Text(
                  zh = "域名 {domain} 的持有者为“{owner}”，不是备案主体“{entity}”。",
                  en =
                      "The domain {domain} belongs to \"{owner}\", not to the filed entity \"{entity}\"."),
          remedy =
              @Text(
                  zh =
                      "请在域名注册商处将域名过户到备案主体名下并完成实名认证；域名确已转让、"
                          + "不再由备案主体使用的，请申请注销该网站备案，由新持有者重新备案。注册信"
                          + "息未及时更新的，请提交最新的域名证书申请复查。",
                  en =
                      "Have the registrar transfer the domain to the filed entity and "
                          + "complete its identity verification. If the domain has been sold, "
                          + "apply to deregister the website; the new owner files it anew. If the "
                          + "registration shown is out of date, hand in the current domain "
                          + "certificate and ask for a reinspection.")),
      @Opinion(
          fault = "other-number",
          says =
              @Text(
                  zh = "域名 {domain} 持有者的证件号码（{ownernumber}）与备案主体的证件号码（" + "{number}）不同。",
                  en =
                      "The document number of the owner of {domain} ({ownernumber}) is not "
                          + "that of the filed entity ({number})."),
          remedy =
              @Text(
                  zh =
                      "请核对域名实名认证所用的证件：与备案主体不是同一主体的，请将域名过户到"
                          + "备案主体名下；主体已换发新证件的，请在注册商处更新域名实名信息，或提交"
                          + "变更备案更新证件号码。",
                  en =
                      "Check the document with which the domain was verified: if it is "
                          + "another entity's, have the domain transferred to the filed entity; if "
                          + "the entity has a new document, update the verification at the "
                          + "registrar or the filing by an information change.")),
      @Opinion(
          fault = "another-person",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "域名 {domain} 的持有者为自然人“{owner}”，不是备案单位“{entity}”，也不" + "是其负责人。",
                  en =
                      "The domain {domain} belongs to the natural person \"{owner}\", not to the organization \"{entity}\" or its person-in-charge."),
          remedy =
              @Text(
                  zh = "持有者为单位股东、主要负责人或高级管理人员的，请提交证明材料（如章程、" + "股东名册、任职文件）；不是的，请将域名过户到备案单位名下。",
                  en =
                      "If the owner is a shareholder, principal or senior manager of the "
                          + "organization, hand in proof (articles, list of shareholders, "
                          + "appointment); if not, have the domain transferred to the organization."))
    },
    columns = {
      "domain",
      "domain_owner_name",
      "domain_owner_type",
      "domain_owner_doc_no",
      "entity_name",
      "entity_type",
      "entity_doc_no",
      "entity_pic_name",
      "entity_pic_doc_no"
    },
    evidence = {"registration", "registry"})
public final class DomainBelongsToAnother implements Rule {
  private static final int LONGEST_PERSON = 4;
  private static final int UNIFIED = 18;

  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<Registrant> registrants = Registrant.of(filing, facts);
    if (registrants.isEmpty()) {
      return Verdict.undetermined("未填写域名或域名有误", "no domain is filed, or none that is one");
    }
    if (registrants.stream().allMatch(Registrant::free)) {
      return Verdict.notApplicable(
              "域名未被注册，由 CNT-009 判定", "nobody has registered the domain, which CNT-009 judges")
          .on(registrants.get(0).sight().observations());
    }
    Verdict verdict = byNumber(filing, registrants.get(0).domain());
    if (verdict == null || verdict.outcome() == Outcome.FAIL) {
      Verdict named = byName(filing, facts, registrants);
      // a name says more to the owner than a masked number
      verdict = verdict == null || named.fault().equals("other-owner") ? named : verdict;
    }
    return verdict.with("entity", filing.entity().name());
  }

  /** By document number; null when the numbers cannot be compared. */
  private static @Nullable Verdict byNumber(Filing filing, String domain) {
    String owner = Subjects.document(filing.domain().ownerDocNo());
    String entity = Subjects.document(filing.entity().docNo());
    if (owner.isEmpty() || entity.isEmpty()) {
      return null;
    }
    boolean same = owner.equals(entity) || isCodeOf(owner, entity) || isCodeOf(entity, owner);
    boolean principal =
        !filing.individual() && owner.equals(Subjects.document(filing.entityPerson().docNo()));
    if (same || principal) {
      return principal
          ? Verdict.pass(
              "域名持有者为主体负责人，证件号码相同", "the owner is the person-in-charge, by document number")
          : Verdict.pass("域名持有者的证件号码与主体相同", "the owner's document number is the entity's");
    }
    return sameKind(owner, entity)
        ? Verdict.fail("other-number", domain + "|" + owner)
            .with("domain", domain)
            .with("ownernumber", Mask.document(owner))
            .with("number", Mask.document(entity))
        : null;
  }

  /** Whether one is the organization code inside the other, a unified social credit code. */
  private static boolean isCodeOf(String code, String unified) {
    return unified.length() == UNIFIED && code.length() == 9 && unified.startsWith(code, 8);
  }

  private static boolean sameKind(String a, String b) {
    return a.length() == UNIFIED
        && b.length() == UNIFIED
        && (UnifiedSocialCreditCode.check(a).valid() && UnifiedSocialCreditCode.check(b).valid()
            || ResidentId.check(a).valid() && ResidentId.check(b).valid());
  }

  private static Verdict byName(Filing filing, Facts facts, List<Registrant> registrants) {
    Verdict open = null;
    List<Observation> basis = new ArrayList<>();
    for (Registrant one : registrants) {
      Verdict verdict = one.free() ? null : byName(filing, facts, one);
      if (verdict == null) {
        continue;
      }
      if (verdict.outcome() == Outcome.FAIL) {
        return verdict;
      }
      basis.addAll(verdict.evidence());
      open = open == null && verdict.outcome() != Outcome.PASS ? verdict : open;
    }
    return open == null
        ? Verdict.pass(
                "域名持有者与备案主体一致",
                "the owner is the filed entity, its person-in-charge or its legal representative")
            .on(basis)
        : open;
  }

  private static Verdict byName(Filing filing, Facts facts, Registrant registrant) {
    String owner = Normal.name(registrant.name());
    String entity = Normal.name(filing.entity().name());
    if (owner.isEmpty() || entity.isEmpty()) {
      return owner.isEmpty()
          ? registrant.unknown()
          : Verdict.undetermined("未填写主体名称", "no entity name is filed");
    }
    Verdict same = Verdict.pass("一致", "the same").on(registrant.basis());
    if (owner.equals(entity)
        || !filing.individual() && owner.equals(Normal.name(filing.entityPerson().name()))) {
      return same;
    }
    Sight registry = Registrant.registry(filing, facts);
    if (Registrant.isLegalPerson(registrant.name(), registry)) {
      return same.on(List.of(registry.newest()));
    }
    if (!isChinese(owner) && isChinese(entity)) {
      return Verdict.undetermined(
              "域名持有者只有外文名称“{owner}”，无法与主体名称比对",
              "the owner is given in Latin letters only, \"{owner}\", which cannot be compared")
          .with("owner", registrant.name())
          .on(registrant.basis());
    }
    boolean person = !filing.individual() && isPerson(registrant, owner, filing);
    return Verdict.fail(
            person ? "another-person" : "other-owner", registrant.domain() + "|" + owner)
        .with("domain", registrant.domain())
        .with("owner", registrant.name())
        .on(registrant.basis());
  }

  private static boolean isPerson(Registrant registrant, String owner, Filing filing) {
    OwnerType type = OwnerType.of(registrant.type(), filing.domain().ownerDocNo());
    boolean likeAPerson = owner.length() <= LONGEST_PERSON || owner.indexOf('·') > 0;
    return likeAPerson && type != OwnerType.ORGANIZATION || type == OwnerType.INDIVIDUAL;
  }

  private static boolean isChinese(String name) {
    return name.codePoints().anyMatch(Normal::isHan);
  }
}
