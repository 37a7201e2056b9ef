package beian.evidence.kind;

import beian.evidence.observation.Age;
import beian.evidence.observation.BadCell;
import beian.evidence.observation.EvidenceColumn;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Field;
import beian.evidence.observation.Form;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Row;
import beian.evidence.observation.Synonyms;
import beian.filing.Filing;
import beian.filing.number.Mask;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The carrier's word on a phone number. Subject: the normalized number. */
public final class NumberStatus extends EvidenceKind {
  public static final NumberStatus KIND = new NumberStatus();

  /** 正常, 停机, 空号, 不在网, 未知; a word nobody knows stays as it is. */
  public static final Field STATUS = KIND.field("status|号码状态|状态").needed();

  private static final EvidenceColumn NUMBER =
      EvidenceColumn.of("number|号码|电话|手机号|电话号码|手机号码").needed();
  private static final EvidenceColumn OBSERVED = EvidenceColumn.observed();
  private static final Synonyms WORDS =
      new Synonyms(
          "正常|在用|在网|active|normal|ok|in service|in use",
          "停机|欠费停机|suspended|stopped",
          "空号|销号|已销号|vacant|nonexistent|not assigned|cancelled",
          "不在网|在网不可用|not in network|unavailable",
          "未知|unknown");

  private static final Form FORM =
      Form.of(KIND, "numbers", NumberStatus::read, NUMBER, STATUS, OBSERVED)
          .about(row -> Subjects.phones(row, NUMBER))
          .blank(2, NUMBER);

  private NumberStatus() {
    super("number-status", "号码状态", Age.days(30), Mask::phone);
  }

  @Override
  public Set<String> subjects(Filing filing) {
    return Subjects.phones(filing);
  }

  @Override
  public Optional<Worded> worded() {
    return Optional.of(new Worded(STATUS, word -> WORDS.of(word).isPresent()));
  }

  @Override
  public Optional<Form> form() {
    return Optional.of(FORM);
  }

  private static List<Observation> read(Row row) throws BadCell {
    String number = Subjects.phone(row, NUMBER);
    String status = row.some(STATUS, "正常 | 停机 | 空号 | 不在网 | 未知");
    return List.of(
        row.of(KIND, number, row.observedAt(OBSERVED))
            .with(STATUS, WORDS.of(status).orElse(status))
            .seen());
  }
}
