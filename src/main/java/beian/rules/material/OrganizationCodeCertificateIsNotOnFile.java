package beian.rules.material;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Registry;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.filing.number.NumberCheck;
import beian.filing.number.UnifiedSocialCreditCode;
import beian.filing.word.EntityName;
import beian.filing.word.RegistryStatus;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Reading;
import beian.inspection.Verdict;
import beian.rules.filed.EntityKind;
import java.util.Set;

/** The organization code certificate of an organization without unified code is not on file. */
public final class OrganizationCodeCertificateIsNotOnFile implements Check {
  private static final int UNIFIED_LENGTH = 18;

  /** Bodies outside the register of organization codes. */
  private static final String MILITARY = "国防机构";

  /** Documents beside which a certificate was issued; of others that is not known. */
  private static final Set<String> BESIDE_CERTIFICATE =
      Set.of("营业执照", "组织机构代码证", "事业单位法人证书", "社会团体法人登记证书", "民办非企业单位登记证书", "基金会法人登记证书");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.individual()) {
      return Verdict.notApplicable("individual");
    }
    if (filing.entity().type().equals(MILITARY)
        || EntityKind.isAbroad(filing)
        || EntityKind.isTrader(filing)) {
      return Verdict.notApplicable("none-issued");
    }
    if (facts.terms().on(Reading.UNIFIED_CODE_REPLACES_ORGANIZATION_CODE)
        && isUnifiedCode(filing, facts)) {
      return Verdict.notApplicable("replaced");
    }
    Verdict verdict = OnFile.checkOfOrganization(Material.ORGANIZATION_CODE, filing, facts);
    if (!verdict.fault().equals("missing")) {
      return verdict;
    }
    if (facts.terms().on(Reading.UNIFIED_CODE_REPLACES_ORGANIZATION_CODE)
        && Normal.compact(filing.entity().docNo()).length() == UNIFIED_LENGTH) {
      return Verdict.undetermined("mistyped");
    }
    return BESIDE_CERTIFICATE.contains(filing.entity().docType())
        ? verdict
        : Verdict.undetermined("perhaps-none-issued");
  }

  /** Some codes were issued with an odd check digit; then the registry knows them. */
  private static boolean isUnifiedCode(Filing filing, Facts facts) {
    NumberCheck code = UnifiedSocialCreditCode.check(filing.entity().docNo());
    if (code.valid() || !code.reason().key().equals("check-digit")) {
      return code.valid();
    }
    Sight registry = facts.evidence().sight(Registry.KIND, code.normalized());
    if (!registry.current()) {
      return false;
    }
    Observation seen = registry.newest();
    String name = Registry.NAME.of(seen);
    return RegistryStatus.isRecord(name, Registry.STATUS.of(seen), Facts.day(seen.observedAt()))
        && EntityName.same(name, filing.entity().name());
  }
}
