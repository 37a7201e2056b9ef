package beian.rules.shape;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.CardReader;
import beian.inspection.card.Parameters;
import java.util.List;
import java.util.Set;

/**
 * A website of a category that needs a permit names none. Parameters: {@code category}; {@code
 * permit}, the column of its number; {@code scope}, words of which the business scope has to show
 * one; {@code when}, the occasion.
 */
public final class PermitIsNotFiled implements Check {
  private static final Set<String> NONE = Set.of("无", "没有", "暂无", "none", "-", "/");

  private final String category;
  private final TextColumn permit;
  private final List<String> scope;
  private final Occasion when;

  public PermitIsNotFiled(Parameters given) {
    this.category = given.text("category");
    this.permit = given.one("permit", TextColumn.byKey());
    this.scope = given.texts("scope");
    this.when = given.one("when", CardReader.named(Occasion.values()), Occasion.ALWAYS);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(when.missed(filing).orElseGet(() -> judged(filing)), filing);
  }

  private Verdict judged(Filing filing) {
    String filed = filing.website().contentCategory();
    if (filed.isEmpty()) {
      return Verdict.undetermined("no-category");
    }
    if (!filed.equals(category)) {
      return Verdict.notApplicable("other-category");
    }
    String number = permit.of(filing);
    if (!filing.speaksOf(permit.key())) {
      return Verdict.undetermined("column-silent").with("column", Holes.column(permit.key()));
    }
    if (number.isEmpty() || NONE.contains(number)) {
      return Verdict.fail("missing", permit.key());
    }
    if (number.chars().noneMatch(Character::isDigit)) {
      return Verdict.undetermined("permit-unclear").with("value", number);
    }
    return scope.isEmpty() || scope.stream().anyMatch(filing.entity().businessScope()::contains)
        ? Verdict.pass("permit-filed").with("value", number)
        : Verdict.undetermined("scope-unclear");
  }
}
