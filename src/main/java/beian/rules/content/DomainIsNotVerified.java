package beian.rules.content;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.evidence.Subjects;
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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The domain's owner has not passed identity verification. */
@RuleCard(
    id = "CNT-008",
    item = Item.CONTENT,
    severity = Severity.MAJOR,
    title = @Text(zh = "域名未完成实名认证", en = "Domain is not identity-verified"),
    cites = @Citation(section = Section.EFFECTS, line = 308),
    effective = "2019-08-01",
    explains =
        @Text(
            zh = "逐个域名先看当前登记信息中的实名认证状态，没有的用备案数据；备案有多个域名的，表中的一个状态不说明任何一个。未认证为不合格，两处都没有的无法判定。",
            en =
                "For every registered domain the identity verification in its present "
                    + "registration counts, else the sheet's, whose one word says nothing of several "
                    + "domains. Not verified fails; said by neither is undetermined."),
    opinions =
        @Opinion(
            fault = "not-verified",
            says =
                @Text(
                    zh = "域名 {domain} 未通过实名认证。",
                    en = "The domain {domain} has not passed identity verification."),
            remedy =
                @Text(
                    zh =
                        "请登录域名注册商，以备案主体的证件提交域名实名认证（持有者名称、证件"
                            + "号码与备案一致），一般 3 至 5 个工作日完成；未认证的域名不能通过备案，"
                            + "解析可能被注册局暂停。",
                    en =
                        "Submit the identity verification at the registrar with the filed "
                            + "entity's document (owner and number as filed); it usually takes 3 "
                            + "to 5 working days. An unverified domain cannot be filed, and the "
                            + "registry may suspend it.")),
    columns = {"domain", "domain_verified"},
    evidence = "registration")
public final class DomainIsNotVerified implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    Set<String> domains = Subjects.registeredDomains(filing);
    if (domains.isEmpty()) {
      return Verdict.undetermined("未填写域名或域名有误", "no domain is filed, or none that is one");
    }
    // The sheet has one word, which of several domains says nothing.
    Boolean filed = domains.size() == 1 ? filing.domain().verified() : null;
    return Verdict.joined(domains.stream().map(domain -> judged(domain, filed, facts)).toList());
  }

  private static Verdict judged(String domain, @Nullable Boolean filed, Facts facts) {
    Sight sight = facts.evidence().sight(EvidenceKind.REGISTRATION, domain);
    if (sight.contradiction().isPresent()) {
      return unknown(domain, sight).of(domain);
    }
    String shown = sight.current() ? sight.newest().get("verified") : "";
    List<Observation> seen = shown.isEmpty() ? List.of() : List.of(sight.newest());
    if (shown.equals("否") || shown.isEmpty() && Boolean.FALSE.equals(filed)) {
      return Verdict.fail("not-verified", domain).with("domain", domain).on(seen);
    }
    return shown.isEmpty() && filed == null
        ? unknown(domain, sight).of(domain)
        : Verdict.pass("域名已实名认证", "the domain is identity-verified").on(seen);
  }

  private static Verdict unknown(String domain, Sight sight) {
    return sight.current()
        ? Verdict.undetermined(
                "登记信息没有说明域名 {domain} 是否实名认证",
                "the registration of {domain} does not say whether it is verified")
            .with("domain", domain)
            .on(List.of(sight.newest()))
        : Verdict.undetermined(EvidenceKind.REGISTRATION, domain, sight);
  }
}
