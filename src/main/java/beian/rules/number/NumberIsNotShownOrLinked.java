package beian.rules.number;

import beian.filing.Filing;
import beian.filing.number.FilingNumber;
import beian.filing.word.FilingHost;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Reading;
import beian.inspection.Verdict;
import beian.rules.page.ShownPage;
import java.util.Optional;

/** The homepage does not show the filing number, or does not link to the ministry's system. */
public final class NumberIsNotShownOrLinked implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    Optional<FilingNumber> own = FilingNumber.parse(filing.filingNo());
    if (own.isEmpty() && !filing.filingNo().isEmpty()) {
      return Verdict.undetermined("number-of-no-form").with("number", filing.filingNo());
    }
    return ShownPage.each(filing, facts, page -> judged(page, own.orElseThrow(), facts));
  }

  private static boolean linksTo(String meaning, ShownPage page, Facts facts) {
    return page.links().stream().anyMatch(link -> FilingHost.means(link, meaning, facts::reached));
  }

  private static Verdict judged(ShownPage page, FilingNumber own, Facts facts) {
    boolean shown = page.numbers().stream().anyMatch(own::isOfSameEntity);
    boolean former = linksTo("former", page, facts);
    boolean linked =
        linksTo("ministry", page, facts)
            || former && facts.terms().on(Reading.FORMER_FILING_HOSTS_ACCEPTED);
    if (shown && linked) {
      return Verdict.pass("shown-and-linked");
    }
    String hiding = page.hiding(false);
    if (!hiding.isEmpty()) {
      return Verdict.undetermined(hiding).with("site", page.site()).of(page.site());
    }
    boolean toSystem = linked || former;
    if (!shown && (toSystem || !page.numbers().isEmpty())) {
      return Verdict.undetermined(toSystem ? "linked-by-picture" : "another-number")
          .with("site", page.site())
          .of(page.site());
    }
    String fault = !shown ? "not-shown" : former ? "linked-to-former" : "not-linked";
    return Verdict.fail(fault, page.site())
        .with("site", page.site())
        .with("number", own.toString());
  }
}
