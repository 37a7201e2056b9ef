package beian.rules.content;

import beian.evidence.Evidence.State;
import beian.evidence.Resolution;
import beian.evidence.kind.Content;
import beian.evidence.kind.Page;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.number.DomainName;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import beian.rules.page.Homepage;
import beian.rules.page.Site;
import beian.rules.page.StandInPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The website has no content. */
public final class WebsiteIsEmpty implements Check {
  private static final int NEXT_TO_NOTHING = 10;
  private static final Map<String, String> NO_LONGER =
      Map.of("UNUSED", "status-unused", "DISCARDED", "status-discarded");
  private static final Map<String, String> NOT_YET =
      Map.of("UNDER_CONSTRUCTION", "status-construction", "REBUILDING", "status-rebuilding");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.filingNo().isEmpty()) {
      return Verdict.notApplicable("not-approved");
    }
    if (filing.isAppOrMiniProgram()) {
      return Verdict.notApplicable("no-website");
    }
    List<Site> sites = Site.of(Page.KIND, filing, facts);
    List<Site> reviews = Site.of(Content.KIND, filing, facts);
    if (sites.isEmpty()) {
      return filed(filing, sites, Verdict.undetermined("no-domain-filed"));
    }
    List<Verdict> judged = new ArrayList<>(1);
    for (int i = 0; i < sites.size(); i++) {
      Verdict verdict = judged(sites.get(i), reviews.get(i), filing, facts);
      if (verdict.outcome() == Outcome.PASS) {
        return verdict;
      }
      judged.add(verdict);
    }
    // Of several domains one may have the content: all must be empty.
    return judged.stream()
        .filter(eachVerdict -> eachVerdict.outcome() == Outcome.UNDETERMINED)
        .findFirst()
        .map(open -> filed(filing, sites, ofEverything(open)))
        .orElseGet(() -> Verdict.joined(judged));
  }

  /** While one domain may have the content, nothing is known of the website. */
  private static Verdict ofEverything(Verdict open) {
    return Verdict.undetermined(open.why()).on(open.evidence());
  }

  private static Verdict judged(Site site, Site reviewed, Filing filing, Facts facts) {
    Verdict empty = null;
    for (Observation review : reviewed.signed()) {
      if (!Content.FLAG.of(review).equals("empty")) {
        return Verdict.pass("reviewed").on(List.of(review));
      }
      empty = empty == null ? byReview(review, site) : empty;
    }
    Verdict found = empty;
    return reviewed
        .contradicted(Content.KIND)
        .or(() -> Optional.ofNullable(found))
        .or(() -> reviewed.doubted().filter(open -> isNoOlder(open.evidence().get(0), site)))
        .orElseGet(() -> byPage(site, filing, facts));
  }

  /** Whether an unsigned decision saw content, and no page was certainly seen after it. */
  private static boolean isNoOlder(Observation decision, Site site) {
    return !Content.FLAG.of(decision).equals("empty")
        && site.looks().stream()
            .filter(look -> look.sight().current())
            .noneMatch(look -> decision.isBefore(look.sight().newest()));
  }

  /** A decision that the homepage has changed since proves nothing of it now. */
  private static Verdict byReview(Observation review, Site site) {
    List<Observation> pages =
        site.looks().stream()
            .filter(look -> look.name().equals(review.subject()) && look.sight().current())
            .flatMap(look -> look.sight().observations().stream())
            .toList();
    return hasChangedSince(review.observedAt(), pages)
        ? Verdict.undetermined("changed-since")
            .on(List.of(review, pages.get(0)))
            .of(review.subject())
        : Verdict.fail("reviewed-empty", review.subject())
            .with("site", review.subject())
            .with("reviewer", Content.REVIEWER.of(review))
            .with("day", Facts.day(review.observedAt()).toString())
            .on(List.of(review));
  }

  /** Whether the newest page was first seen after the moment, and shows something. */
  private static boolean hasChangedSince(Instant moment, List<Observation> pages) {
    if (pages.isEmpty() || !pages.get(0).observedAt().isAfter(moment)) {
      return false;
    }
    Observation newest = pages.get(0);
    boolean shows =
        !Page.TEXT_LENGTH.of(newest).isEmpty() && !Page.TEXT_LENGTH.of(newest).equals("0");
    return shows
        && pages.stream()
            .filter(page -> !page.observedAt().isAfter(moment))
            .noneMatch(
                page ->
                    Page.TITLE.of(page).equals(Page.TITLE.of(newest))
                        && Page.TEXT.of(page).equals(Page.TEXT.of(newest)));
  }

  /**
   * Whether nobody looked at {@code www.} of a domain of which no homepage is filed, although that
   * name may have an address: a bare domain often shows nothing but its server's own page.
   */
  private static boolean mayStandUnderWww(Site site, Filing filing, Facts facts) {
    boolean bare =
        filing.website().homepageUrl().isEmpty()
            && DomainName.registered(site.name()).filter(site.name()::equals).isPresent();
    if (!bare || site.shown().stream().anyMatch(Homepage::isUnderWww)) {
      return false;
    }
    Resolution www = facts.evidence().resolution("www." + site.name());
    return www.state() != State.CURRENT || !www.addresses().isEmpty();
  }

  private static Verdict byPage(Site site, Filing filing, Facts facts) {
    List<Verdict> shown = new ArrayList<>(1);
    for (Homepage homepage : site.shown()) {
      Verdict verdict = shown(homepage, site, filing, facts).on(List.of(homepage.page()));
      if (verdict.outcome() == Outcome.PASS) {
        return verdict;
      }
      shown.add(verdict.outcome() == Outcome.FAIL ? verdict : verdict.of(homepage.site()));
    }
    // Of several hosts one may have the content: all must be empty.
    return shown.stream()
        .filter(verdict -> verdict.outcome() == Outcome.UNDETERMINED)
        .findFirst()
        .orElseGet(() -> shown.isEmpty() ? site.unseen(Page.KIND) : Verdict.joined(shown));
  }

  private static Verdict shown(Homepage homepage, Site site, Filing filing, Facts facts) {
    Observation page = homepage.page();
    if (!homepage.isRead()) {
      return Verdict.undetermined("no-page").with("status", Page.STATUS.of(page));
    }
    if (homepage.isElsewhere() && !Homepage.isFiled(homepage.shownBy(), filing)) {
      return Verdict.undetermined("leads-away").with("target", homepage.shownBy());
    }
    Optional<StandInPage> standIn =
        StandInPage.of(
            Page.TITLE.of(page), Page.TEXT.of(page), homepage.length(), homepage.showsOnlyText());
    if (standIn.isEmpty() && homepage.length() >= NEXT_TO_NOTHING) {
      return Verdict.pass("content");
    }
    boolean provesIt = standIn.map(StandInPage::proves).orElseGet(homepage::showsNothing);
    if (!provesIt) {
      return standIn
          .map(kind -> Verdict.undetermined("may-stand-in").with("page", kind.words()))
          .orElseGet(() -> Verdict.undetermined("little-text"));
    }
    if (homepage.isElsewhere() || !homepage.isTheHomepage(filing)) {
      return Verdict.undetermined("not-the-homepage");
    }
    boolean parked = standIn.filter(StandInPage.PARKED::equals).isPresent();
    if (!parked && mayStandUnderWww(site, filing, facts)) {
      return Verdict.undetermined("www-unseen").with("site", site.name());
    }
    return standIn
        .map(
            kind ->
                Verdict.fail("stand-in-page", homepage.site())
                    .with("page", kind.words())
                    .with("title", Page.TITLE.of(page)))
        .orElseGet(() -> Verdict.fail("empty", homepage.site()))
        .with("site", homepage.site());
  }

  /** One that has run out still shows what was last seen there. */
  private static boolean isNew(Site.Look look) {
    return look.sight().current() || look.sight().contradiction().isPresent();
  }

  /** What the sheet says, while no page shows that the website is in use. */
  private static Verdict filed(Filing filing, List<Site> sites, Verdict open) {
    boolean answers =
        sites.stream()
            .flatMap(site -> site.looks().stream())
            .flatMap(look -> look.sight().observations().stream().limit(isNew(look) ? 2 : 1))
            .anyMatch(page -> Page.STATUS.of(page).matches("[123]..|40[13]"));
    String status = filing.website().status();
    String no = NO_LONGER.get(status);
    String yet = NOT_YET.get(status);
    if (no != null && !answers) {
      return Verdict.fail("discarded", "site_status|" + status).with("status", Phrase.word(no));
    }
    return yet == null || answers
        ? open
        : Verdict.fail("not-ready", "site_status|" + status).with("status", Phrase.word(yet));
  }
}
