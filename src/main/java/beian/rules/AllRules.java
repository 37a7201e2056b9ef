package beian.rules;

import beian.inspection.Rule;
import beian.rules.contact.WebsitePersonServesAnotherOrganization;
import beian.rules.entity.EntityDocumentIsExpired;
import beian.rules.entity.EntityNoLongerExists;
import beian.rules.entity.EntityOrWebsiteIsBlacklisted;
import java.util.ArrayList;
import java.util.List;

/** Every rule of the special inspection, one a line, by id. */
public final class AllRules {
  private AllRules() {}

  /** The rules in the order of their ids. */
  public static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    rules.add(new WebsitePersonServesAnotherOrganization()); // CON-009
    rules.add(new EntityNoLongerExists()); // ENT-003
    rules.add(new EntityDocumentIsExpired()); // ENT-004
    rules.add(new EntityOrWebsiteIsBlacklisted()); // ENT-006
    return List.copyOf(rules);
  }
}
