package beian.evidence.live;

import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.Page;
import beian.evidence.kind.Registration;
import beian.evidence.kind.Subjects;
import beian.evidence.live.registration.RegistryServers;
import beian.evidence.observation.EvidenceKind;
import beian.filing.Filing;
import beian.filing.number.DomainName;
import java.util.ArrayList;
import java.util.List;

/**
 * Something to look up.
 *
 * @param kind what kind of thing
 * @param subject of what, as the kind says
 * @param address where to look: the name itself, or the URL of a homepage
 * @param urgent whether an open case waits for it
 */
public record LookupQuestion(EvidenceKind kind, String subject, String address, boolean urgent) {
  /** Nobody waits for it. */
  public LookupQuestion(EvidenceKind kind, String subject, String address) {
    this(kind, subject, address, false);
  }

  /** The same, for which an open case waits. */
  public LookupQuestion asUrgent() {
    return new LookupQuestion(kind, subject, address, true);
  }

  /**
   * What is to be looked up for a filing.
   *
   * @param pages whether homepages are too
   */
  public static List<LookupQuestion> of(Filing filing, boolean pages) {
    List<LookupQuestion> questions = new ArrayList<>();
    for (String name : DnsRecord.KIND.subjects(filing)) {
      questions.add(new LookupQuestion(DnsRecord.KIND, name, name));
    }
    if (pages) {
      for (String site : Page.KIND.subjects(filing)) {
        questions.add(new LookupQuestion(Page.KIND, site, homepage(filing, site)));
      }
    }
    return questions;
  }

  /**
   * What is to be asked of registries for a filing: about its domains whose registry is known.
   *
   * @param urgent whether an open case waits for it
   */
  public static List<LookupQuestion> ofRegistrations(
      Filing filing, RegistryServers servers, boolean urgent) {
    return Registration.KIND.subjects(filing).stream()
        .filter(servers::know)
        .map(domain -> new LookupQuestion(Registration.KIND, domain, domain, urgent))
        .toList();
  }

  /** The filed homepage when it is this site's, else the root of the site. */
  private static String homepage(Filing filing, String site) {
    String filed = filing.website().homepageUrl().strip();
    if (!site.equals(Subjects.site(filed)) || DomainName.ascii(filed).isEmpty()) {
      return "http://" + site + "/";
    }
    return filed.contains("://") ? filed : "http://" + filed;
  }
}
