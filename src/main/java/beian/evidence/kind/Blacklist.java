package beian.evidence.kind;

import beian.evidence.observation.Age;
import beian.evidence.observation.BadCell;
import beian.evidence.observation.EvidenceColumn;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Field;
import beian.evidence.observation.Form;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Row;
import beian.evidence.observation.Span;
import beian.evidence.observation.Synonyms;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry of a blacklist. Subject: {@code entity|document number} or {@code site|normalized name};
 * {@link #ANY_ENTITY} and {@link #ANY_SITE} say that a list of that sort was read, so that who
 * stands in none is known not to be listed.
 */
public final class Blacklist extends EvidenceKind {
  public static final Blacklist KIND = new Blacklist();

  public static final Field REASON = KIND.field("reason|原因|列入原因");
  public static final Field FROM = KIND.field("from|起|列入时间|列入日期|生效日期");
  public static final Field TO = KIND.field("to|止|移出时间|移出日期|失效日期");

  private static final String ENTITY = "entity|";
  private static final String SITE = "site|";

  /** Stands for every entity: that a list of entities was read. */
  public static final String ANY_ENTITY = ENTITY + "*";

  /** Stands for every website: that a list of websites was read. */
  public static final String ANY_SITE = SITE + "*";

  private static final EvidenceColumn SORT = EvidenceColumn.of("kind|类别|类型|黑名单类型").needed();
  private static final EvidenceColumn VALUE = EvidenceColumn.of("value|值|内容|证件号码或网站名称").needed();
  private static final EvidenceColumn OBSERVED = EvidenceColumn.observed();
  private static final Synonyms SORTS =
      new Synonyms("entity|主体|主办单位|主办者|主体黑名单", "site|网站|网站名称|website|网站黑名单");

  private static final Form FORM =
      Form.of(KIND, "blacklist", Blacklist::read, SORT, VALUE, REASON, FROM, TO, OBSERVED)
          .marking(ANY_ENTITY, ANY_SITE);

  private Blacklist() {
    super("blacklist", "黑名单", Age.AS_LISTED, Blacklist::shown);
  }

  private static String shown(String subject) {
    return subject.startsWith(ENTITY)
        ? ENTITY + Mask.document(subject.substring(ENTITY.length()))
        : subject;
  }

  /** An entity on a blacklist, by its document number. */
  public static String entity(String documentNumber) {
    return ENTITY + Subjects.document(documentNumber);
  }

  /** A website on a blacklist, by its name. */
  public static String site(String name) {
    return SITE + Normal.name(name);
  }

  /** Entity and website, and that lists of either sort were read. */
  @Override
  public Set<String> subjects(Filing filing) {
    Set<String> subjects = new LinkedHashSet<>(List.of(ANY_ENTITY, ANY_SITE));
    if (!filing.entity().docNo().isBlank()) {
      subjects.add(entity(filing.entity().docNo()));
      subjects.add(ENTITY + Subjects.withoutCopy(Subjects.document(filing.entity().docNo())));
    }
    if (!filing.website().name().isBlank()) {
      subjects.add(site(filing.website().name()));
    }
    return subjects;
  }

  @Override
  public Optional<Form> form() {
    return Optional.of(FORM);
  }

  private static List<Observation> read(Row row) throws BadCell {
    String word = row.some(SORT, "entity | site");
    String sort = SORTS.of(word).orElseThrow(() -> row.bad(SORT, word, "entity | site"));
    String subject =
        sort.equals("entity")
            ? ENTITY + Subjects.document(row, VALUE, "911101080000000194")
            : site(row.some(VALUE, "示例网"));
    return List.of(
        row.of(KIND, subject, row.span(OBSERVED).orElse(Span.at(row.now())))
            .with(REASON, row.text(REASON))
            .with(FROM, row.day(FROM))
            .with(TO, row.day(TO))
            .holding(row.moment(FROM).orElse(null), row.end(TO))
            .seen());
  }
}
