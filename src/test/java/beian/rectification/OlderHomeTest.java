package beian.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import beian.platform.database.Database;
import beian.platform.database.Transactions;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.deadline.Deadline;
import beian.rectification.enforcement.MarkEvent;
import beian.rectification.list.DeadlineList;
import beian.rectification.list.NoticeList;
import beian.rectification.store.CaseStore;
import beian.rectification.store.MarkStore;
import beian.rectification.store.ReplyStore;
import beian.testing.OlderDatabase;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a home of before cases had versions says is still said after it. */
@OnEachDatabase
class OlderHomeTest {
  private static final String AT = "timestamp with time zone '2026-11-24 01:00:00+00'";
  private static final String LATER = "timestamp with time zone '2026-11-24 02:00:00+00'";

  private static final List<String> ROWS =
      List.of(
          "insert into campaign values (1, '专项', '10wd', @, '王示例', 50, 5, '7wd', '', null, 1)",
          "insert into rectification_case values ('C0001-000001', 1, 1, 'k', 'k', 'example.cn',"
              + " '示例', 'RUNNING', @, @, null, null, null, false, null, null)",
          "insert into case_finding values ('C0001-000001', 'ENT-003', 1, 'differs', '', 'MAJOR',"
              + " 'a', 'b', 'c', 'd', '', 'OPEN', 'FAIL', @, @, null, 'N0001-000001-1')",
          "insert into case_event (case_no, happened_at, actor, what, detail_zh, detail_en)"
              + " values ('C0001-000001', #, 'beian', 'OPENED', 'a', 'b')",
          "insert into case_event (case_no, happened_at, actor, what, detail_zh, detail_en)"
              + " values ('C0001-000001', @, 'beian', 'SENT', 'a', 'b')",
          deadline("N0001-000001-1", "C0001-000001"),
          deadline("cleanup:k", ""),
          notice("N0001-000001-1", "C0001-000001"),
          notice("R000000000001-7", ""),
          "insert into owner_reply values ('A0000000001', 'a.eml', 'x', 's', 't', @, 'WAITING',"
              + " 'C0001-000001', 'k', null, null, null)",
          "insert into owner_reply_case values ('A0000000001', 'C0001-000001', true)",
          "insert into mark_plan values ('P1', @, 1, 1, false, null, null)",
          "insert into mark_plan_line values ('P1', 'cleanup:k-1', 'CLEANUP_45_DAYS', '', 'k',"
              + " 'CLEANED_UP', 'g', 'a', 'b', '', '', null, 'MARKED')",
          "insert into mark (mark_no, kind, outcome, filing_key, filing_no, order_no, domain,"
              + " campaign_no, case_no, grounds, reason_zh, reason_en, evidence, plan_no, due_at,"
              + " marked_at, state, live_key) values ('cleanup:k-1', 'CLEANUP_45_DAYS',"
              + " 'CLEANED_UP', 'k', 'k', '', '', null, '', 'g', 'a', 'b', '', 'P1', @, @,"
              + " 'APPROVED', 'CLEANUP_45_DAYS k')",
          "insert into mark_event values ('cleanup:k-1', @, 'beian', 'MARKED', 'a', 'b')",
          "insert into mark_event values ('cleanup:k-1', #, '赵示例', 'APPROVED', 'a', 'b')");

  private final TestDatabase test;

  OlderHomeTest(TestDatabase test) {
    this.test = test.empty();
  }

  private static String deadline(String no, String caseNo) {
    return "insert into deadline values ('%s', '%s', 'k', 'ACCEPTED', @, date '2026-11-24', '10wd',"
            .formatted(no, caseNo)
        + " '', null, null, null, null, false, '', '1', date '2026-12-08', #, null, 'RUNNING')";
  }

  private static String notice(String no, String caseNo) {
    return ("insert into notice (notice_no, letter_no, kind, case_no, filing_key, owner_key,"
            + " channel, recipient, findings, idempotency_key, message_id, subject,"
            + " content_hash, planned_at, due_at, counts_from, state, attempts, transport,"
            + " reply) values ('%1$s', '%1$s', 'RECTIFICATION', '%2$s', 'k', 'o',"
            + " 'ENTITY_PERSON', 'a.example.cn', 'ENT-003#1', '%1$s', '%1$s.example.cn',"
            + " 's', '', @, @, date '2026-11-24', 'SENT', 1, 'smtp', '')")
        .formatted(no, caseNo);
  }

  private void keep() throws SQLException {
    OlderDatabase.keep(
        test,
        20,
        ROWS.stream()
            .map(row -> row.replace("@", AT).replace("#1", "~").replace("#", LATER))
            .map(row -> row.replace("~", "#1"))
            .toList());
  }

  @Test
  void nothing_is_lost_on_the_way() throws SQLException {
    keep();
    Database database = test.open();
    Transactions transactions = database.transactions();
    CaseStore cases = new CaseStore(transactions);
    Case one = cases.find("C0001-000001").orElseThrow();
    assertThat(one.campaign().name()).isEqualTo("专项");
    assertThat(one.findings()).singleElement().matches(found -> found.failing());
    assertThat(cases.events(one.no()))
        .extracting(CaseEvent::what)
        .containsExactly(CaseEvent.Kind.OPENED, CaseEvent.Kind.SENT);
    assertThat(DeadlineList.in(transactions).all())
        .extracting(Deadline::caseNo)
        .containsExactly("C0001-000001", "");
    assertThat(NoticeList.in(transactions).all())
        .extracting(row -> row.notice().caseNo())
        .containsExactly("C0001-000001", "");
    assertThat(new ReplyStore(transactions).waitingSince(one.no())).isPresent();
    MarkStore marks = new MarkStore(transactions);
    assertThat(marks.find("cleanup:k-1"))
        .hasValueSatisfying(mark -> assertThat(mark.live()).isTrue());
    assertThat(marks.events("cleanup:k-1"))
        .extracting(MarkEvent::what)
        .containsExactly(MarkEvent.Kind.MARKED, MarkEvent.Kind.APPROVED);
    transactions.run(
        () -> {
          Case again = cases.find(one.no()).orElseThrow();
          again.close(one.openedAt());
          cases.note(again.event(one.openedAt(), CaseEvent.Kind.CLOSED, "a", "b"));
        });
    assertThat(cases.events(one.no())).last().matches(last -> last.what() == CaseEvent.Kind.CLOSED);
  }
}
