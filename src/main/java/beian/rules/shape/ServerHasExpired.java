package beian.rules.shape;

import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.filing.word.ServerWord;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.rules.filed.Holes;
import beian.rules.filed.Scope;
import java.time.LocalDate;

/** The server has expired. Parameters: those of {@link Scope}. */
public final class ServerHasExpired implements Check {
  private final Scope scope;

  public ServerHasExpired(Parameters given) {
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    LocalDate expiry = filing.server().expiry();
    Verdict verdict = scope.outside(filing, facts).orElseGet(() -> judged(filing, facts));
    return Holes.of(verdict.with("expiry", expiry == null ? "-" : expiry.toString()), filing);
  }

  private static Verdict judged(Filing filing, Facts facts) {
    LocalDate expiry = filing.server().expiry();
    if (expiry == null) {
      return Verdict.undetermined(Holes.unfiled("server_expiry"));
    }
    if (!facts.reached(expiry.plusDays(1))) {
      return Verdict.pass("server-lasts");
    }
    String id = Normal.name(filing.server().id());
    if (ServerWord.of(filing.server().status()) == ServerWord.RUNNING) {
      return Verdict.undetermined("server-renewed");
    }
    return Verdict.fail("expired", (id.isEmpty() ? "server_id" : id) + "|" + expiry);
  }
}
