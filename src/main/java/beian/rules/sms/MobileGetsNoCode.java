package beian.rules.sms;

import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.MobileNumber;
import beian.filing.number.NumberCheck;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import beian.rules.filed.Holes;
import beian.rules.filed.Occasion;
import java.util.List;
import java.util.Set;

/** A mobile number of a segment to which the administration's text messages may not be sent. */
public final class MobileGetsNoCode implements Check {
  /** The segments, as {@link MobileNumber} names them. */
  private static final Set<String> UNSUPPORTED = Set.of("virtual");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(Occasion.APPLICATION.missed(filing).orElseGet(() -> judged(filing)), filing);
  }

  private static Verdict judged(Filing filing) {
    return Verdict.joined(
        List.of(
            judged(filing.entityPerson().mobile(), "entity-person", "entity_pic_mobile"),
            judged(filing.sitePerson().mobile(), "site-person", "site_pic_mobile")));
  }

  private static Verdict judged(String mobile, String whose, String column) {
    NumberCheck number = MobileNumber.check(mobile);
    if (mobile.isEmpty() || !number.valid()) {
      return Verdict.undetermined(Phrase.unfiled("no-mobile", column))
          .with("whose", Phrase.word(whose));
    }
    return UNSUPPORTED.contains(number.facts().getOrDefault("segment", ""))
        ? Verdict.fail("virtual", number.normalized())
            .with("whose", Phrase.word(whose))
            .with("mobile", Mask.phone(number.normalized()))
        : Verdict.pass("usual-segment");
  }
}
