package beian.rules.entity;

import beian.evidence.Subjects;
import beian.filing.Filing;
import beian.inspection.Facts;
import beian.inspection.Rule;
import beian.inspection.Verdict;
import beian.inspection.card.Citation;
import beian.inspection.card.Item;
import beian.inspection.card.Opinion;
import beian.inspection.card.RuleCard;
import beian.inspection.card.Section;
import beian.inspection.card.Severity;
import beian.inspection.card.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The entity's document has expired or is about to. */
@RuleCard(
    id = "ENT-004",
    item = Item.ENTITY,
    severity = Severity.MAJOR,
    title = @Text(zh = "主体证件已过期或即将到期", en = "Entity document has expired or is about to"),
    cites = @Citation(section = Section.EFFECTS, line = 330),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "比对主体证件有效期与核查当日：有效期当日仍有效，次日起为过期；距到期不超过设定天数的提示即将到期。“长期”视为不过期。个人主体未单独填写主体证件有效"
                    + "期的，取其负责人同一证件的有效期。未填写有效期的无法判定。",
            en =
                "The expiry date of the entity's document is compared with the day of the"
                    + " inspection: the document is good through that date and expired from the"
                    + " next day; within the set number of days before it, the expiry is pointed"
                    + " out. A document without end never expires. For an individual without an"
                    + " expiry date of the entity's document, the date of the same document at"
                    + " the person-in-charge counts. No date: undetermined."),
    opinions = {
      @Opinion(
          fault = "expired",
          says =
              @Text(
                  zh = "主体证件（{document}）的有效期至 {expiry}，已过期 {days} 天。",
                  en =
                      "The entity's document ({document}) was valid until {expiry};"
                          + " days since: {days}."),
          remedy =
              @Text(
                  zh =
                      "请换领新证件后在备案系统提交变更备案，上传新证件并填写新的有效期。证件已换领、仅备案未更新的，直接提交变更备案即可。证件过期期间，新的备"
                          + "案申请会被驳回。",
                  en =
                      "Renew the document, then apply for an information change in the"
                          + " filing system: upload the new document and enter its expiry date."
                          + " If it has been renewed already, the information change is all"
                          + " there is to do. While the document is expired, new applications"
                          + " are rejected.")),
      @Opinion(
          fault = "soon",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "主体证件（{document}）的有效期至 {expiry}，距到期还有 {days} 天。",
                  en =
                      "The entity's document ({document}) is valid until {expiry}; days"
                          + " left: {days}."),
          remedy =
              @Text(
                  zh = "请在到期前换领证件，并在备案系统提交变更备案，上传新证件并填写新的有效期。",
                  en =
                      "Renew the document before it expires, then apply for an"
                          + " information change in the filing system: upload the new document"
                          + " and enter its expiry date."))
    },
    columns = {
      "entity_type",
      "entity_doc_type",
      "entity_doc_no",
      "entity_doc_expiry",
      "entity_pic_doc_no",
      "entity_pic_doc_expiry"
    })
public final class EntityDocumentIsExpired implements Rule {
  /** How intake writes a document without end (长期). */
  private static final LocalDate WITHOUT_END = LocalDate.of(9999, 12, 31);

  @Override
  public Verdict check(Filing filing, Facts facts) {
    LocalDate expiry = expiry(filing);
    if (expiry == null) {
      return Verdict.undetermined("未填写主体证件有效期", "no expiry date of the entity's document is filed");
    }
    if (!expiry.isBefore(WITHOUT_END)) {
      return Verdict.pass("证件长期有效", "the document has no end");
    }
    long left = ChronoUnit.DAYS.between(facts.today(), expiry);
    if (left > facts.terms().expiryWindowDays()) {
      return Verdict.pass("证件有效期至 {expiry}", "the document is valid until {expiry}")
          .with("expiry", expiry.toString());
    }
    String document = filing.entity().docType();
    return Verdict.fail(
            left < 0 ? "expired" : "soon",
            Subjects.document(filing.entity().docNo()) + "|" + expiry)
        .with("document", document.isEmpty() ? "-" : document)
        .with("expiry", expiry.toString())
        .with("days", Long.toString(Math.abs(left)));
  }

  private static @Nullable LocalDate expiry(Filing filing) {
    LocalDate own = filing.entity().docExpiry();
    if (own != null || !filing.individual()) {
      return own;
    }
    String person = DocumentNumber.of(filing.entityPerson().docNo()).normal();
    boolean same = person.equals(DocumentNumber.of(filing.entity().docNo()).normal());
    return same ? filing.entityPerson().docExpiry() : null;
  }
}
