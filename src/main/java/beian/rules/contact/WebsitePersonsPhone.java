package beian.rules.contact;

import beian.evidence.observation.Observation;
import beian.inspection.card.Phrase;
import beian.inspection.decision.DecisionAnswer;
import beian.inspection.decision.Situation;
import beian.rules.contact.FiledNumber.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether the website's person-in-charge can be reached at a filed number. */
public final class WebsitePersonsPhone {
  private WebsitePersonsPhone() {}

  /** Reachable at one of the numbers; dead when that is proved of every one. */
  public static DecisionAnswer of(Situation situation) {
    List<FiledNumber> numbers =
        Stream.of(Line.SITE_MOBILE, Line.SITE_LANDLINE)
            .flatMap(line -> FiledNumber.at(line, situation.filing()).stream())
            .toList();
    if (numbers.isEmpty()) {
      return DecisionAnswer.unknown(Phrase.word("no-website-phone"));
    }
    List<Observation> basis = new ArrayList<>();
    boolean dead = true;
    Phrase open = Phrase.word("phone-not-known");
    for (FiledNumber number : numbers) {
      Reachability reach =
          Reachability.of(situation.filing(), number, situation.facts(), Reachability.MISSED_DAYS);
      switch (reach.state()) {
        case REACHED -> {
          return DecisionAnswer.of("reachable", phrase("phone-reached", number))
              .on(reach.evidence());
        }
        case UNREACHABLE -> basis.addAll(reach.evidence());
        case UNKNOWN -> dead = false;
      }
    }
    return dead
        ? DecisionAnswer.of("dead", phrase("phone-dead", numbers.get(0))).on(basis)
        : DecisionAnswer.unknown(open).on(basis);
  }

  private static Phrase phrase(String word, FiledNumber number) {
    return Phrase.word(word).with("number", number.shown());
  }
}
