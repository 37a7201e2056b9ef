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
import beian.evidence.observation.Synonyms;
import beian.filing.Filing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A reviewer's signed decision on the content. Subject: the domain name. */
public final class Content extends EvidenceKind {
  public static final Content KIND = new Content();

  /** illegal, empty, ok. */
  public static final Field FLAG = KIND.field("flag|结论|标记|审核结论|核查结论").needed();

  /** BLOG, FORUM, … as the filing's content category. */
  public static final Field CATEGORY = KIND.field("category|内容类别|类别");

  public static final Field REVIEWER = KIND.field("reviewer|审核人|核查人");

  /** SHA-256 of the page that was reviewed; absent when nobody said which. */
  public static final Field PAGE = KIND.field("page|页面 SHA-256");

  /** What the reviewer noted. */
  public static final Field NOTE = KIND.field("note|备注");

  private static final EvidenceColumn DOMAIN = EvidenceColumn.of("domain|域名|网站域名").needed();
  private static final EvidenceColumn OBSERVED = EvidenceColumn.observed("|审核时间");
  private static final Synonyms FLAGS =
      new Synonyms("illegal|违法|违规|非法|违法违规", "empty|空|空白|空壳|无内容|空网站", "ok|正常|合规|合法|normal");

  private static final Form FORM =
      Form.of(KIND, "content", Content::read, DOMAIN, FLAG, CATEGORY, REVIEWER, OBSERVED)
          .about(row -> List.of(site(row)))
          .blank(9, DOMAIN);

  private Content() {
    super("content", "内容审核", Age.days(30), PUBLIC);
  }

  /** What a decision is called: illegal, empty or ok; empty when nobody knows the word. */
  public static Optional<String> flag(String word) {
    return FLAGS.of(word);
  }

  /** The filed names and the homepage's host, without {@code www.}. */
  @Override
  public Set<String> subjects(Filing filing) {
    return Subjects.sites(filing);
  }

  @Override
  public Map<String, String> points(Observation seen) {
    return new Points(seen).plain(FLAG, CATEGORY).all();
  }

  @Override
  public Optional<Form> form() {
    return Optional.of(FORM);
  }

  private static String site(Row row) throws BadCell {
    row.host(DOMAIN);
    return Subjects.site(row.text(DOMAIN));
  }

  private static List<Observation> read(Row row) throws BadCell {
    String site = site(row);
    String word = row.some(FLAG, "illegal | empty | ok");
    String flag = FLAGS.of(word).orElseThrow(() -> row.bad(FLAG, word, "illegal | empty | ok"));
    return List.of(
        row.of(KIND, site, row.observedAt(OBSERVED))
            .with(FLAG, flag)
            .with(CATEGORY, row.text(CATEGORY).toUpperCase(Locale.ROOT))
            .with(REVIEWER, row.text(REVIEWER))
            .seen());
  }
}
