package beian.rules.contact;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.rules.contact.FiledNumber.Line;
import java.util.List;

/** The mobile number of the website's person-in-charge is missing, not valid or not their own. */
public final class WebsitePersonHasNoMobileOfTheirOwn implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<FiledNumber> numbers = FiledNumber.at(Line.SITE_MOBILE, filing);
    return numbers.isEmpty()
        ? OwnNumber.noMobile("site_pic_mobile", filing, facts)
        : OwnNumber.check(numbers, filing, facts);
  }
}
