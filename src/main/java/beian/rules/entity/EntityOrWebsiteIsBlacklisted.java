package beian.rules.entity;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Blacklist;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The entity's document number or the website's name is on the blacklist. */
public final class EntityOrWebsiteIsBlacklisted implements Check {
  /** Where a reason says that the entry is over, the row is not what it seems. */
  private static final Pattern TAKEN_OFF =
      Pattern.compile("移出|移除|解除|撤销|删除|已(恢复|修复|更正)|误(列|报|判)|removed|lifted|revoked");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    DocumentNumber number = DocumentNumber.of(filing.entity().docNo());
    String site = filing.website().name();
    Sight entity =
        number.namesSomebody() ? listed(facts, number.normal(), Blacklist::entity) : Sight.MISSING;
    if (entity.current()) {
      return fail("entity", Mask.document(number.normal()), entity.newest());
    }
    Sight website = listed(facts, site, Blacklist::site);
    if (website.current()) {
      return fail("website", site, website.newest());
    }
    if (entity.contradiction().isPresent()) {
      return Verdict.undetermined(Blacklist.KIND, Mask.document(number.normal()), entity);
    }
    if (website.contradiction().isPresent()) {
      return Verdict.undetermined(Blacklist.KIND, site, website);
    }
    if (!number.namesSomebody()) {
      return Verdict.undetermined("no-number-to-look-up");
    }
    Sight entities = facts.evidence().sight(Blacklist.KIND, Blacklist.ANY_ENTITY);
    if (!entities.current()) {
      return Verdict.undetermined(Blacklist.KIND, Blacklist.ANY_ENTITY, entities);
    }
    Sight sites = facts.evidence().sight(Blacklist.KIND, Blacklist.ANY_SITE);
    if (!site.isBlank() && !sites.current()) {
      return Verdict.undetermined(Blacklist.KIND, Blacklist.ANY_SITE, sites);
    }
    Verdict verdict = Verdict.pass("unlisted");
    verdict = verdict.on(List.of(entities.newest()));
    return sites.current() ? verdict.on(List.of(sites.newest())) : verdict;
  }

  private static Sight listed(Facts facts, String value, UnaryOperator<String> subject) {
    return value.isBlank()
        ? Sight.MISSING
        : facts.evidence().sight(Blacklist.KIND, subject.apply(value));
  }

  private static Verdict fail(String fault, String subject, Observation entry) {
    String reason = Blacklist.REASON.of(entry);
    if (TAKEN_OFF.matcher(reason).find()) {
      return Verdict.undetermined("taken-off").with("subject", subject).on(List.of(entry));
    }
    return Verdict.fail(fault, entry.subject())
        .with("subject", subject)
        .with("reason", reason.isEmpty() ? Phrase.word("no-reason") : Phrase.same(reason))
        .on(List.of(entry));
  }
}
