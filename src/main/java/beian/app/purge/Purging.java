package beian.app.purge;

import beian.app.Suite;
import beian.evidence.kind.Content;
import beian.evidence.kind.Page;
import beian.evidence.store.CitedIds;
import beian.evidence.store.PageTextStore;
import beian.inspection.store.StandingFindings;
import beian.platform.batch.Progress;
import beian.rectification.store.CaseStore;
import beian.rectification.store.MarkStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Takes away what a home needs no more, and says how much it was. */
public final class Purging {
  /** A bare day may have been a day earlier than it says. */
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Suite suite;
  private final Instant before;
  private final Instant now;

  /**
   * @param before only what is older goes
   * @param now the moment of which age is counted
   */
  public Purging(Suite suite, Instant before, Instant now) {
    this.suite = suite;
    this.before = before;
    this.now = now;
  }

  /**
   * How many went.
   *
   * @param instances of jobs
   * @param workbooks kept reports; what lies in {@code out/reports} stays
   * @param observations answers with all their sightings
   * @param pageTexts texts of homepages
   * @param contactCodes codes that are over
   */
  public record Gone(
      int instances, int workbooks, int observations, int pageTexts, int contactCodes) {}

  /** Takes it away. */
  public Gone run() throws IOException {
    int instances = suite.jobs(Progress.NONE).purge(before);
    int workbooks = suite.keptReports().purge(before, now);
    suite.database().hold();
    CitedIds cited = new CitedIds();
    Set<String> ofPages = new HashSet<>();
    for (Consumer<Consumer<String>> citing : citing()) {
      citing.accept(
          id -> {
            cited.add(id);
            if (isOfPage(id)) {
              ofPages.add(id);
            }
          });
    }
    suite.bases().forgetEvidence();
    // The pages are found by what cites them, so before that may go.
    Set<String> pages = pages(ofPages);
    return new Gone(
        instances,
        workbooks,
        suite.observations().purge(before, now, cited),
        new PageTextStore(suite.transactions()).purge(pastUse(), pages),
        suite.contacts().desk().purge(before, now));
  }

  /** What findings, cases and marks rest on. */
  private List<Consumer<Consumer<String>>> citing() {
    return List.of(
        new StandingFindings(suite.transactions())::eachEvidence,
        new CaseStore(suite.transactions())::eachEvidence,
        new MarkStore(suite.transactions())::eachEvidence);
  }

  private static boolean isOfPage(String id) {
    return id.startsWith(Page.KIND.word() + "-") || id.startsWith(Content.KIND.word() + "-");
  }

  /** The contents of the pages that these observations saw, or decided on. */
  private Set<String> pages(Set<String> ids) {
    return suite.observations().find(ids).stream()
        .flatMap(seen -> PageTextStore.pageOf(seen).stream())
        .collect(Collectors.toSet());
  }

  /** A text stays as long as a page may still prove something. */
  private Instant pastUse() {
    Duration age = suite.evidence().ages().limits().get(Page.KIND);
    Instant proves = age == null ? Instant.MIN : now.minus(age).minus(A_DAY);
    return before.isBefore(proves) ? before : proves;
  }
}
