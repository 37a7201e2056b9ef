package beian.rules.content;

import beian.evidence.kind.Content;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.filing.word.DatedTable;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import beian.inspection.table.Tables;
import beian.rules.page.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An individual's website is more than a personal blog or the like. */
public final class IndividualWebsiteIsNotPersonal implements Check {
  private static final DatedTable SERVICES = Tables.of("individual-websites");
  private static final DatedTable NAMES = Tables.of("commercial-names");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (!filing.individual()) {
      return filing.entity().type().isEmpty()
          ? Verdict.undetermined("no-entity-type")
          : Verdict.notApplicable("individuals-only");
    }
    if (filing.isAppOrMiniProgram()) {
      return Verdict.notApplicable("no-website");
    }
    if (filing.isTradersOwn()) {
      return Verdict.undetermined("perhaps-trader");
    }
    List<Verdict> reviewed = new ArrayList<>(1);
    for (Site site : Site.of(Content.KIND, filing, facts)) {
      site.signed().forEach(review -> byReview(review).ifPresent(reviewed::add));
      site.contradicted(Content.KIND).or(site::doubted).ifPresent(reviewed::add);
    }
    Verdict verdict = reviewed.isEmpty() ? byFiling(filing, facts) : together(reviewed);
    if (verdict.outcome() == Outcome.PASS) {
      String name = Normal.name(filing.website().name());
      Optional<String> word = NAMES.wordIn(name, "commercial", facts::reached);
      verdict =
          word.map(found -> Verdict.fail("sounds-commercial", name).with("word", found))
              .orElse(verdict);
    }
    return verdict.with("site", filing.website().name());
  }

  /** Forums are another rule's; what is left of the decisions counts. */
  private static Verdict together(List<Verdict> reviewed) {
    List<Verdict> own =
        reviewed.stream().filter(verdict -> verdict.outcome() != Outcome.NOT_APPLICABLE).toList();
    return own.isEmpty() ? reviewed.get(0) : Verdict.joined(own);
  }

  private static Optional<Verdict> byReview(Observation review) {
    return Category.of(Content.CATEGORY.of(review))
        .map(
            category ->
                byCategory(
                    category,
                    review.subject() + "|" + category,
                    Phrase.word("by-review").with("site", review.subject())))
        .map(verdict -> verdict.on(List.of(review)));
  }

  private static Verdict byFiling(Filing filing, Facts facts) {
    Category category = Category.of(filing.website().contentCategory()).orElse(Category.OTHER);
    boolean personalService =
        filing.website().serviceContent().stream()
            .anyMatch(word -> SERVICES.means(word, "personal", facts::reached));
    if (personalService && !category.personal() && category != Category.FORUM) {
      return Verdict.undetermined("personal-service");
    }
    return category == Category.OTHER
        ? byService(filing, facts)
        : byCategory(category, "content_category|" + category, Phrase.word("by-category"));
  }

  private static Verdict byCategory(Category category, String about, Phrase source) {
    if (category == Category.FORUM) {
      return Verdict.notApplicable("forum");
    }
    if (category == Category.OTHER) {
      return unknown();
    }
    Verdict verdict =
        category.personal() ? Verdict.pass("personal") : Verdict.fail("category", about);
    return verdict.with("category", category.words()).with("source", source);
  }

  private static Verdict byService(Filing filing, Facts facts) {
    List<String> services = filing.website().serviceContent();
    if (filing.website().contentCategory().isEmpty()) {
      for (String service : services) {
        if (SERVICES.means(service, "business", facts::reached)) {
          return Verdict.fail("category", "service_content|" + service)
              .with("category", service)
              .with("source", Phrase.word("by-service"));
        }
      }
      if (services.stream().anyMatch(word -> SERVICES.means(word, "personal", facts::reached))) {
        return Verdict.pass("blog");
      }
    }
    return unknown();
  }

  private static Verdict unknown() {
    return Verdict.undetermined("open");
  }
}
