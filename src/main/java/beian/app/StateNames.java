package beian.app;

import beian.platform.list.Term;
import beian.rectification.cases.CaseState;
import beian.rectification.enforcement.MarkState;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.OwnerReply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The states that problems of the rectification name in English, in the words of their lists. */
final class StateNames {
  private static final List<Term[]> STATES =
      List.of(
          CaseState.values(),
          MarkState.values(),
          NoticeKind.values(),
          NoticeState.values(),
          OwnerReply.State.values());

  private final Map<String, String> chinese = new HashMap<>();

  StateNames() {
    for (Term[] states : STATES) {
      for (Term state : states) {
        chinese.put(state.words().en(), state.words().zh());
      }
    }
  }

  /** The Chinese of a state; what is the name of none stays as it is. */
  String inChinese(String name) {
    return chinese.getOrDefault(name, name);
  }
}
