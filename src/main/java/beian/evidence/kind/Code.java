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
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.MobileNumber;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A code sent to a filed number. Subject: the filing number, {@code |}, the normalized number. That
 * a code was entered is no answer that another could contradict.
 */
public final class Code extends EvidenceKind {
  public static final Code KIND = new Code();

  public static final Field SENT_AT = KIND.field("sent_at|发送时间|下发时间|observed_at");

  /** Absent while it is not entered. */
  public static final Field ENTERED_AT = KIND.field("entered_at|填写时间|验证时间|回填时间");

  private static final EvidenceColumn FILING = Subjects.FILING;
  private static final EvidenceColumn NUMBER =
      EvidenceColumn.of("number|号码|电话|手机号|电话号码|手机号码").needed();

  private static final Form FORM =
      Form.of(KIND, "codes", Code::read, FILING, NUMBER, SENT_AT, ENTERED_AT)
          .about(Code::about)
          .blank(7, subject -> Arrays.asList(subject.split("\\|", 2)), FILING, NUMBER);

  private Code() {
    super("code", "验证码记录", Age.days(30), Subjects.behindBar(Mask::phone));
  }

  /** A code sent to a number for a filing. */
  public static String subject(String filingNumber, String phone) {
    return filingNumber + "|" + phone;
  }

  /** The filing and each of its numbers. */
  @Override
  public Set<String> subjects(Filing filing) {
    Set<String> codes = new LinkedHashSet<>();
    Subjects.phones(filing).forEach(phone -> codes.add(subject(filing.number(), phone)));
    return codes;
  }

  /** Codes go to mobiles; one that was entered for a landline is evidence all the same. */
  @Override
  public boolean obtainable(String subject) {
    return MobileNumber.check(subject.substring(subject.indexOf('|') + 1)).valid();
  }

  @Override
  public Optional<Form> form() {
    return Optional.of(FORM);
  }

  private static List<String> about(Row row) throws BadCell {
    String filing = Subjects.filing(row);
    return Subjects.phones(row, NUMBER).stream().map(number -> subject(filing, number)).toList();
  }

  private static List<Observation> read(Row row) throws BadCell {
    String filing = Subjects.filing(row);
    String number = Subjects.phone(row, NUMBER);
    Span sent = row.observedAt(SENT_AT);
    Span entered = row.span(ENTERED_AT).orElse(null);
    return List.of(
        row.of(KIND, subject(filing, number), entered == null ? sent : entered)
            .with(SENT_AT, sent.from().toString())
            .with(ENTERED_AT, entered == null ? "" : entered.from().toString())
            .seen());
  }
}
