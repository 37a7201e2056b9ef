package beian.rules.number;

import beian.filing.Filing;
import beian.filing.number.FilingNumber;
import beian.filing.number.FilingNumber.Suffix;
import beian.filing.number.FilingNumber.Type;
import beian.filing.number.table.Province;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.rules.page.ShownPage;
import java.util.List;
import java.util.Optional;

/**
 * The homepage shows the number of the entity without that of the website behind it. Parameters:
 * {@code but-in}, the provinces in which it is shown so.
 */
public final class NumberLacksItsWebsite implements Check {
  private final List<String> provinces;

  public NumberLacksItsWebsite(Parameters given) {
    this.provinces = given.texts("but-in");
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    Optional<FilingNumber> filed = FilingNumber.parse(filing.filingNo());
    if (filed.isEmpty()) {
      return filing.filingNo().isEmpty()
          ? Verdict.notApplicable("nothing-to-show-yet")
          : Verdict.undetermined("number-of-no-form").with("number", filing.filingNo());
    }
    FilingNumber own = filed.get();
    if (own.type() != Type.FILING || own.suffix() != Suffix.WEBSITE) {
      return Verdict.notApplicable("no-website-number");
    }
    if (own.provinceOf().map(Province::zh).filter(provinces::contains).isPresent()) {
      return Verdict.notApplicable("other-province");
    }
    return ShownPage.each(filing, facts, page -> judged(page, own)).with("number", own.toString());
  }

  private static Verdict judged(ShownPage page, FilingNumber own) {
    List<FilingNumber> shown =
        page.numbers().stream().filter(own::isOfSameEntity).distinct().toList();
    if (shown.contains(own)) {
      return Verdict.pass("shown-whole");
    }
    if (shown.isEmpty()) {
      return Verdict.notApplicable("not-shown");
    }
    String hiding = page.hiding(false);
    if (!hiding.isEmpty()) {
      return Verdict.undetermined(hiding).with("site", page.site()).of(page.site());
    }
    // Of another website's number nobody knows whether it is a slip; of what stands behind,
    // neither.
    boolean alone =
        shown.stream().allMatch(number -> number.suffix() == Suffix.NONE)
            && !page.shows(own.entityPart() + "-")
            && !page.shows(own.entityPart() + "—")
            && !page.shows(own.entityPart() + "_");
    return alone
        ? Verdict.fail("no-website-number", page.site()).with("site", page.site())
        : Verdict.undetermined("of-another-website").with("site", page.site()).of(page.site());
  }
}
