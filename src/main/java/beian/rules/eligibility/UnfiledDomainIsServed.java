package beian.rules.eligibility;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.rules.access.Leading;
import beian.rules.filed.Holes;
import beian.rules.filed.Occasion;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A domain without filing serves a website from a server in the mainland. Parameter: {@code port},
 * whether the rule is of homepages at a port of their own.
 */
public final class UnfiledDomainIsServed implements Check {
  private static final Pattern PORT =
      Pattern.compile("(?:[a-z]+://)?[^/:]+:(?!(?:80|443)(?:\\D|$))(\\d{1,5})(?:/.*)?");

  private final boolean port;

  public UnfiledDomainIsServed(Parameters given) {
    this.port = given.yes("port");
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    Matcher address = PORT.matcher(filing.website().homepageUrl());
    boolean own = address.matches();
    Verdict verdict =
        Occasion.NEW_FILING
            .missed(filing)
            .orElseGet(
                () ->
                    port && !own
                        ? Verdict.notApplicable("usual-port")
                        : FiledElsewhere.under(filing, facts)
                            .orElseGet(
                                () ->
                                    Leading.of(filing, facts)
                                        .toMainland("served", "not-in-mainland")));
    return Holes.of(verdict.with("port", own ? address.group(1) : "-"), filing);
  }
}
