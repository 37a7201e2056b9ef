package beian.rules.material;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;

/** The signed verification form (authenticity checklist) is not on file, or cannot be read. */
public final class VerificationFormIsNotOnFile implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    String site = filing.website().name();
    return OnFile.check(
            "mat_verification_form", filing, filing.materials().verificationForm(), facts)
        .with("site", site.isEmpty() ? "-" : site);
  }
}
