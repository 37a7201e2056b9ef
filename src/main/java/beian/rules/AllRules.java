package beian.rules;

import beian.inspection.Rule;
import beian.rules.access.DomainLeadsToOtherProvider;
import beian.rules.access.NameIsOutsideFiledDomains;
import beian.rules.access.OwnProviderIsNotListed;
import beian.rules.access.ProviderLacksAccessFiling;
import beian.rules.access.ProviderServersAreNoLongerUsed;
import beian.rules.access.SwitchLacksCompletedTransfer;
import beian.rules.contact.EntityPersonCannotReceivePassword;
import beian.rules.contact.EntityPersonHasNoLandlineOfTheirOwn;
import beian.rules.contact.EntityPersonHasNoMobileOfTheirOwn;
import beian.rules.contact.FiledMobileIsNotSelfVerified;
import beian.rules.contact.FiledNumberIsCancelledOrReassigned;
import beian.rules.contact.FiledNumberIsUnreachable;
import beian.rules.contact.WebsitePersonHasNoLandlineOfTheirOwn;
import beian.rules.contact.WebsitePersonHasNoMobileOfTheirOwn;
import beian.rules.contact.WebsitePersonServesAnotherOrganization;
import beian.rules.content.ContentDiffersFromFiling;
import beian.rules.content.DomainBelongsToAnother;
import beian.rules.content.DomainIsNotVerified;
import beian.rules.content.DomainOwnerTypeDiffers;
import beian.rules.content.DomainRegistrationHasExpired;
import beian.rules.content.IndividualWebsiteIsForum;
import beian.rules.content.IndividualWebsiteIsNotPersonal;
import beian.rules.content.WebsiteCarriesIllegalContent;
import beian.rules.content.WebsiteIsEmpty;
import beian.rules.entity.EntityDocumentIsExpired;
import beian.rules.entity.EntityNameDiffersFromDocument;
import beian.rules.entity.EntityNoLongerExists;
import beian.rules.entity.EntityNumberDiffersFromDocument;
import beian.rules.entity.EntityOrWebsiteIsBlacklisted;
import beian.rules.entity.FilingIsIncompleteOrContradictory;
import beian.rules.material.EntityDocumentIsNotOnFile;
import beian.rules.material.InPersonPhotoIsNotOnFile;
import beian.rules.material.MaterialsContradictFiling;
import beian.rules.material.OrganizationCodeCertificateIsNotOnFile;
import beian.rules.material.PersonDocumentIsNotOnFile;
import beian.rules.material.VerificationFormIsNotOnFile;
import java.util.ArrayList;
import java.util.List;

/** Every rule of the special inspection, one a line, by id. */
public final class AllRules {
  private AllRules() {}

  /** The rules in the order of their ids. */
  public static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    rules.add(new DomainLeadsToOtherProvider()); // ACC-001
    rules.add(new ProviderServersAreNoLongerUsed()); // ACC-002
    rules.add(new ProviderLacksAccessFiling()); // ACC-003
    rules.add(new NameIsOutsideFiledDomains()); // ACC-004
    rules.add(new OwnProviderIsNotListed()); // ACC-005
    rules.add(new SwitchLacksCompletedTransfer()); // ACC-006
    rules.add(new ContentDiffersFromFiling()); // CNT-001
    rules.add(new DomainBelongsToAnother()); // CNT-002
    rules.add(new DomainOwnerTypeDiffers()); // CNT-003
    rules.add(new WebsiteCarriesIllegalContent()); // CNT-004
    rules.add(new WebsiteIsEmpty()); // CNT-005
    rules.add(new IndividualWebsiteIsNotPersonal()); // CNT-006
    rules.add(new IndividualWebsiteIsForum()); // CNT-007
    rules.add(new DomainIsNotVerified()); // CNT-008
    rules.add(new DomainRegistrationHasExpired()); // CNT-009
    rules.add(new EntityPersonHasNoMobileOfTheirOwn()); // CON-001
    rules.add(new EntityPersonHasNoLandlineOfTheirOwn()); // CON-002
    rules.add(new WebsitePersonHasNoMobileOfTheirOwn()); // CON-003
    rules.add(new WebsitePersonHasNoLandlineOfTheirOwn()); // CON-004
    rules.add(new FiledNumberIsUnreachable()); // CON-005
    rules.add(new FiledMobileIsNotSelfVerified()); // CON-006
    rules.add(new FiledNumberIsCancelledOrReassigned()); // CON-007
    rules.add(new EntityPersonCannotReceivePassword()); // CON-008
    rules.add(new WebsitePersonServesAnotherOrganization()); // CON-009
    rules.add(new EntityNameDiffersFromDocument()); // ENT-001
    rules.add(new EntityNumberDiffersFromDocument()); // ENT-002
    rules.add(new EntityNoLongerExists()); // ENT-003
    rules.add(new EntityDocumentIsExpired()); // ENT-004
    rules.add(new FilingIsIncompleteOrContradictory()); // ENT-005
    rules.add(new EntityOrWebsiteIsBlacklisted()); // ENT-006
    rules.add(new PersonDocumentIsNotOnFile()); // MAT-001
    rules.add(new OrganizationCodeCertificateIsNotOnFile()); // MAT-002
    rules.add(new EntityDocumentIsNotOnFile()); // MAT-003
    rules.add(new InPersonPhotoIsNotOnFile()); // MAT-004
    rules.add(new VerificationFormIsNotOnFile()); // MAT-005
    rules.add(new MaterialsContradictFiling()); // MAT-006
    return List.copyOf(rules);
  }
}
