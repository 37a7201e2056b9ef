package beian.rules.contact;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.rules.contact.FiledNumber.Line;
import java.util.List;

/** The mobile number of the entity's person-in-charge is missing, not valid or not their own. */
public final class EntityPersonHasNoMobileOfTheirOwn implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<FiledNumber> numbers = FiledNumber.at(Line.ENTITY_MOBILE, filing);
    return numbers.isEmpty()
        ? OwnNumber.noMobile("entity_pic_mobile", filing, facts)
        : OwnNumber.check(numbers, filing, facts);
  }
}
