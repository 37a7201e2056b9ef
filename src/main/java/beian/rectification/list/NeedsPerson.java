package beian.rectification.list;

import beian.platform.database.Transactions;
import beian.rectification.notice.Notice;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.OwnerReply;
import beian.rectification.store.NoticeStore;
import beian.rectification.store.ReplyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of each case waits for a person: answers nobody has decided, notices in doubt, notices that
 * nothing proves, notices that reached nobody.
 */
final class NeedsPerson {
  private final Map<String, List<String>> byCase = new TreeMap<>();

  NeedsPerson(Transactions transactions) {
    for (OwnerReply reply : new ReplyStore(transactions).waiting()) {
      reply.cases().forEach(caseNo -> add(caseNo, reply.no()));
    }
    NoticeStore notices = new NoticeStore(transactions);
    for (Notice notice : notices.inState(NoticeState.UNCERTAIN)) {
      add(notice.caseNo(), notice.no());
    }
    for (Notice notice : notices.unproved()) {
      add(notice.caseNo(), notice.no());
    }
    for (Notice notice : notices.unreached()) {
      add(notice.caseNo(), notice.no());
    }
  }

  private void add(String caseNo, String what) {
    byCase.computeIfAbsent(caseNo, none -> new ArrayList<>()).add(what);
  }

  /** Their numbers. */
  List<String> of(String caseNo) {
    return byCase.getOrDefault(caseNo, List.of());
  }
}
