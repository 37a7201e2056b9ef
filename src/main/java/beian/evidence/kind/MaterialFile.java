package beian.evidence.kind;

import beian.evidence.observation.Age;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Field;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Points;
import beian.filing.Filing;
import beian.filing.MaterialWord;
import beian.filing.Materials;
import beian.filing.word.MaterialProblem;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A material on file. Subject: the file name. */
public final class MaterialFile extends EvidenceKind {
  public static final MaterialFile KIND = new MaterialFile();

  /** Bytes. */
  public static final Field SIZE = KIND.field("size|大小");

  public static final Field SHA256 = KIND.field("sha256|文件 SHA-256");

  /** jpg, png, pdf, …. */
  public static final Field TYPE = KIND.field("type|格式");

  /** empty, broken: the file is there and shows nothing. */
  public static final Field PROBLEM = KIND.field("problem|问题");

  private MaterialFile() {
    super("material", "备案材料", Age.AS_LISTED, PUBLIC);
  }

  /** The files named in the sheet; words such as 有 and 无 name none. */
  @Override
  public Set<String> subjects(Filing filing) {
    Materials materials = filing.materials();
    Set<String> files = new LinkedHashSet<>();
    Stream.of(
            materials.personId(),
            materials.organizationCode(),
            materials.businessLicence(),
            materials.photo(),
            materials.verificationForm(),
            materials.changeLetter(),
            materials.partyProof(),
            materials.undertaking(),
            materials.culturePermitScan(),
            materials.personnel(),
            materials.plan())
        .filter(written -> MaterialWord.of(written) == MaterialWord.FILES)
        .flatMap(Subjects::parts)
        .forEach(files::add);
    return files;
  }

  @Override
  public Optional<Worded> worded() {
    return Optional.of(
        new Worded(PROBLEM, word -> MaterialProblem.of(word, day -> true).isPresent()));
  }

  @Override
  public Map<String, String> points(Observation seen) {
    return new Points(seen)
        .plain(SHA256, TYPE)
        // A file that can be looked at has no problem, and says so by saying nothing.
        .always(PROBLEM, PROBLEM.of(seen))
        .all();
  }
}
