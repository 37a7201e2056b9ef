package beian.rules.material;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.card.Phrase;
import java.util.Map;
import java.util.function.Function;

/**
 * A material is not on file, or cannot be read. Parameters: {@code column}, where it is filed;
 * {@code picture}, whether only a picture will do; {@code organizations}, whether individuals have
 * none; {@code names}, the column whose value the opinions name.
 */
public final class MaterialIsNotOnFile implements Check {
  private static final Map<String, Named> NAMES =
      Map.of(
          "entity_pic_name", new Named("person", filing -> shown(filing.entityPerson().name())),
          "site_pic_name", new Named("person", filing -> shown(filing.sitePerson().name())),
          "site_name", new Named("site", filing -> shown(filing.website().name())),
          "entity_doc_type", new Named("document", MaterialIsNotOnFile::document));

  private static final String MISSING = "missing";
  private static final String CODE_CERTIFICATE = "组织机构代码证";

  private record Named(String hole, Function<Filing, Phrase> value) {}

  private final Material material;
  private final boolean picture;
  private final boolean organizations;
  private final Named named;

  public MaterialIsNotOnFile(Parameters given) {
    this.material = given.one("column", Material.byColumn());
    this.picture = given.yes("picture");
    this.organizations = given.yes("organizations");
    this.named = given.one("names", NAMES);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (organizations && filing.individual()) {
      return Verdict.notApplicable("individual");
    }
    Verdict verdict =
        organizations
            ? ofOrganization(filing, facts)
            : OnFile.check(material, filing, facts, !picture);
    return verdict.with(named.hole, named.value.apply(filing));
  }

  /** Where the entity's document is the code certificate, that may lie in its own column. */
  private Verdict ofOrganization(Filing filing, Facts facts) {
    Verdict verdict = OnFile.checkOfOrganization(material, filing, facts);
    if (!verdict.fault().equals(MISSING)
        || material != Material.ENTITY_DOCUMENT
        || !filing.entity().docType().equals(CODE_CERTIFICATE)) {
      return verdict;
    }
    Verdict certificate = OnFile.check(Material.ORGANIZATION_CODE, filing, facts, true);
    return certificate.fault().equals(MISSING) ? verdict : certificate;
  }

  private static Phrase shown(String name) {
    return Phrase.same(name.isEmpty() ? "-" : name);
  }

  private static Phrase document(Filing filing) {
    String type = filing.entity().docType();
    return !type.isEmpty()
        ? Phrase.same(type)
        : Phrase.word(filing.entity().type().equals("企业") ? "licence" : "certificate");
  }
}
