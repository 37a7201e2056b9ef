package beian.evidence.store;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.Answer;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.store.ObservationTable.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The answers there are about some subjects, of all kinds read at once. */
final class AnswersOfSubjects {
  private static final int AT_ONCE = 5000;

  private final ObservationTable answers;
  private final Map<EvidenceKind, Map<String, List<Row>>> known = Kinds.map();

  AnswersOfSubjects(ObservationTable answers) {
    this.answers = answers;
  }

  /** Reads what there is about these subjects, of which nothing was read yet. */
  void read(Map<EvidenceKind, Set<String>> asked) {
    Set<Integer> places = new TreeSet<>();
    asked.forEach(
        (kind, subjects) -> {
          Map<String, List<Row>> bySubject = known.computeIfAbsent(kind, k -> new HashMap<>());
          for (String subject : subjects) {
            bySubject.put(subject, new ArrayList<>(2));
            places.add(Answer.place(kind, subject));
          }
        });
    List<Integer> all = List.copyOf(places);
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      answers.at(all.subList(i, Math.min(all.size(), i + AT_ONCE)), row -> take(row, asked));
    }
  }

  /** Another subject may have the same place. */
  private void take(Row row, Map<EvidenceKind, Set<String>> asked) {
    EvidenceKind kind = row.answer().kind();
    String subject = row.answer().subject();
    if (asked.getOrDefault(kind, Set.of()).contains(subject)) {
      known.getOrDefault(kind, Map.of()).getOrDefault(subject, new ArrayList<>()).add(row);
    }
  }

  /** Those about these subjects of a kind, by number. */
  Map<Long, Row> of(EvidenceKind kind, Collection<String> subjects) {
    Map<String, List<Row>> bySubject = known.getOrDefault(kind, Map.of());
    Map<Long, Row> rows = new LinkedHashMap<>();
    for (String subject : subjects) {
      bySubject.getOrDefault(subject, List.of()).forEach(row -> rows.put(row.no(), row));
    }
    return rows;
  }
}
