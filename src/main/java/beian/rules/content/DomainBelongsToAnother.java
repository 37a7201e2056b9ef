package beian.rules.content;

import beian.evidence.Evidence.Sight;
import beian.evidence.Subjects;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import beian.filing.number.ResidentId;
import beian.filing.number.UnifiedSocialCreditCode;
import beian.filing.word.EntityName;
import beian.filing.word.EntityName.Likeness;
import beian.filing.word.OwnerType;
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
import java.util.List;
import java.util.stream.Stream;
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
                "逐个域名比对。先比对证件号码：域名持有者的证件号码与主体（单位还可为其负责人）相同即通过，"
                    + "名称不同不影响；双方都是有效的同类号码而不同的为不合格。没有可比的号码时比对"
                    + "名称：以注册局当前的登记（WHOIS/RDAP）为先，没有的用备案数据中注册商提供的持"
                    + "有者；备案有多个域名的，表中的一个持有者不说明任何一个。个人须为本人；单位可为本单位、主体负责人或登记机关登记的法定代表人（工"
                    + "信部 2018 年起的规定），投资人和其他自然人（可能是股东或高级管理人员）仅提醒。持"
                    + "有者为空、隐藏、只有占位用语（个人、未公开、WHOIS保护等）或隐私服务的，只有外文、拼音或简写的，无法判定。比对前统一全角与半角、繁体与简体、括号、标点、"
                    + "空格、大小写和 Co., Ltd. 等写法。未注册的域名由 CNT-009 判定。",
            en =
                "Each domain by itself. Document numbers first: the owner's number equal to the entity's (of an "
                    + "organization also to its person-in-charge's) passes, whatever the names; "
                    + "two valid numbers of the same kind that differ fail. Without comparable "
                    + "numbers the names are compared, the registry's present data (WHOIS, RDAP) "
                    + "before the registrar's in the sheet; of several domains the sheet's one owner "
                    + "says nothing. An individual must own the domain "
                    + "themselves; for an organization the organization, its person-in-charge or "
                    + "the legal representative on record may (the ministry's rule since 2018); "
                    + "an investor, or another natural person, who may be a shareholder or senior manager, is advice only. "
                    + "An owner that is hidden, missing, a placeholder, a privacy service, in Latin "
                    + "letters, pinyin or abbreviated is undetermined. Full-width forms, traditional script, "
                    + "brackets, marks, spaces, case and forms like Co., Ltd. make no "
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
                          + "appointment); if not, have the domain transferred to the organization.")),
      @Opinion(
          fault = "shareholder",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "域名 {domain} 的持有者为备案单位“{entity}”的投资人或主管单位“{owner}”。",
                  en =
                      "The domain {domain} belongs to \"{owner}\", the investor or parent of the organization \"{entity}\"."),
          remedy =
              @Text(
                  zh = "单位的股东可以持有域名，请保存股权证明备查；也可以将域名过户到备案单位名下。",
                  en =
                      "A shareholder may own the organization's domain: keep the proof at hand, or"
                          + " have the domain transferred to the organization."))
    },
    columns = {
      "domain",
      "domain_owner_name",
      "domain_owner_type",
      "domain_owner_doc_no",
      "entity_name",
      "entity_type",
      "entity_doc_type",
      "entity_doc_no",
      "investor",
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
    List<Registrant> owned = registrants.stream().filter(one -> !one.free()).toList();
    if (owned.isEmpty()) {
      return Verdict.notApplicable(
              "域名未被注册，由 CNT-009 判定", "nobody has registered the domain, which CNT-009 judges")
          .on(registrants.get(0).sight().observations());
    }
    return Verdict.joined(owned.stream().map(one -> judged(one, filing, facts)).toList())
        .with("entity", filing.entity().name());
  }

  private static Verdict judged(Registrant registrant, Filing filing, Facts facts) {
    Verdict numbered = byNumber(registrant, filing);
    if (numbered != null && numbered.outcome() == Outcome.PASS) {
      return numbered;
    }
    Verdict named = byName(registrant, filing, facts);
    if (numbered == null || named.outcome() == Outcome.FAIL) {
      // a name says more to the owner than a masked number
      return open(named, registrant);
    }
    return named.outcome() == Outcome.PASS && !filing.individual()
        ? open(
            Verdict.undetermined(
                "域名持有者名称与主体一致，但表中持有者的证件号码不同，需核对表格",
                "the owner has the entity's name, but the sheet shows another number of theirs"),
            registrant)
        : numbered;
  }

  private static Verdict open(Verdict verdict, Registrant registrant) {
    return verdict.outcome() == Outcome.UNDETERMINED ? verdict.of(registrant.domain()) : verdict;
  }

  /** By document number; null when the numbers cannot be compared. */
  private static @Nullable Verdict byNumber(Registrant registrant, Filing filing) {
    String owner = Subjects.document(registrant.number());
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
        ? Verdict.fail("other-number", registrant.domain() + "|" + owner)
            .with("domain", registrant.domain())
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

  private static Verdict byName(Registrant registrant, Filing filing, Facts facts) {
    String owner = registrant.name();
    if (owner.isEmpty()) {
      return registrant.unknown();
    }
    Likeness likeness = EntityName.compare(owner, filing.entity().name());
    if (likeness == Likeness.SILENT) {
      return Verdict.undetermined("未填写主体名称", "no entity name is filed");
    }
    Verdict same =
        Verdict.pass(
                "域名持有者与备案主体一致",
                "the owner is the filed entity, its person-in-charge or its legal representative")
            .on(registrant.basis());
    boolean mayBeTheirs = !filing.individual() || filing.isTradersOwn();
    if (likeness == Likeness.SAME
        || mayBeTheirs && EntityName.same(owner, filing.entityPerson().name())) {
      return same;
    }
    Sight registry = Registrant.registry(filing, facts);
    if (Registrant.isLegalPerson(owner, registry)) {
      return same.on(List.of(registry.newest()));
    }
    if (likeness == Likeness.ALIKE) {
      return Verdict.undetermined(
              "域名持有者“{owner}”与主体名称写法不同（外文、拼音或简写），无法比对",
              "the owner \"{owner}\" is written otherwise than the entity (Latin letters, pinyin or"
                  + " abbreviated), so they cannot be compared")
          .with("owner", owner)
          .on(registrant.basis());
    }
    return Verdict.fail(
            fault(registrant, filing), registrant.domain() + "|" + EntityName.key(owner))
        .with("domain", registrant.domain())
        .with("owner", owner)
        .on(registrant.basis());
  }

  /** Shareholders and managers of an organization may own its domain; others may not. */
  private static String fault(Registrant registrant, Filing filing) {
    if (filing.individual()) {
      return "other-owner";
    }
    if (Stream.of(filing.entity().investor().split("[;；,，、]"))
        .anyMatch(investor -> EntityName.same(investor, registrant.name()))) {
      return "shareholder";
    }
    return isPerson(registrant) ? "another-person" : "other-owner";
  }

  private static boolean isPerson(Registrant registrant) {
    String owner = EntityName.key(registrant.name());
    boolean likeAPerson =
        owner.length() <= LONGEST_PERSON || Normal.name(registrant.name()).indexOf('·') > 0;
    return likeAPerson && registrant.kind() != OwnerType.ORGANIZATION
        || registrant.kind() == OwnerType.INDIVIDUAL;
  }
}
