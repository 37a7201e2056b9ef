package beian.rules.material;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;

/** The identity document of the entity's person-in-charge is not on file, or cannot be read. */
public final class PersonDocumentIsNotOnFile implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    String person = filing.entityPerson().name();
    return OnFile.check("mat_pic_id", filing, filing.materials().personId(), facts)
        .with("person", person.isEmpty() ? "-" : person);
  }
}
