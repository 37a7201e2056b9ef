package beian.rules.eligibility;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.limit.Limit;
import beian.rules.filed.Holes;
import beian.rules.filed.Occasion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The entity's person-in-charge is not of age: the province decides. */
public final class PersonIsUnderAge implements Check {
  private static final Limit ADULT = Limit.of("adult-age");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    LocalDate birth = filing.entity().personBirthDate();
    Verdict verdict = Occasion.FILING.missed(filing).orElseGet(() -> judged(filing, birth, facts));
    return Holes.of(verdict.with("person", filing.entityPerson().name()), filing);
  }

  private static Verdict judged(Filing filing, @Nullable LocalDate birth, Facts facts) {
    if (birth == null) {
      return Verdict.undetermined(Holes.unfiled("entity_pic_birth_date"));
    }
    int age = ADULT.number(facts::reached);
    boolean adult = facts.reached(birth.plusYears(age));
    return (adult ? Verdict.pass("of-age") : Verdict.fail("under-age", "entity_pic_birth_date"))
        .with("limit", Integer.toString(age));
  }
}
