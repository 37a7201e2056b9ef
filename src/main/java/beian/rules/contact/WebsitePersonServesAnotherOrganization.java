package beian.rules.contact;

import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.filing.number.ResidentId;
import beian.filing.number.TravelDocument;
import beian.filing.peer.OtherEntity;
import beian.filing.peer.Peer;
import beian.filing.peer.Sharers;
import beian.filing.peer.Tie;
import beian.filing.word.EntityName;
import beian.filing.word.EntityName.Likeness;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import beian.inspection.standing.StatusWords;
import java.util.List;

/** The website's person-in-charge is website person-in-charge at another organization too. */
public final class WebsitePersonServesAnotherOrganization implements Check {
  /** So many are named; beyond, the rest is counted. */
  private static final int NAMED = 3;

  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.individual()) {
      return Verdict.notApplicable("individual");
    }
    if (filing.sitePerson().docNo().isEmpty()) {
      return Verdict.undetermined("no-document");
    }
    if (!isSomebodys(filing.sitePerson().docNo())) {
      return Verdict.undetermined("bad-document");
    }
    Sharers sharers = facts.peers().sharing(Tie.SITE_PERSON);
    List<Peer> ofTheNumber =
        sharers.peers().stream()
            .filter(peer -> peer.organization() && !peer.ended())
            .filter(peer -> OtherEntity.is(filing, peer))
            .filter(peer -> !isAlike(filing, peer))
            .toList();
    List<Peer> organizations =
        ofTheNumber.stream().filter(peer -> isSamePerson(filing, peer)).toList();
    if (organizations.isEmpty() && !ofTheNumber.isEmpty()) {
      return Verdict.undetermined("two-names").with("person", filing.sitePerson().name());
    }
    if (!organizations.isEmpty() && organizations.stream().noneMatch(peer -> stands(peer, facts))) {
      return Verdict.undetermined("others-unclear");
    }
    if (organizations.isEmpty()) {
      return sharers.whole()
          ? Verdict.pass("none-elsewhere")
          : Verdict.undetermined("more-filings-than-read");
    }
    if (filing.isChanging("site_pic_doc_no", facts::reached)
        || filing.isChanging("site_pic_name", facts::reached)) {
      return Verdict.undetermined("changing");
    }
    if (filing.entity().type().isEmpty()) {
      return Verdict.undetermined("no-entity-type");
    }
    return Verdict.fail("several-organizations", TravelDocument.holder(filing.sitePerson().docNo()))
        .with("person", filing.sitePerson().name())
        .with("others", names(organizations.stream().filter(peer -> stands(peer, facts)).toList()));
  }

  /**
   * Under one number two names: one of them was typed wrongly, or the numbers are of two states,
   * each of which counts its passports from the beginning.
   */
  private static boolean isSamePerson(Filing filing, Peer peer) {
    return EntityName.compare(filing.sitePerson().name(), peer.of("site_pic_name"))
        != Likeness.DIFFERENT;
  }

  /** A branch is no other legal person. */
  private static boolean isAlike(Filing filing, Peer peer) {
    return EntityName.compare(filing.entity().name(), peer.of("entity_name")) == Likeness.ALIKE;
  }

  /**
   * Whether the other filing is certainly ours and alive, since nobody looks after the others'
   * rows, and whether it stays as it is: its owner may be putting it right.
   */
  private static boolean stands(Peer peer, Facts facts) {
    String status = peer.of("filing_status");
    String provider = peer.of("access_provider");
    return !peer.isUnderWay()
        && (status.isEmpty() || StatusWords.isAlive(status, facts::reached))
        && (provider.isEmpty() || facts.terms().providers().runs(provider));
  }

  /** Whether it is the number of one person, and not what people write when they have none. */
  private static boolean isSomebodys(String number) {
    String written = Normal.compact(number);
    if (written.length() == 18 || written.length() == 15) {
      return ResidentId.check(written).valid();
    }
    // A number of digits alone is as likely one that somebody made up.
    return TravelDocument.check(written).valid()
        && !written.matches("\\d+")
        && written.chars().distinct().count() > 2;
  }

  private static Phrase names(List<Peer> organizations) {
    List<String> names =
        organizations.stream().map(peer -> peer.of("entity_name")).distinct().sorted().toList();
    Phrase named = Phrase.list(names.stream().limit(NAMED).map(Phrase::same).toList());
    return names.size() <= NAMED
        ? named
        : Phrase.word("more-organizations")
            .with("names", named)
            .with("count", Integer.toString(names.size()))
            .with("more", Integer.toString(names.size() - NAMED));
  }
}
