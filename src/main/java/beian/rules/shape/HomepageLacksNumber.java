package beian.rules.shape;

import beian.filing.Filing;
import beian.filing.word.FilingHost;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.limit.Limit;
import beian.rules.filed.Holes;
import beian.rules.filed.Scope;
import beian.rules.filed.TextColumn;
import beian.rules.filed.TimeColumn;
import beian.rules.page.ShownPage;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The homepage does not show a licence's number. Parameters: {@code column}, where the number is
 * filed; {@code sign}, what its text shows beside the number; {@code linked}, to which hosts its
 * homepage links from the number; {@code picture}, whether a picture may show it; {@code since},
 * {@code within} and {@code told}, from which day and how long there is time, and where the day is
 * filed on which it was shown; and those of {@link Scope}.
 */
public final class HomepageLacksNumber implements Check {
  private static final String PUBLIC_SECURITY = "public-security";

  /** A word about the number has fewer digits: a year, a day of the month. */
  private static final int FEWEST_DIGITS = 8;

  private final TextColumn column;
  private final String sign;
  private final String linked;
  private final boolean picture;
  private final Optional<TimeColumn> since;
  private final Optional<Limit> within;
  private final Optional<TimeColumn> told;
  private final Scope scope;

  public HomepageLacksNumber(Parameters given) {
    this.column = given.one("column", TextColumn.byKey());
    this.sign = given.text("sign");
    this.linked = given.one("linked", Map.of(PUBLIC_SECURITY, PUBLIC_SECURITY), "");
    this.picture = given.yes("picture");
    this.since = given.perhaps("since", TimeColumn.byKey());
    this.within = given.perhaps("within", Limit.byName());
    this.told = given.perhaps("told", TimeColumn.byKey());
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope
        .outside(filing, facts)
        .orElseGet(
            () -> within.isPresent() ? inTime(filing, facts) : shown(filing, facts, LocalDate.MIN));
  }

  private Verdict inTime(Filing filing, Facts facts) {
    TimeColumn from = since.orElseThrow();
    LocalDate start = from.day(filing);
    if (start == null) {
      return Verdict.undetermined(Holes.unfiled(from.key()));
    }
    Optional<LocalDate> last = within.orElseThrow().after(start);
    if (last.isEmpty()) {
      return Verdict.undetermined("no-calendar").with("start", start.toString());
    }
    LocalDate done = told.isEmpty() ? null : told.get().day(filing);
    if (done != null && facts.reached(done)) {
      return Verdict.pass("done-on").with("done", done.toString());
    }
    return facts.reached(last.get().plusDays(1))
        ? shown(filing, facts, last.get())
            .with("last", last.get().toString())
            .with("limit", Integer.toString(within.orElseThrow().number(start)))
        : Verdict.pass("still-time").with("last", last.get().toString());
  }

  private Verdict shown(Filing filing, Facts facts, LocalDate last) {
    String number = column.of(filing);
    if (sign.isEmpty() && !column.hasForm(number, facts)) {
      return Verdict.undetermined("number-of-no-form").with("number", number);
    }
    String wanted = sign.isEmpty() ? number : sign;
    String digits = sign.isEmpty() ? "" : number.replaceAll("[^0-9]", "");
    return ShownPage.each(
            filing,
            facts,
            page -> {
              if (!page.shows(wanted)) {
                return lacking("not-shown", page, last);
              }
              if (digits.length() >= FEWEST_DIGITS && !page.shows(digits)) {
                return Verdict.undetermined("page-shows-another")
                    .with("site", page.site())
                    .of(page.site());
              }
              return isLinked(page, facts)
                  ? Verdict.pass("page-shows-it")
                  : lacking("not-linked", page, last);
            })
        .with("number", number);
  }

  private boolean isLinked(ShownPage page, Facts facts) {
    return linked.isEmpty()
        || page.links().stream().anyMatch(link -> FilingHost.means(link, linked, facts::reached));
  }

  private Verdict lacking(String fault, ShownPage page, LocalDate last) {
    String hiding = page.lastSeen().isAfter(last) ? page.hiding(picture) : "page-seen-in-time";
    return hiding.isEmpty()
        ? Verdict.fail(fault, page.site()).with("site", page.site())
        : Verdict.undetermined(hiding).with("site", page.site()).of(page.site());
  }
}
