package beian.app.review;

import beian.app.AppError;
import beian.app.Suite;
import beian.evidence.Evidence;
import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Content;
import beian.evidence.kind.Page;
import beian.evidence.kind.Subjects;
import beian.evidence.observation.Draft;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.filing.number.DomainName;
import beian.filing.store.StoredFiling;
import beian.inspection.table.Tables;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.time.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes a reviewer's decision on what a homepage shows: who, when, and on which page, by the hash
 * of the bytes that were seen. It proves something as long as the newest page is that one.
 */
public final class ContentReview {
  private static final String PLACE = "beian decide content";

  private final Suite suite;

  /**
   * @param suite the home's
   */
  public ContentReview(Suite suite) {
    this.suite = suite;
  }

  /**
   * A decision.
   *
   * @param verdict ok, illegal or empty, as anybody writes it
   * @param category what the website is, or what is illegal; may be empty unless it is
   * @param note what the reviewer noted
   * @param by the reviewer
   */
  public record Decision(String verdict, String category, String note, String by) {}

  /**
   * Takes it in.
   *
   * @param asked a filing with one website, or a domain
   * @return the decision as evidence
   * @throws ProblemException CLI-001 when it says nothing known or of several websites, CLI-015
   *     when nothing is known by that name, CLI-018 when no page was seen that could have been
   *     reviewed
   */
  public Observation decide(String asked, Decision decision, Instant now) {
    String flag =
        Content.flag(decision.verdict())
            .orElseThrow(() -> bad("--verdict", decision.verdict(), "ok | illegal | empty"));
    String category = decision.category().strip().toUpperCase(Locale.ROOT);
    if (flag.equals("illegal")
        && Tables.of("illegal-content").of(category, Zone.dayOf(now)).isEmpty()) {
      throw bad("--category", category, "beian data show illegal-content");
    }
    String site = site(asked);
    Observation page = page(site, now);
    Observation decided =
        new Draft(Content.KIND, site, "decide content", Span.at(now))
            .with(Content.FLAG, flag)
            .with(Content.CATEGORY, category)
            .with(Content.REVIEWER, decision.by())
            .with(Content.NOTE, decision.note())
            .with(Content.PAGE, Page.SHA256.of(page))
            .seen();
    suite.transactions().run(() -> suite.observations().save(List.of(decided)));
    return decided;
  }

  /** The website that is meant; a filing of several is not enough. */
  private String site(String asked) {
    List<StoredFiling> filings = suite.filings().find(List.copyOf(keys(asked)));
    TreeSet<String> sites = new TreeSet<>();
    filings.forEach(stored -> sites.addAll(Content.KIND.subjects(stored.filing())));
    String named = DomainName.ascii(asked).map(Subjects::site).orElse("");
    if (sites.contains(named)) {
      return named;
    }
    if (sites.size() != 1) {
      throw bad("FILING|DOMAIN", asked, String.join(" | ", sites));
    }
    return sites.first();
  }

  /** A homepage below a filed domain is known by that. */
  private Set<String> keys(String asked) {
    try {
      return suite.names().filings(asked, PLACE);
    } catch (ProblemException unknown) {
      return suite.names().filings(DomainName.registered(asked).orElseThrow(() -> unknown), PLACE);
    }
  }

  /** The newest page, which the reviewer can have seen. */
  private Observation page(String site, Instant now) {
    Sight sight =
        suite.observations().evidenceOf(Page.KIND, List.of(site), now).sight(Page.KIND, site);
    if (!sight.current() || Page.SHA256.of(sight.newest()).isEmpty()) {
      throw new ProblemException(
          new Problem(
              AppError.NO_PAGE,
              site,
              insteadOfOne(sight.state()),
              "a homepage seen lately: beian run gather"));
    }
    return sight.newest();
  }

  private static String insteadOfOne(Evidence.State state) {
    return switch (state) {
      case MISSING -> "no homepage that was seen";
      case STALE -> "a homepage that is too old";
      case FAILED -> "a look-up that failed";
      case CONTRADICTED -> "homepages that contradict each other";
      case CURRENT -> "a homepage that was not read";
    };
  }

  private static ProblemException bad(String place, String found, String expected) {
    return new ProblemException(new Problem(AppError.BAD_COMMAND, place, found, expected));
  }
}
