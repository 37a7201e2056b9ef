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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ministry's extract. Subject: the filing number, or {@code order:} and the order number. */
public final class Miit extends EvidenceKind {
  public static final Miit KIND = new Miit();

  /** 是, 否. */
  public static final Field ENTITY_EXISTS = KIND.field("entity_exists|主体存在|主体是否存在");

  /** 是, 否. */
  public static final Field SITE_EXISTS = KIND.field("site_exists|网站存在|网站是否存在");

  public static final Field SITE_COUNT = KIND.field("site_count|网站数|网站数量");
  public static final Field STATUS = KIND.field("status|备案状态|状态");

  /** A list. */
  public static final Field PROVIDERS = KIND.field("providers|接入商|接入服务商|全部接入服务商");

  private static final EvidenceColumn FILING = Subjects.FILING;
  private static final EvidenceColumn CHECKED_AT =
      EvidenceColumn.of("checked_at|核查时间|查询时间|observed_at");

  private static final Form FORM =
      Form.of(
              KIND,
              "miit",
              Miit::read,
              FILING,
              ENTITY_EXISTS,
              SITE_EXISTS,
              SITE_COUNT,
              STATUS,
              PROVIDERS,
              CHECKED_AT)
          .about(row -> List.of(Subjects.filing(row)))
          .blank(8, FILING);

  private Miit() {
    super("miit", "工信部备案查询", Age.days(30), PUBLIC);
  }

  /** Its number, and the one under which it was known first. */
  @Override
  public Set<String> subjects(Filing filing) {
    Set<String> subjects = new LinkedHashSet<>(Subjects.some(filing.number()));
    subjects.addAll(Subjects.some(filing.identity()));
    return subjects;
  }

  @Override
  public Map<String, String> points(Observation seen) {
    return new Points(seen)
        .plain(ENTITY_EXISTS, SITE_EXISTS, SITE_COUNT)
        .names(STATUS)
        .set(PROVIDERS, word -> true)
        .all();
  }

  @Override
  public Optional<Form> form() {
    return Optional.of(FORM);
  }

  private static List<Observation> read(Row row) throws BadCell {
    String count = row.text(SITE_COUNT);
    if (!count.matches("\\d{0,6}")) {
      throw row.bad(SITE_COUNT, count, "1");
    }
    return List.of(
        row.of(KIND, Subjects.filing(row), row.observedAt(CHECKED_AT))
            .with(ENTITY_EXISTS, row.yesNo(ENTITY_EXISTS))
            .with(SITE_EXISTS, row.yesNo(SITE_EXISTS))
            .with(SITE_COUNT, count)
            .with(STATUS, row.text(STATUS))
            .with(PROVIDERS, row.text(PROVIDERS).replaceAll("\\s*[;；、,，|]\\s*", ";"))
            .seen());
  }
}
