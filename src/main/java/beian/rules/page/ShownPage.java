package beian.rules.page;

import beian.evidence.kind.Page;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.number.FilingNumber;
import beian.filing.number.Normal;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A filed homepage as it was read: not an error, not another website's, not one that stands in for
 * it.
 *
 * @param site the filed domain
 * @param page what was seen
 */
public record ShownPage(String site, Observation page) {
  /** Beyond so many characters of a page only its beginning and its end are kept. */
  private static final int KEPT = 2000;

  /**
   * What is to be said of the homepage under each filed domain; of one that was not read, or is no
   * homepage of the website, that it is not known.
   */
  public static Verdict each(Filing filing, Facts facts, Function<ShownPage, Verdict> judging) {
    if (filing.filingNo().isEmpty()) {
      return Verdict.notApplicable("nothing-to-show-yet");
    }
    List<Verdict> judged = new ArrayList<>(1);
    for (Site site : Site.of(Page.KIND, filing, facts)) {
      judged.add(
          site.seen().isEmpty()
              ? site.unseen(Page.KIND)
              : site.shown().stream()
                  .map(homepage -> of(homepage, filing, judging).on(List.of(homepage.page())))
                  .reduce(ShownPage::better)
                  .orElseThrow());
    }
    return judged.isEmpty() ? Verdict.undetermined("no-domain-filed") : Verdict.joined(judged);
  }

  /** What one host shows, the other need not; else what was seen last counts. */
  private static Verdict better(Verdict newer, Verdict older) {
    return older.outcome() == Outcome.PASS ? older : newer;
  }

  private static Verdict of(
      Homepage homepage, Filing filing, Function<ShownPage, Verdict> judging) {
    Observation page = homepage.page();
    String open =
        !homepage.isRead()
            ? "page-not-read"
            : homepage.isElsewhere() || !homepage.isTheHomepage(filing)
                ? "page-elsewhere"
                : standsIn(homepage) ? "page-stands-in" : "";
    return open.isEmpty()
        ? judging.apply(new ShownPage(homepage.site(), page))
        : Verdict.undetermined(open).with("site", homepage.site()).of(homepage.site());
  }

  private static boolean standsIn(Homepage homepage) {
    Observation page = homepage.page();
    return homepage.showsNothing()
        || StandInPage.of(
                Page.TITLE.of(page),
                Page.TEXT.of(page),
                homepage.length(),
                homepage.showsOnlyText())
            .isPresent();
  }

  /** Whether its text shows that, compared without spaces and kinds of brackets. */
  public boolean shows(String text) {
    String wanted = Normal.name(text);
    return Stream.of(Page.TITLE, Page.TEXT, Page.FOOTER)
        .anyMatch(part -> Normal.name(part.of(page)).contains(wanted));
  }

  /** The last day on which it was seen so. */
  public LocalDate lastSeen() {
    return Facts.day(page.observedUntil());
  }

  /** The end of its text, in the form for comparing names. */
  public String footer() {
    return Normal.name(Page.FOOTER.of(page));
  }

  /** The filing numbers on it. */
  public List<FilingNumber> numbers() {
    return Stream.of(Page.FILING_NUMBERS.of(page).split(";"))
        .flatMap(number -> FilingNumber.parse(number).stream())
        .toList();
  }

  /** Where its links to filing systems lead. */
  public List<String> links() {
    return Stream.of(Page.LINKS.of(page).split(";")).filter(link -> !link.isEmpty()).toList();
  }

  /**
   * Why something that its text does not show may be on it all the same, as a card's word: a script
   * puts it there, a picture shows it, or the part of the page was not kept. Empty when it is not.
   */
  public String hiding(boolean inPicture) {
    if (!isNone(Page.SCRIPTS.of(page)) || !Page.REFRESH.of(page).isEmpty()) {
      return "perhaps-by-script";
    }
    if (inPicture && !isNone(Page.PICTURES.of(page))) {
      return "perhaps-in-picture";
    }
    return Page.TEXT_LENGTH.of(page).length() > 4
            || Integer.parseInt(Page.TEXT_LENGTH.of(page)) > KEPT
        ? "perhaps-not-kept"
        : "";
  }

  private static boolean isNone(String count) {
    return count.isEmpty() || count.equals("0");
  }
}
