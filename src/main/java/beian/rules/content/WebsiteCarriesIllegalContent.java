package beian.rules.content;

import beian.evidence.kind.Content;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.filing.word.DatedTable;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.table.Tables;
import beian.rules.page.Site;
import java.util.ArrayList;
import java.util.List;

/** A reviewer found illegal information on the website. */
public final class WebsiteCarriesIllegalContent implements Check {
  /** Which kinds of illegal content a reviewer can name. */
  private static final DatedTable KINDS = Tables.of("illegal-content");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<Site> sites = Site.of(Content.KIND, filing, facts);
    if (sites.isEmpty()) {
      return Verdict.undetermined("no-domain-filed");
    }
    List<Verdict> judged = new ArrayList<>(1);
    for (Site site : sites) {
      site.signed().forEach(review -> judged.add(judged(review)));
      site.undecided().ifPresent(judged::add);
    }
    return Verdict.joined(judged);
  }

  private static Verdict judged(Observation review) {
    String host = review.subject();
    String category = Content.CATEGORY.of(review);
    if (!Content.FLAG.of(review).equals("illegal")) {
      return Verdict.pass("legal").on(List.of(review));
    }
    Verdict verdict =
        !KINDS.of(category, Facts.day(review.observedAt())).isEmpty()
            ? Verdict.fail("illegal", host + "|" + Normal.name(category))
            : Verdict.undetermined("not-named").of(host);
    return verdict
        .with("site", host)
        .with("category", category.isEmpty() ? "-" : category)
        .with("reviewer", Content.REVIEWER.of(review))
        .with("day", Facts.day(review.observedAt()).toString())
        .on(List.of(review));
  }
}
