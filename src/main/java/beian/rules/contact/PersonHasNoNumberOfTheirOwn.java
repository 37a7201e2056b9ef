package beian.rules.contact;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.rules.contact.FiledNumber.Line;
import java.util.List;

/**
 * A number of a person-in-charge is missing, not valid or not their own. Parameter {@code column}:
 * where it is filed.
 */
public final class PersonHasNoNumberOfTheirOwn implements Check {
  private final Line line;

  public PersonHasNoNumberOfTheirOwn(Parameters given) {
    this.line = given.one("column", Line.byColumn());
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<FiledNumber> numbers = FiledNumber.at(line, filing);
    if (!numbers.isEmpty()) {
      return OwnNumber.check(numbers, filing, facts);
    }
    return line.mobile()
        ? OwnNumber.noMobile(line.column(), filing, facts)
        : OwnNumber.noLandline(line.column(), filing, facts);
  }
}
