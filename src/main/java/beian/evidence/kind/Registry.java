package beian.evidence.kind;

import beian.evidence.observation.Age;
import beian.evidence.observation.BadCell;
import beian.evidence.observation.EvidenceColumn;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Field;
import beian.evidence.observation.Form;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Points;
import beian.evidence.observation.Row;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import beian.filing.word.RegistryStatus;
import beian.filing.word.RegistryStatus.Meaning;
import beian.filing.word.RegistryStatus.Register;
import beian.platform.time.Zone;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The business registry's word on an entity. Subject: the document number, compact, upper case. */
public final class Registry extends EvidenceKind {
  public static final Registry KIND = new Registry();

  public static final Field NAME = KIND.field("name|名称|企业名称|主体名称|单位名称");

  /** As the registry writes it: 存续（在营、开业、在册）, 注销, 吊销，未注销, …. */
  public static final Field STATUS = KIND.field("status|登记状态|经营状态|状态");

  public static final Field LEGAL_PERSON = KIND.field("legal_person|法定代表人|负责人|法人");
  public static final Field CAPITAL = KIND.field("capital|注册资本");

  /** The last day; 9999-12-31: without end. */
  public static final Field VALID_UNTIL =
      KIND.field("valid_until|营业期限至|有效期至|证书有效期至|expires_at").unasked();

  private static final EvidenceColumn NUMBER =
      EvidenceColumn.of("doc_no|证件号码|统一社会信用代码|注册号|document number").needed();
  private static final EvidenceColumn OBSERVED = EvidenceColumn.observed();

  private static final String EXAMPLE = "911101080000000194";

  private static final Form FORM =
      Form.of(
              KIND,
              "registry",
              Registry::read,
              NUMBER,
              NAME,
              STATUS,
              LEGAL_PERSON,
              CAPITAL,
              VALID_UNTIL,
              OBSERVED)
          .about(row -> List.of(Subjects.document(row, NUMBER, EXAMPLE)))
          .blank(3, NUMBER);

  private Registry() {
    super("registry", "主体登记信息", Age.days(90), Mask::document);
  }

  @Override
  public Set<String> subjects(Filing filing) {
    String document = Subjects.document(filing.entity().docNo());
    Set<String> documents = new LinkedHashSet<>(Subjects.some(document));
    documents.addAll(Subjects.some(Subjects.withoutCopy(document)));
    return documents;
  }

  @Override
  public Map<String, String> points(Observation seen) {
    String status = STATUS.of(seen);
    boolean exists =
        RegistryStatus.of(status, Register.MAINLAND, Zone.dayOf(seen.observedAt())).meaning()
            == Meaning.EXISTS;
    return new Points(seen)
        .names(NAME, LEGAL_PERSON)
        .understood(STATUS, exists ? Meaning.EXISTS.name() : Normal.name(status))
        .all();
  }

  @Override
  public Optional<Worded> worded() {
    return Optional.of(new Worded(STATUS, Registry::known));
  }

  @Override
  public Optional<Form> form() {
    return Optional.of(FORM);
  }

  /** Whether one of the registers writes that; no day, for a word of tomorrow is known. */
  private static boolean known(String status) {
    return Arrays.stream(Register.values())
        .anyMatch(
            register ->
                RegistryStatus.of(status, register, LocalDate.MAX).unknownWords().isEmpty());
  }

  private static List<Observation> read(Row row) throws BadCell {
    String number = Subjects.document(row, NUMBER, EXAMPLE);
    return List.of(
        row.of(KIND, number, row.observedAt(OBSERVED))
            .with(NAME, row.text(NAME))
            .with(STATUS, row.text(STATUS))
            .with(LEGAL_PERSON, row.text(LEGAL_PERSON))
            .with(CAPITAL, row.text(CAPITAL))
            .with(VALID_UNTIL, row.lastDay(VALID_UNTIL))
            .seen());
  }
}
