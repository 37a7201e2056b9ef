package beian.rules.material;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;

/** The photo of the in-person verification is not on file, or cannot be read. */
public final class InPersonPhotoIsNotOnFile implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    String person = filing.sitePerson().name();
    return OnFile.check("mat_photo", filing, filing.materials().photo(), facts, false)
        .with("person", person.isEmpty() ? "-" : person);
  }
}
