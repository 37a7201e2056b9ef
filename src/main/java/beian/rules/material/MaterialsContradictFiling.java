package beian.rules.material;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.MaterialFile;
import beian.evidence.kind.Subjects;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.number.HolderNumber;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import beian.filing.number.OrganizationCode;
import beian.filing.number.RegistrationNumber;
import beian.filing.number.ResidentId;
import beian.filing.number.TravelDocument;
import beian.filing.number.UnifiedSocialCreditCode;
import beian.filing.word.EntityName;
import beian.filing.word.EntityName.Likeness;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the materials show is not what is filed. */
public final class MaterialsContradictFiling implements Check {
  private static final Set<String> OF_SEVERAL_PAGES = Set.of("pdf", "tif");
  private static final int ORGANIZATION_CODE_FROM = 8;
  private static final int ORGANIZATION_CODE_TO = 17;

  private record Picture(
      Material material, boolean entityDocument, String file, Observation seen) {}

  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<Picture> pictures = pictures(filing, facts);
    List<Verdict> each = new ArrayList<>();
    each.add(document(filing, pictures));
    each.addAll(samePictures(pictures));
    return Verdict.joined(each);
  }

  /** What was read from the entity's document, against the filing. */
  private static Verdict document(Filing filing, List<Picture> pictures) {
    String read = filing.materials().documentEntityName();
    String readNumber = Subjects.document(filing.materials().documentEntityDocNo());
    String filed = filing.entity().name();
    String filedNumber = Subjects.document(filing.entity().docNo());
    if (read.isEmpty() || readNumber.isEmpty() || filed.isEmpty() || filedNumber.isEmpty()) {
      return Verdict.undetermined("not-all-read");
    }
    boolean name = EntityName.compare(read, filed) != Likeness.DIFFERENT;
    boolean number = sameNumber(readNumber, filedNumber);
    if (name && number) {
      return Verdict.pass("as-filed").on(pictures.stream().map(Picture::seen).toList());
    }
    if (!number && !(HolderNumber.identifies(readNumber) && HolderNumber.identifies(filedNumber))) {
      return Verdict.undetermined("not-all-read");
    }
    Phrase what =
        name
            ? Phrase.word("a-number")
            : number ? Phrase.word("a-name") : Phrase.word("name-and-number");
    boolean ofOneKind = readNumber.length() == filedNumber.length();
    if (!name && !number && !isNumber(readNumber)) {
      return Verdict.undetermined("misread");
    }
    return Verdict.fail(
            name || number || !ofOneKind ? "differs" : "another-entity",
            Normal.name(read) + "|" + TravelDocument.holder(readNumber))
        .with("what", what)
        .with("read", Mask.text(read))
        .with("readnumber", Mask.document(readNumber))
        .with("filed", Mask.text(filed))
        .with("filednumber", Mask.document(filedNumber));
  }

  /**
   * Of one holder: equal but for how often the document was issued, or one is the organization code
   * inside the other, a unified social credit code.
   */
  private static boolean sameNumber(String a, String b) {
    return TravelDocument.holder(a).equals(TravelDocument.holder(b))
        || isCodeOf(a, b)
        || isCodeOf(b, a);
  }

  /** Whether a check digit, or a form without one, says that it was read rightly. */
  private static boolean isNumber(String number) {
    return switch (number.length()) {
      case 18 -> UnifiedSocialCreditCode.check(number).valid() || ResidentId.check(number).valid();
      case 15 -> RegistrationNumber.check(number).valid() || ResidentId.check(number).valid();
      case 9 -> OrganizationCode.check(number).valid() || TravelDocument.check(number).valid();
      default -> true;
    };
  }

  private static boolean isCodeOf(String code, String unified) {
    return unified.length() == 18
        && code.length() == ORGANIZATION_CODE_TO - ORGANIZATION_CODE_FROM
        && unified.startsWith(code, ORGANIZATION_CODE_FROM);
  }

  private static List<Verdict> samePictures(List<Picture> pictures) {
    List<Verdict> same = new ArrayList<>(0);
    for (int i = 0; i < pictures.size(); i++) {
      for (int j = i + 1; j < pictures.size(); j++) {
        Picture a = pictures.get(i);
        Picture b = pictures.get(j);
        boolean combined = a.entityDocument && b.entityDocument;
        if (!combined
            && a.material != b.material
            && MaterialFile.SHA256.of(a.seen).equals(MaterialFile.SHA256.of(b.seen))) {
          same.add(
              Verdict.fail("same-picture", a.material.column() + "|" + b.material.column())
                  .with("first", Phrase.word(a.material.column()))
                  .with("second", Phrase.word(b.material.column()))
                  .with("file", OnFile.shown(b.file))
                  .on(List.of(a.seen, b.seen)));
        }
      }
    }
    return same;
  }

  /** What is known to be one readable picture. */
  private static List<Picture> pictures(Filing filing, Facts facts) {
    List<Picture> pictures = new ArrayList<>();
    for (Material material : Material.values()) {
      for (String file : OnFile.files(material.written(filing))) {
        Sight sight = facts.evidence().sight(MaterialFile.KIND, file);
        if (sight.current()
            && MaterialFile.PROBLEM.of(sight.newest()).isEmpty()
            && !MaterialFile.SHA256.of(sight.newest()).isEmpty()
            && !OF_SEVERAL_PAGES.contains(MaterialFile.TYPE.of(sight.newest()))) {
          pictures.add(new Picture(material, material.isOfEntity(filing), file, sight.newest()));
        }
      }
    }
    return pictures;
  }
}
