package beian.rules.content;

import beian.evidence.kind.Content;
import beian.evidence.kind.Page;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.word.DatedTable;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import beian.inspection.table.Tables;
import beian.rules.page.Homepage;
import beian.rules.page.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An individual's website is a forum (BBS). */
public final class IndividualWebsiteIsForum implements Check {
  private static final DatedTable SERVICES = Tables.of("individual-websites");
  private static final List<String> SOFTWARE =
      List.of("discuz", "phpwind", "phpbb", "vbulletin", "flarum", "nodebb", "xiuno", "startbbs");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (!filing.individual()) {
      return filing.entity().type().isEmpty()
          ? Verdict.undetermined("no-entity-type")
          : Verdict.notApplicable("individuals-only");
    }
    if (filing.isTradersOwn()) {
      return Verdict.undetermined("perhaps-trader");
    }
    String site = filing.website().name();
    List<Verdict> reviewed = new ArrayList<>(1);
    for (Site review : Site.of(Content.KIND, filing, facts)) {
      review.signed().forEach(observation -> byReview(observation).ifPresent(reviewed::add));
      review.contradicted(Content.KIND).or(review::doubted).ifPresent(reviewed::add);
    }
    if (!reviewed.isEmpty()) {
      return Verdict.joined(reviewed).with("site", site);
    }
    Optional<Category> filed = Category.of(filing.website().contentCategory());
    Phrase source = source(filing, filed, facts);
    if (source != null) {
      return Verdict.fail("forum", "content_category").with("source", source).with("site", site);
    }
    List<Verdict> software = new ArrayList<>(0);
    for (Site page : Site.of(Page.KIND, filing, facts)) {
      page.seen()
          .filter(seen -> !new Homepage(page.name(), seen).isElsewhere())
          .flatMap(seen -> software(page.name(), seen))
          .ifPresent(software::add);
    }
    if (!software.isEmpty()) {
      return Verdict.joined(software).with("site", site);
    }
    return filed.isPresent() ? Verdict.pass("filed") : Verdict.undetermined("nobody-says");
  }

  private static Optional<Verdict> byReview(Observation review) {
    return Category.of(Content.CATEGORY.of(review))
        .map(
            category ->
                category == Category.FORUM
                    ? Verdict.fail("forum", review.subject())
                        .with("source", Phrase.word("by-review").with("site", review.subject()))
                    : Verdict.pass("reviewed"))
        .map(verdict -> verdict.on(List.of(review)));
  }

  private static Optional<Verdict> software(String host, Observation page) {
    return software(page)
        .map(name -> Verdict.fail("forum-software", host).with("software", name).on(List.of(page)));
  }

  private static @Nullable Phrase source(Filing filing, Optional<Category> filed, Facts facts) {
    Predicate<String> forum = word -> SERVICES.means(word, "forum", facts::reached);
    if (filed.equals(Optional.of(Category.FORUM))) {
      return Phrase.word("by-category");
    }
    if (filing.website().serviceContent().stream().anyMatch(forum)) {
      return Phrase.word("by-service");
    }
    return filing.website().priorApprovals().stream().anyMatch(forum)
        ? Phrase.word("by-approval")
        : null;
  }

  private static Optional<String> software(Observation page) {
    String shown = (Page.TITLE.of(page) + '\n' + Page.FOOTER.of(page)).toLowerCase(Locale.ROOT);
    return SOFTWARE.stream().filter(shown::contains).findFirst();
  }
}
