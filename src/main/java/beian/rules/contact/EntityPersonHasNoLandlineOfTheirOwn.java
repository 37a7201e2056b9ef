package beian.rules.contact;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.rules.contact.FiledNumber.Line;
import java.util.List;

/** The landline of the entity's person-in-charge is missing, not valid or not their own. */
public final class EntityPersonHasNoLandlineOfTheirOwn implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<FiledNumber> numbers = FiledNumber.at(Line.ENTITY_LANDLINE, filing);
    return numbers.isEmpty()
        ? OwnNumber.noLandline("entity_pic_landline", filing, facts)
        : OwnNumber.check(numbers, filing, facts);
  }
}
