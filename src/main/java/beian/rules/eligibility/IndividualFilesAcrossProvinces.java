package beian.rules.eligibility;

import beian.filing.Filing;
import beian.filing.number.ResidentId;
import beian.filing.number.table.Province;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.rules.filed.Holes;
import beian.rules.filed.Occasion;
import java.util.Optional;

/** An individual files in another province than the identity card's: the province decides. */
public final class IndividualFilesAcrossProvinces implements Check {
  private static final String ADDRESS = "entity_doc_address";

  @Override
  public Verdict check(Filing filing, Facts facts) {
    String home = home(filing).map(Province::zh).orElse("-");
    Verdict verdict = Occasion.FILING.missed(filing).orElseGet(() -> judged(filing));
    return Holes.of(verdict.with("home", home), filing);
  }

  private static Verdict judged(Filing filing) {
    if (!filing.individual()) {
      return filing.entity().type().isEmpty()
          ? Verdict.undetermined("no-entity-type")
          : Verdict.notApplicable("individuals-only");
    }
    Optional<Province> filed = named(filing.province());
    if (filed.isEmpty()) {
      return Verdict.undetermined("no-province");
    }
    Optional<Province> home = home(filing);
    if (home.isPresent()) {
      return home.equals(filed)
          ? Verdict.pass("same-province")
          : Verdict.fail("across", ADDRESS + "|" + home.get().code());
    }
    String number = filing.entity().docNo();
    return ResidentId.check(number).valid()
            && number.startsWith(Integer.toString(filed.get().prefix()))
        ? Verdict.pass("same-province")
        : Verdict.undetermined("home-unknown");
  }

  /** Where the card says that its holder lives: the number says where it was given first. */
  private static Optional<Province> home(Filing filing) {
    return named(filing.entity().docAddress());
  }

  private static Optional<Province> named(String text) {
    for (Province each : Province.filing()) {
      if (text.startsWith(each.zh())) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
