package beian.evidence.kind;

import beian.evidence.observation.Age;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Field;
import beian.filing.Filing;
import beian.filing.number.DomainName;
import java.util.Optional;
import java.util.Set;

/**
 * One record of a name below a registered domain, such as {@code app.example.cn}: a filing covers
 * it, although nobody has to file it, so that nobody knows which names there are before one is
 * seen. Subject: the registered domain. Comes with the {@link DnsRecord} of the name.
 */
public final class Subdomain extends EvidenceKind {
  public static final Subdomain KIND = new Subdomain();

  /** Lower case, no final dot. */
  public static final Field NAME = KIND.field("name|主机名");

  /** A, AAAA, CNAME. */
  public static final Field TYPE = KIND.field("type|记录类型");

  /** As of a {@link DnsRecord}. */
  public static final Field VALUE = KIND.field("value|记录值");

  private Subdomain() {
    super("subdomain", "子域名解析", Age.days(7), PUBLIC);
  }

  /**
   * The registered domain of a name below it; empty of the domain itself, of its {@code www.},
   * which are asked for anyway, and of a name that is below none.
   */
  static Optional<String> registered(String name) {
    return DomainName.registered(name)
        .filter(registered -> name.endsWith("." + registered))
        .filter(registered -> !name.equals("www." + registered));
  }

  /** The registered domains. */
  @Override
  public Set<String> subjects(Filing filing) {
    return Registration.KIND.subjects(filing);
  }
}
