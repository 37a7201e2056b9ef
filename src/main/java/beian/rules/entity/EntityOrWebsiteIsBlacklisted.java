package beian.rules.entity;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.evidence.Subjects;
import beian.filing.Filing;
import beian.filing.number.Mask;
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
import java.util.function.UnaryOperator;

/** The entity's document number or the website's name is on the blacklist. */
@RuleCard(
    id = "ENT-006",
    item = Item.ENTITY,
    severity = Severity.FATAL,
    title = @Text(zh = "主体证件号码或网站名称在黑名单中", en = "Entity or website name is blacklisted"),
    cites = @Citation(section = Section.FILING_NUMBER, line = 802),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "以主体证件号码查主体黑名单，以网站名称查网站黑名单；比对前统一全角与半角、繁体与简体、空格和大小写。只看核查当时有效的条目。网站名称可以相同，仅"
                    + "名称相同的条目为内部提示。名单已导入且没有该号码和名称的为通过；任一名单未导入的无法判定。",
            en =
                "The entity's document number is looked up in the blacklist of entities,"
                    + " the website's name in the blacklist of websites; full-width forms,"
                    + " traditional script, spaces and upper case make no difference. Only"
                    + " entries valid at that moment count. Names of websites are not unique, so"
                    + " an entry of the same name is a note for staff. Both lists loaded and"
                    + " neither names this filing: pass. A list that was never loaded:"
                    + " undetermined."),
    opinions = {
      @Opinion(
          fault = "entity",
          says =
              @Text(
                  zh = "主体证件号码 {subject} 在通信管理局的主体黑名单中，原因：{reason}。",
                  en =
                      "The entity's document number {subject} is on the communications"
                          + " administration's blacklist of entities; reason: {reason}."),
          remedy =
              @Text(
                  zh = "列入黑名单的主体不得再申请备案，此项无法自行整改。请联系所在省通信管理局了解原因并申请移出；已移出的，请将移出证明发给我们复查。",
                  en =
                      "A blacklisted entity may not apply for a filing again, and you"
                          + " cannot put this right yourself. Ask the communications"
                          + " administration of your province for the reason and for removal;"
                          + " if it has been removed, send us the proof for a reinspection.")),
      @Opinion(
          fault = "website",
          severity = Severity.NOTE,
          says =
              @Text(
                  zh = "通信管理局的网站黑名单中有与本网站同名（“{subject}”）的条目，原因：{reason}；网站名称可以相同，未必是本网站。",
                  en =
                      "The communications administration's blacklist of websites has an entry of"
                          + " this website's name, \"{subject}\"; reason: {reason}. Several"
                          + " websites may have one name, so it need not be this one."),
          remedy =
              @Text(
                  zh = "请人工核对该条目的主体和域名；确为本网站的，再通知主体，并按通信管理局的要求处理。",
                  en =
                      "Compare the entry's entity and domain; tell the owner only if it is this"
                          + " website, and do as the communications administration asks."))
    },
    columns = {"entity_doc_no", "site_name"},
    evidence = "blacklist")
public final class EntityOrWebsiteIsBlacklisted implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    DocumentNumber number = DocumentNumber.of(filing.entity().docNo());
    String site = filing.website().name();
    Sight entity =
        number.namesSomebody()
            ? listed(facts, number.normal(), Subjects::listedEntity)
            : Sight.MISSING;
    if (entity.current()) {
      return fail("entity", Mask.document(number.normal()), entity.newest());
    }
    Sight website = listed(facts, site, Subjects::listedSite);
    if (website.current()) {
      return fail("website", site, website.newest());
    }
    if (entity.contradiction().isPresent()) {
      return Verdict.undetermined(EvidenceKind.BLACKLIST, Mask.document(number.normal()), entity);
    }
    if (website.contradiction().isPresent()) {
      return Verdict.undetermined(EvidenceKind.BLACKLIST, site, website);
    }
    if (!number.namesSomebody()) {
      return Verdict.undetermined("未填写主体证件号码，无法查询黑名单", "no document number is filed to look up");
    }
    Sight entities = facts.evidence().sight(EvidenceKind.BLACKLIST, Subjects.ANY_ENTITY);
    if (!entities.current()) {
      return Verdict.undetermined(EvidenceKind.BLACKLIST, Subjects.ANY_ENTITY, entities);
    }
    Sight sites = facts.evidence().sight(EvidenceKind.BLACKLIST, Subjects.ANY_SITE);
    if (!site.isBlank() && !sites.current()) {
      return Verdict.undetermined(EvidenceKind.BLACKLIST, Subjects.ANY_SITE, sites);
    }
    Verdict verdict = Verdict.pass("主体和网站均不在已导入的黑名单中", "neither is on the lists that were loaded");
    verdict = verdict.on(List.of(entities.newest()));
    return sites.current() ? verdict.on(List.of(sites.newest())) : verdict;
  }

  private static Sight listed(Facts facts, String value, UnaryOperator<String> subject) {
    return value.isBlank()
        ? Sight.MISSING
        : facts.evidence().sight(EvidenceKind.BLACKLIST, subject.apply(value));
  }

  private static Verdict fail(String fault, String subject, Observation entry) {
    String reason = entry.get("reason");
    return Verdict.fail(fault, entry.subject())
        .with("subject", subject)
        .with("reason", reason.isEmpty() ? new Words("名单未注明", "not given") : Words.same(reason))
        .on(List.of(entry));
  }
}
