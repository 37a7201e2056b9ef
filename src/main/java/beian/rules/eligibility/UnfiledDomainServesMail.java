package beian.rules.eligibility;

import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.Registration;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.rules.filed.Holes;
import beian.rules.filed.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A domain without filing is used for mail. */
public final class UnfiledDomainServesMail implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(
        Occasion.NEW_FILING.missed(filing).orElseGet(() -> judged(filing, facts)), filing);
  }

  /** That the name servers tell of a mail server of one of the domains. */
  private static Optional<Verdict> hasMailServer(Filing filing, Facts facts) {
    List<Verdict> seen = new ArrayList<>();
    for (String domain : Registration.KIND.subjects(filing)) {
      facts.evidence().sight(DnsRecord.KIND, domain).holding().stream()
          .filter(record -> DnsRecord.TYPE.of(record).equals("MX"))
          .filter(record -> !server(record).isEmpty())
          .findFirst()
          .map(
              record ->
                  Verdict.undetermined("mail-server-seen")
                      .with("domain", domain)
                      .with("host", server(record))
                      .of(domain)
                      .on(List.of(record)))
          .ifPresent(seen::add);
    }
    return seen.isEmpty() ? Optional.empty() : Optional.of(Verdict.joined(seen));
  }

  /** The host behind its preference; a point alone says that there is none. */
  private static String server(Observation record) {
    String[] parts = DnsRecord.VALUE.of(record).strip().split("\\s+");
    String host = parts[parts.length - 1];
    return host.contains(".") && !host.equals(".") ? host : "";
  }

  private static Verdict judged(Filing filing, Facts facts) {
    Boolean mail = filing.domain().mxUsed();
    if (mail == null || !mail) {
      // Registrars set such records by themselves: they speak against "not used" and prove no use.
      return hasMailServer(filing, facts)
          .orElseGet(
              () ->
                  mail == null
                      ? Verdict.undetermined(Holes.unfiled("mx_used"))
                      : Verdict.pass("no-mail"));
    }
    String domains = String.join(";", filing.website().domains());
    return FiledElsewhere.under(filing, facts)
        .orElseGet(
            () ->
                domains.isEmpty()
                    ? Verdict.undetermined("no-domain-filed")
                    : Verdict.fail("unfiled-mail", domains));
  }
}
