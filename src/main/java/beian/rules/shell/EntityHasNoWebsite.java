package beian.rules.shell;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Miit;
import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.rules.filed.Holes;
import beian.rules.filed.Occasion;
import java.util.List;

/** An entity that files for the first time is at the ministry already, without any website. */
public final class EntityHasNoWebsite implements Check {
  private static final String YES = "是";
  private static final String NO = "否";

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(
        Occasion.FIRST_FILING.missed(filing).orElseGet(() -> judged(filing, facts)), filing);
  }

  private static Verdict judged(Filing filing, Facts facts) {
    Sight extract = facts.evidence().sight(Miit.KIND, filing.number());
    if (!extract.current()) {
      return Verdict.undetermined(Miit.KIND, filing.number(), extract);
    }
    String exists = Miit.ENTITY_EXISTS.of(extract.newest());
    String count = Miit.SITE_COUNT.of(extract.newest());
    Verdict verdict;
    if (exists.equals(NO)) {
      verdict = Verdict.pass("no-entity-yet");
    } else if (!exists.equals(YES) || count.isEmpty()) {
      verdict = Verdict.undetermined(Miit.KIND, filing.number(), extract);
    } else {
      verdict =
          Integer.parseInt(count) > 0
              ? Verdict.pass("has-websites").with("count", count)
              : Verdict.fail("shell-entity", filing.number());
    }
    return verdict.on(List.of(extract.newest()));
  }
}
