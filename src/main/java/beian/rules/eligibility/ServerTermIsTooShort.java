package beian.rules.eligibility;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Reading;
import beian.inspection.Verdict;
import beian.inspection.limit.Limit;
import beian.rules.filed.Holes;
import beian.rules.filed.Occasion;
import org.jspecify.annotations.Nullable;

/** The server of an application is paid by use, or was bought for too short a time. */
public final class ServerTermIsTooShort implements Check {
  private static final Limit TERM = Limit.of("server-term");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    Integer months = filing.server().months();
    int least = TERM.number(facts::reached);
    Verdict verdict =
        Occasion.FILING
            .missed(filing)
            .orElseGet(() -> judged(filing.server().billing(), months, least, facts));
    return Holes.of(
        verdict
            .with("months", months == null ? "-" : months.toString())
            .with("limit", Integer.toString(least)),
        filing);
  }

  private static Verdict judged(String billing, @Nullable Integer months, int least, Facts facts) {
    if (billing.equals("PAY_AS_YOU_GO")) {
      return Verdict.fail("pay-as-you-go", "server_billing");
    }
    if (!billing.equals("PREPAID")) {
      return Verdict.undetermined("billing-unknown");
    }
    if (months == null) {
      return Verdict.undetermined("months-unknown");
    }
    if (months == least && facts.terms().on(Reading.SERVER_TERM_IS_LONGER)) {
      return Verdict.fail("not-longer", "server_months|" + months);
    }
    return months < least
        ? Verdict.fail("too-short", "server_months|" + months)
        : Verdict.pass("long-enough");
  }
}
