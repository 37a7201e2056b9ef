package beian.rules.contact;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.MailboxStatus;
import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.rules.contact.FiledNumber.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * The filing password would not reach the entity's person-in-charge by mobile and by mail.
 * Parameter {@code missed-days}: on how many days nobody must have answered.
 */
public final class EntityPersonCannotReceivePassword implements Check {
  private final int missedDays;

  public EntityPersonCannotReceivePassword(Parameters given) {
    this.missedDays = given.atLeast("missed-days", Reachability.MISSED_DAYS);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<FiledNumber> mobiles =
        FiledNumber.at(Line.ENTITY_MOBILE, filing).stream().filter(FiledNumber::mobile).toList();
    List<MailAddress> addresses = MailAddress.in(filing.entityPerson().email());
    if (mobiles.isEmpty() && !filing.speaksOf("entity_pic_mobile")
        || addresses.isEmpty() && !filing.speaksOf("entity_pic_email")) {
      return Verdict.undetermined("no-columns");
    }
    boolean changing =
        filing.isChanging("entity_pic_mobile", facts::reached)
            || filing.isChanging("entity_pic_email", facts::reached);
    Verdict mobile = mobiles.isEmpty() ? noMobile(filing, facts) : mobile(mobiles, filing, facts);
    Verdict mail =
        addresses.isEmpty() ? Verdict.fail("no-mail", "entity_pic_email") : mail(addresses, facts);
    if (mobile.outcome() == Outcome.FAIL || mail.outcome() == Outcome.FAIL) {
      return changing ? Verdict.undetermined("changing") : Verdict.joined(List.of(mobile, mail));
    }
    return Verdict.joined(List.of(mail, mobile));
  }

  /** No number is valid; one in a new segment, or one a person must look at, may be one. */
  private static Verdict noMobile(Filing filing, Facts facts) {
    List<FiledNumber> numbers = FiledNumber.at(Line.ENTITY_MOBILE, filing);
    if (!numbers.isEmpty()) {
      Verdict judged = OwnNumber.check(numbers, filing, facts);
      if (judged.outcome() == Outcome.UNDETERMINED) {
        return judged;
      }
    }
    return Verdict.fail("no-mobile", "entity_pic_mobile");
  }

  private Verdict mobile(List<FiledNumber> mobiles, Filing filing, Facts facts) {
    NumberTally unreachable = new NumberTally();
    NumberTally unknown = new NumberTally();
    for (FiledNumber mobile : mobiles) {
      Reachability reach = Reachability.of(filing, mobile, facts, missedDays);
      switch (reach.state()) {
        case REACHED -> {
          return Verdict.pass("reached-by-mobile").on(reach.evidence());
        }
        case UNREACHABLE -> unreachable.add(mobile, reach.why(), reach.evidence());
        case UNKNOWN -> unknown.add(mobile, reach.why(), reach.evidence());
      }
    }
    return unknown.isEmpty()
        ? unreachable.failTogether("mobile-unreachable")
        : unknown.undetermined(mobiles.size());
  }

  /** One mailbox that works is enough; wrong or bounced ones count when all are. */
  private static Verdict mail(List<MailAddress> addresses, Facts facts) {
    List<Verdict> wrong = new ArrayList<>();
    List<Verdict> unknown = new ArrayList<>();
    for (MailAddress address : addresses) {
      if (!address.valid() && address.isRemark()) {
        unknown.add(Verdict.undetermined("mail-in-words").of(address.subject()));
        continue;
      }
      if (!address.valid()) {
        wrong.add(Verdict.fail("mail-invalid", address.subject()).with("address", address.shown()));
        continue;
      }
      Sight sight = address.seen(facts);
      MailAddress.Word word =
          sight.current() ? MailAddress.Word.of(sight.newest()) : MailAddress.Word.UNCLEAR;
      switch (word) {
        case TAKES_MAIL -> {
          return Verdict.pass("reached").on(List.of(sight.newest()));
        }
        case BOUNCED ->
            wrong.add(
                Verdict.fail("mail-bounced", address.subject())
                    .with("address", address.shown())
                    .on(List.of(sight.newest())));
        case UNCLEAR ->
            unknown.add(
                Verdict.undetermined(MailboxStatus.KIND, address.shown(), sight)
                    .of(address.subject()));
      }
    }
    return Verdict.joined(unknown.isEmpty() ? wrong : unknown);
  }
}
