package beian.rectification.list;

import beian.filing.store.FilingNames;
import beian.filing.store.FilingNumbers;
import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.platform.list.Filter;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.platform.list.ListSource;
import beian.platform.list.Listing;
import beian.platform.log.Masked;
import beian.platform.mail.Mailbox;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.rectification.store.NoticeStore;
import java.util.List;

/** The outbox: who was told, when, and whether it arrived. */
public final class NoticeList {
  /** The list. */
  public static final ListDefinition<Row> DEFINITION =
      new ListDefinition<>(
          "notices",
          new Listing<Row>()
              .column("notice_no", "通知号", "Notice no.", row -> row.notice().no())
              .width(19)
              .column("kind", "种类", "Kind", row -> row.notice().kind())
              .width(16)
              .column("case_no", "案件号", "Case no.", row -> row.notice().caseNo())
              .width(14)
              .column("to", "收件人", "To", row -> row.notice().to())
              .width(24)
              .masked(to -> Mailbox.parse(to).map(Mailbox::masked).orElse(to.isEmpty() ? "" : "-"))
              .hidden("subject", "主题", "Subject", row -> row.notice().subject())
              .lines(40)
              .column("state", "状态", "State", row -> row.notice().state())
              .width(12)
              .column("sent_at", "发出时间", "Sent at", row -> row.notice().sentAt())
              .moments(20)
              .hidden("message_id", "邮件编号", "Message id", row -> row.notice().messageId())
              .lines(38)
              .hidden("filing_no", "备案号", "Filing no.", Row::filingNo)
              .hidden("order_no", "订单号", "Order no.", Row::orderNo)
              .hidden("channel", "收件渠道", "Channel", row -> row.notice().channel())
              .width(18)
              .hidden("rules", "规则", "Rules", row -> row.notice().rules())
              .width(14)
              .hidden("letter_no", "信件", "Letter", row -> row.notice().letterNo())
              .hidden("findings", "问题", "Findings", row -> row.notice().findings())
              .hidden("proof", "其他送达证明", "Other proof", Row::proof)
              .hidden("planned_at", "计划时间", "Planned at", row -> row.notice().plannedAt())
              .moments(20)
              .hidden("delivered_at", "送达时间", "Delivered at", row -> row.notice().deliveredAt())
              .moments(20)
              .hidden("needs_person", "待人工", "Needs a person", Row::needs)
              .column("attempts", "次数", "Attempts", row -> row.notice().attempts())
              .width(10)
              .column("reply", "最后答复", "Last reply", row -> LastWords.of(row.notice().reply()))
              .lines(36)
              .masked(Masked::text),
          List.of(
              CaseFilters.OWN.filing("x.filingKey"),
              CaseFilters.OWN.campaignOfCase("x.caseNo"),
              CaseFilters.OWN.ofCase("x.caseNo"),
              Filter.oneOf("state", "STATE", NoticeState.values(), "x.standing.state = ?"),
              Filter.oneOf("kind", "KIND", NoticeKind.values(), "x.kind = ?"),
              CaseFilters.OWN.ruleTold("x.caseNo", "x.no"),
              CaseFilters.OWN.province("x.filingKey"),
              CaseFilters.OWN.provider("x.filingKey"),
              CaseFilters.OWN.dueBeforeOfNotice("x.no", "x.caseNo"),
              Filter.flag("unproved", NoticeStore.UNPROVED)),
          ListSource.entities("Notice x", "x", "x.no"));

  private final FilingNames names;
  private final NeedsPerson needs;

  private NoticeList(Transactions transactions) {
    this.names = new FilingNumbers(transactions).names();
    this.needs = new NeedsPerson(transactions);
  }

  /**
   * A notice.
   *
   * @param names what filings are called now
   * @param needs numbers of answers and notices of its case that wait for a person
   */
  public record Row(Notice notice, FilingNames names, List<String> needs) {
    String filingNo() {
      return names.filingNo(notice.filingKey());
    }

    String orderNo() {
      return names.orderNo(notice.filingKey());
    }

    Words proof() {
      Notice.Proof proof = notice.proof();
      return proof == null
          ? Words.same("")
          : new Words(
              proof.how().words().zh() + " " + proof.by(),
              proof.how().words().en() + " " + proof.by());
    }
  }

  /** The list of a database. */
  public static ListRows<Row> in(Transactions transactions) {
    NoticeList list = new NoticeList(transactions);
    return DEFINITION.in(
        transactions, found -> found.stream().map(hit -> list.row(hit.as(Notice.class))).toList());
  }

  /** Some notices as the list shows them. */
  public static List<Row> rows(Transactions transactions, List<Notice> notices) {
    NoticeList list = new NoticeList(transactions);
    return notices.stream().map(list::row).toList();
  }

  private Row row(Notice notice) {
    return new Row(notice, names, needs.of(notice.caseNo()));
  }
}
