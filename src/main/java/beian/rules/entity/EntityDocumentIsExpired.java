package beian.rules.entity;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceKind;
import beian.evidence.Subjects;
import beian.filing.Filing;
import beian.filing.Person;
import beian.filing.number.Mask;
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
import beian.inspection.card.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
                "比对主体证件有效期与核查当日：有效期当日仍有效，次日起为过期；距到期不超过设定天数的提示即将到期。“长期”视为不过期。个人主体的同一证件在多处"
                    + "填写的，取最晚的有效期。单位的登记信息显示有效期已延长的，仅提醒更新备案。变更备案正在办理、未填写有效期的无法判定。",
            en =
                "The expiry date of the entity's document is compared with the day of the"
                    + " inspection: the document is good through that date and expired from the"
                    + " next day; within the set number of days before it, the expiry is pointed"
                    + " out. A document without end never expires. Of an individual's document"
                    + " that is filed in several places the latest date counts. An"
                    + " organization whose registry record runs longer is only asked to bring"
                    + " the filing up to date. An information change under way, or no date:"
                    + " undetermined."),
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
                          + " and enter its expiry date.")),
      @Opinion(
          fault = "prolonged",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "备案的主体证件（{document}）有效期至 {expiry}，登记机关显示有效期已延至 {until}，备案信息尚未更新。",
                  en =
                      "The filed expiry date of the entity's document ({document}) is {expiry};"
                          + " the registry shows it valid until {until}, so the filing is out of"
                          + " date."),
          remedy =
              @Text(
                  zh = "请在备案系统提交变更备案，上传换发的证件并填写新的有效期。",
                  en =
                      "Apply for an information change in the filing system: upload the document"
                          + " now valid and enter its expiry date."))
    },
    columns = {
      "entity_name",
      "entity_type",
      "entity_doc_type",
      "entity_doc_no",
      "entity_doc_expiry",
      "entity_pic_name",
      "entity_pic_doc_no",
      "entity_pic_doc_expiry",
      "site_pic_doc_no",
      "site_pic_doc_expiry",
      "order_type",
      "order_status",
      "changed_fields",
      "change_submitted_at",
      "change_done_at"
    },
    evidence = "registry")
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
    if (filing.isChanging("entity_doc_expiry", facts.today())
        || filing.isChanging("entity_doc_no", facts.today())) {
      return Verdict.undetermined(
              "证件有效期至 {expiry}，变更备案正在办理",
              "the document is valid until {expiry}, and an information change is under way")
          .with("expiry", expiry.toString());
    }
    return ending(filing, expiry, left, facts);
  }

  private static Verdict ending(Filing filing, LocalDate expiry, long left, Facts facts) {
    Registered registered = registered(filing, facts);
    if (registered.contradicted()) {
      return Verdict.undetermined(
          EvidenceKind.REGISTRY,
          Mask.document(Subjects.document(filing.entity().docNo())),
          registered.sight());
    }
    LocalDate until = until(filing, registered);
    if (until != null && until.isAfter(expiry) && !until.isBefore(facts.today())) {
      Verdict later =
          left < 0
              ? Verdict.fail("prolonged", about(filing, expiry))
                  .with("document", document(filing))
                  .with("expiry", expiry.toString())
              : Verdict.pass("登记机关显示证件有效期至 {until}", "the registry shows it valid until {until}");
      boolean endless = !until.isBefore(WITHOUT_END);
      return later
          .with("until", endless ? new Words("长期", "no end") : Words.same(until.toString()))
          .on(registered.basis());
    }
    return Verdict.fail(left < 0 ? "expired" : "soon", about(filing, expiry))
        .with("document", document(filing))
        .with("expiry", expiry.toString())
        .with("days", Long.toString(Math.abs(left)));
  }

  private static String about(Filing filing, LocalDate expiry) {
    return Subjects.document(filing.entity().docNo()) + "|" + expiry;
  }

  private static String document(Filing filing) {
    String document = filing.entity().docType();
    return document.isEmpty() ? "-" : document;
  }

  private static Registered registered(Filing filing, Facts facts) {
    return filing.individual()
        ? new Registered(Sight.MISSING, "")
        : Registered.of(DocumentNumber.of(filing.entity().docNo()), facts);
  }

  /** Until when the registry has this very entity; null when it does not say. */
  private static @Nullable LocalDate until(Filing filing, Registered registered) {
    if (!registered.known() || !registered.isOf(filing)) {
      return null;
    }
    String until = registered.sight().newest().get("valid_until");
    return until.isEmpty() ? null : LocalDate.parse(until);
  }

  /** Of an individual's card that is filed in several places the latest day, as it was renewed. */
  private static @Nullable LocalDate expiry(Filing filing) {
    LocalDate latest = filing.entity().docExpiry();
    if (filing.individual()) {
      String own = DocumentNumber.of(filing.entity().docNo()).normal();
      for (Person person : List.of(filing.entityPerson(), filing.sitePerson())) {
        LocalDate other = person.docExpiry();
        if (!own.isEmpty()
            && own.equals(DocumentNumber.of(person.docNo()).normal())
            && other != null
            && (latest == null || other.isAfter(latest))) {
          latest = other;
        }
      }
    }
    return latest;
  }
}
