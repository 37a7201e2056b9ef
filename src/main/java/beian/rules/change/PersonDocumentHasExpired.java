package beian.rules.change;

import beian.evidence.kind.Subjects;
import beian.filing.Filing;
import beian.filing.Person;
import beian.filing.word.WithoutEnd;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An identity card that is filed has expired, and no information change is under way. */
public final class PersonDocumentHasExpired implements Check {
  private static final String CARD = "居民身份证";

  /** A card where it is filed: the column of its last day, its number in its one form. */
  private record Card(String column, String type, String number, @Nullable LocalDate expiry) {
    static Card of(String column, Person person) {
      return new Card(
          column, person.docType(), Subjects.document(person.docNo()), person.docExpiry());
    }
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<Card> filed = filed(filing);
    List<Card> cards = filed.stream().filter(card -> card.type().equals(CARD)).toList();
    if (cards.isEmpty()) {
      String[] open =
          filed.stream()
              .filter(card -> card.type().isEmpty())
              .map(card -> card.column().replace("_expiry", "_type"))
              .toArray(String[]::new);
      return open.length > 0
          ? Verdict.undetermined(Phrase.unfiled("no-document-type", open))
          : Verdict.notApplicable("no-card");
    }
    return Verdict.ofEach(cards, card -> judged(card, latest(card, cards), filing, facts));
  }

  private static List<Card> filed(Filing filing) {
    List<Card> cards = new ArrayList<>(3);
    if (filing.individual()) {
      cards.add(
          new Card(
              "entity_doc_expiry",
              filing.entity().docType(),
              Subjects.document(filing.entity().docNo()),
              filing.entity().docExpiry()));
    }
    cards.add(Card.of("entity_pic_doc_expiry", filing.entityPerson()));
    cards.add(Card.of("site_pic_doc_expiry", filing.sitePerson()));
    return cards;
  }

  /** The latest day at which one card that is filed in several places ends: it was renewed. */
  private static @Nullable LocalDate latest(Card card, List<Card> cards) {
    LocalDate latest = card.expiry();
    for (Card other : cards) {
      LocalDate day = other.expiry();
      boolean same = !card.number().isEmpty() && card.number().equals(other.number());
      if (same && day != null && (latest == null || day.isAfter(latest))) {
        latest = day;
      }
    }
    return latest;
  }

  private static Verdict judged(Card card, @Nullable LocalDate expiry, Filing filing, Facts facts) {
    Phrase whose = Phrase.word(card.column());
    if (expiry == null) {
      return Verdict.undetermined(Phrase.unfiled("no-last-day", card.column()))
          .with("card", whose)
          .of(card.column());
    }
    if (!expiry.isBefore(WithoutEnd.DAY) || !facts.reached(expiry.plusDays(1))) {
      return Verdict.pass("cards-valid");
    }
    if (filing.isChanging(card.column(), facts::reached)) {
      return Verdict.undetermined("card-changing").with("card", whose).of(card.column());
    }
    return Verdict.fail("expired", card.column() + "|" + expiry)
        .with("card", whose)
        .with("expiry", expiry.toString());
  }
}
