package beian.rules.access;

import beian.filing.Filing;
import beian.filing.number.DomainName;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A name the website uses is not covered by the filing of its registered domain. */
public final class NameIsOutsideFiledDomains implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<String> domains = filing.website().domains();
    Set<String> registered = new TreeSet<>();
    Set<String> below = new TreeSet<>();
    for (String domain : domains) {
      String apex = DomainName.registered(domain).orElse("");
      if (apex.isEmpty()) {
        return Verdict.undetermined("bad-domain");
      }
      registered.add(apex);
      String name = DomainName.ascii(domain).orElse(apex);
      if (!name.equals(apex) && !name.equals("www." + apex)) {
        below.add(name);
      }
    }
    if (registered.isEmpty()) {
      return Verdict.undetermined("no-domain-filed");
    }
    String homepage = filing.website().homepageUrl();
    String home = DomainName.registered(homepage).orElse("");
    if (!homepage.isEmpty() && home.isEmpty()) {
      return Verdict.undetermined("bad-homepage");
    }
    List<Verdict> wrong = new ArrayList<>();
    if (!home.isEmpty() && !registered.contains(home)) {
      wrong.add(
          Verdict.fail("homepage-outside", home)
              .with("homepage", homepage)
              .with("domains", String.join(", ", domains)));
    }
    for (String name : below) {
      wrong.add(
          Verdict.fail("subdomain-filed", name)
              .with("domains", name)
              .with("registered", DomainName.registered(name).orElse(name)));
    }
    if (!wrong.isEmpty()) {
      return Verdict.joined(wrong);
    }
    return home.isEmpty() ? Verdict.notApplicable("no-homepage") : Verdict.pass("below");
  }
}
