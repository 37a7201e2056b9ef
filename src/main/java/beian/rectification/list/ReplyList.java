package beian.rectification.list;

import beian.platform.database.Transactions;
import beian.platform.list.Filter;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.platform.list.ListSource;
import beian.platform.list.Listing;
import beian.platform.log.Masked;
import beian.rectification.notice.OwnerReply;
import beian.rectification.store.ReplyStore;
import java.util.List;

/** What people wrote back, and what nobody could place. */
public final class ReplyList {
  /** An answer is about several cases: one of them has to be meant. */
  private static final CaseFilters OF_CASES =
      new CaseFilters("x.no in (select r.no from OwnerReply r join r.cases c where %s)");

  /** The list. */
  public static final ListDefinition<OwnerReply> DEFINITION =
      new ListDefinition<>(
          "replies",
          new Listing<OwnerReply>()
              .column("reply_no", "回信", "Reply", OwnerReply::no)
              .column("at", "收到", "Came", OwnerReply::at)
              .column("from", "发件人", "From", OwnerReply::from)
              .masked(Masked::text)
              .column("case_nos", "案件", "Cases", OwnerReply::cases)
              .column("whose", "归属", "Whose", OwnerReply::whose)
              .column("state", "状态", "State", OwnerReply::state)
              .column("subject", "主题", "Subject", OwnerReply::subject)
              .masked(Masked::text)
              .hidden("filing_nos", "备案", "Filings", OwnerReply::filings)
              .hidden("file", "文件", "File", OwnerReply::file)
              .hidden("decided_by", "决定人", "Decided by", OwnerReply::decidedBy)
              .hidden("decided_at", "决定时间", "Decided at", OwnerReply::decidedAt)
              .hidden("reason", "理由", "Reason", OwnerReply::why),
          List.of(
              OF_CASES.filing("c.filingKey"),
              OF_CASES.campaign("c.campaign.no"),
              OF_CASES.ofCase("c.no"),
              Filter.oneOf("state", "STATE", OwnerReply.State.values(), "x.state = ?"),
              OF_CASES.rule("c.no"),
              OF_CASES.province("c.filingKey"),
              OF_CASES.provider("c.filingKey"),
              OF_CASES.dueBefore("c.deadlineAt")),
          ListSource.keysOfEntities("OwnerReply x", "x.no"));

  private ReplyList() {}

  /** The list of a database. */
  public static ListRows<OwnerReply> in(Transactions transactions) {
    ReplyStore replies = new ReplyStore(transactions);
    return DEFINITION.in(
        transactions, found -> replies.find(found.stream().map(hit -> hit.text(0)).toList()));
  }
}
