package beian.rules.material;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;

/** The business licence, or the certificate of another kind of organization, is not on file. */
public final class EntityDocumentIsNotOnFile implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.individual()) {
      return Verdict.notApplicable("individual");
    }
    return OnFile.checkOfOrganization(
            "mat_business_licence", filing, filing.materials().businessLicence(), facts)
        .with("document", document(filing));
  }

  private static Phrase document(Filing filing) {
    String type = filing.entity().docType();
    if (!type.isEmpty()) {
      return Phrase.same(type);
    }
    return filing.entity().type().equals("企业")
        ? Phrase.word("licence")
        : Phrase.word("certificate");
  }
}
