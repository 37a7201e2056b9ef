package beian.rules.content;

import beian.evidence.kind.Content;
import beian.evidence.kind.Page;
import beian.evidence.observation.Field;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.number.FilingNumber;
import beian.filing.number.Normal;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import beian.rules.page.Homepage;
import beian.rules.page.ShownPage;
import beian.rules.page.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The website shows something else than the filing describes. */
public final class ContentDiffersFromFiling implements Check {
  private static final int ENOUGH_TEXT = 50;

  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.filingNo().isEmpty()) {
      return Verdict.notApplicable("not-approved");
    }
    if (filing.isAppOrMiniProgram()) {
      return Verdict.notApplicable("no-website");
    }
    List<Site> reviews = Site.of(Content.KIND, filing, facts);
    if (reviews.isEmpty()) {
      return Verdict.undetermined("no-domain-filed");
    }
    Category filed = Category.of(filing.website().contentCategory()).orElse(Category.OTHER);
    List<Verdict> judged = new ArrayList<>(1);
    for (Site site : reviews) {
      site.signed().forEach(review -> judged.add(reviewed(review, filed, filing)));
      site.undecided().ifPresent(judged::add);
    }
    List<Verdict> asked =
        judged.stream()
            .filter(eachVerdict -> eachVerdict.outcome() != Outcome.NOT_APPLICABLE)
            .toList();
    if (asked.isEmpty()) {
      return judged.get(0);
    }
    Verdict verdict = Verdict.joined(asked);
    return verdict.outcome() == Outcome.UNDETERMINED
        ? plainFacts(filing, facts)
            .map(fact -> Verdict.joined(List.of(fact, verdict)))
            .orElse(verdict)
        : verdict.with("category", filed.words());
  }

  private static Verdict reviewed(Observation review, Category filed, Filing filing) {
    if (Content.FLAG.of(review).equals("illegal")) {
      return Verdict.notApplicable("illegal");
    }
    if (Content.FLAG.of(review).equals("empty")) {
      return Verdict.notApplicable("empty");
    }
    String host = review.subject();
    Category seen = Category.of(Content.CATEGORY.of(review)).orElse(Category.OTHER);
    if (seen == Category.OTHER || filed == Category.OTHER) {
      return Verdict.undetermined("category-open").on(List.of(review)).of(host);
    }
    if (seen == filed) {
      return Verdict.pass("reviewed").on(List.of(review));
    }
    return filing.website().serviceContent().stream().anyMatch(seen::isServedBy)
        ? Verdict.undetermined("service-filed")
            .with("seen", seen.words())
            .on(List.of(review))
            .of(host)
        : Verdict.fail("category", host + "|" + filed + "|" + seen)
            .with("site", host)
            .with("reviewer", Content.REVIEWER.of(review))
            .with("day", Facts.day(review.observedAt()).toString())
            .with("seen", seen.words())
            .with("filed", filed.words())
            .on(List.of(review));
  }

  /** What homepages show for all to see; empty when that is in order. */
  private static Optional<Verdict> plainFacts(Filing filing, Facts facts) {
    List<Verdict> found = new ArrayList<>(0);
    for (Site site : Site.of(Page.KIND, filing, facts)) {
      List<Homepage> shown = site.shown();
      List<Optional<Verdict>> told =
          shown.stream()
              .filter(homepage -> homepage.site().equals(shown.get(0).site()))
              .filter(homepage -> Page.STATUS.of(homepage.page()).equals("200"))
              .map(homepage -> plainFact(homepage, filing).map(fact -> of(homepage, fact)))
              .toList();
      // Where one of its hosts is in order, the website is there.
      if (!told.isEmpty() && told.stream().allMatch(Optional::isPresent)) {
        found.add(told.get(0).orElseThrow());
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(Verdict.joined(found));
  }

  private static Verdict of(Homepage homepage, Verdict fact) {
    return fact.with("site", homepage.site()).on(List.of(homepage.page()));
  }

  private static Optional<Verdict> plainFact(Homepage homepage, Filing filing) {
    Observation page = homepage.page();
    if (homepage.isElsewhere()) {
      // The page is another website's and says nothing of this one.
      String target = homepage.shownBy();
      return Homepage.isFiled(target, filing) || isOfSister(page, filing)
          ? Optional.empty()
          : Optional.of(
              Verdict.fail("redirects-away", homepage.site() + "|" + target)
                  .with("target", target));
    }
    String numbers = Page.FILING_NUMBERS.of(page);
    Optional<FilingNumber> own = FilingNumber.parse(filing.filingNo());
    if (!numbers.isEmpty() && own.isPresent() && isOfOthers(numbers, own.get())) {
      if (!new ShownPage(homepage.site(), page).hiding(true).isEmpty()) {
        return Optional.empty(); // its own may stand where the text does not show it
      }
      return Optional.of(
          Verdict.fail("other-filing", homepage.site() + "|" + numbers)
              .with("numbers", numbers)
              .with("own", filing.filingNo()));
    }
    return namesSomebody(page, filing)
        ? Optional.empty()
        : Optional.of(
            Verdict.fail("names-nobody", homepage.site())
                .with("title", Page.TITLE.of(page))
                .with("name", filing.website().name()));
  }

  /** Whether the page shows the number of another website of the entity: it is filed there. */
  private static boolean isOfSister(Observation page, Filing filing) {
    Optional<FilingNumber> own = FilingNumber.parse(filing.filingNo());
    return own.isPresent()
        && Stream.of(Page.FILING_NUMBERS.of(page).split(";"))
            .flatMap(number -> FilingNumber.parse(number).stream())
            .anyMatch(
                number ->
                    number.isOfSameEntity(own.get())
                        && number.suffix() != FilingNumber.Suffix.NONE
                        && !number.equals(own.get()));
  }

  /** Whether all filing numbers shown are of other entities; licences have numbers of their own. */
  private static boolean isOfOthers(String numbers, FilingNumber own) {
    List<FilingNumber> shown = new ArrayList<>();
    for (String number : numbers.split(";")) {
      Optional<FilingNumber> found = FilingNumber.parse(number);
      if (found.isEmpty() || found.get().isOfSameEntity(own)) {
        return false;
      }
      shown.add(found.get());
    }
    return shown.stream().anyMatch(filingNumber -> filingNumber.type() == FilingNumber.Type.FILING)
        && own.type() == FilingNumber.Type.FILING;
  }

  /** Whether the page names the website or the entity, or has too little text to say. */
  private static boolean namesSomebody(Observation page, Filing filing) {
    String site = Normal.name(filing.website().name());
    String entity = Normal.name(filing.entity().name());
    String length = Page.TEXT_LENGTH.of(page);
    if (site.isEmpty()
        || length.length() < 2
        || length.length() == 2 && Integer.parseInt(length) < ENOUGH_TEXT) {
      return true;
    }
    for (Field part : List.of(Page.TITLE, Page.FOOTER, Page.TEXT)) {
      String shown = Normal.name(part.of(page));
      if (shown.contains(site) || !entity.isEmpty() && shown.contains(entity)) {
        return true;
      }
    }
    return false;
  }
}
