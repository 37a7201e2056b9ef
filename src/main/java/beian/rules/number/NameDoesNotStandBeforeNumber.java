package beian.rules.number;

import beian.filing.Filing;
import beian.filing.number.FilingNumber;
import beian.filing.number.Normal;
import beian.filing.word.EntityName;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.rules.page.ShownPage;
import java.util.Optional;

/** The organization's name does not stand before the filing number on the homepage. */
public final class NameDoesNotStandBeforeNumber implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.individual()) {
      return Verdict.notApplicable("organizations-only");
    }
    String name = filing.entity().name();
    Optional<FilingNumber> own = FilingNumber.parse(filing.filingNo());
    if (EntityName.isSilent(name) || filing.entity().type().isEmpty()) {
      return Verdict.undetermined("no-organization");
    }
    return ShownPage.each(
        filing,
        facts,
        page -> own.map(number -> judged(page, name, number, filing)).orElseGet(() -> noNumber()));
  }

  private static Verdict noNumber() {
    return Verdict.notApplicable("number-not-at-bottom");
  }

  private static Verdict judged(ShownPage page, String name, FilingNumber own, Filing filing) {
    String footer = page.footer();
    int number = footer.indexOf(Normal.name(own.entityPart()));
    if (number < 0) {
      return noNumber();
    }
    int at = footer.indexOf(Normal.name(name));
    if (at >= 0 && at < number) {
      return Verdict.pass("name-before");
    }
    String hiding = page.hiding(false);
    if (!hiding.isEmpty()) {
      return Verdict.undetermined(hiding).with("site", page.site()).of(page.site());
    }
    String site = Normal.name(filing.website().name());
    boolean otherName = !site.isEmpty() && footer.contains(site);
    if (at < 0 && (otherName || page.shows(name))) {
      return Verdict.undetermined("name-elsewhere").with("site", page.site()).of(page.site());
    }
    return Verdict.fail(at < 0 ? "no-name" : "name-behind", page.site())
        .with("site", page.site())
        .with("name", name)
        .with("number", own.toString());
  }
}
