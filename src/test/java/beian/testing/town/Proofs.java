package beian.testing.town;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the evidence files prove, read row by row. */
final class Proofs {
  private static final Map<String, Duration> AGES =
      Map.of(
          "calls", Duration.ofDays(30),
          "numbers", Duration.ofDays(30),
          "registry", Duration.ofDays(90),
          "content", Duration.ofDays(30),
          "registration", Duration.ofDays(30));

  /** By file and subject. */
  private final Map<String, Map<String, List<Statement>>> files;

  Proofs(Map<String, Map<String, List<Statement>>> files) {
    this.files = files;
  }

  static Proofs read(Path folder) throws IOException {
    Map<String, Map<String, List<Statement>>> files = new HashMap<>();
    for (Map.Entry<String, String> file : EvidenceBook.FILES.entrySet()) {
      String subject = file.getValue().substring(0, file.getValue().indexOf(','));
      Map<String, List<Statement>> bySubject = new HashMap<>();
      for (Statement one : EvidenceBook.read(folder, file.getKey())) {
        bySubject.computeIfAbsent(one.get(subject), key -> new ArrayList<>()).add(one);
      }
      files.put(file.getKey(), bySubject);
    }
    return new Proofs(files);
  }

  private List<Statement> of(String file, String subject) {
    return files.getOrDefault(file, Map.of()).getOrDefault(subject, List.of());
  }

  /**
   * Whether a number is out of service: said after one moment, and nothing newer or equal denies.
   */
  boolean gone(String number, Instant after, Instant now) {
    List<Statement> bad = new ArrayList<>();
    List<Statement> good = new ArrayList<>();
    of("calls", number).forEach(one -> (one.get("outcome").equals("空号") ? bad : good).add(one));
    of("numbers", number).forEach(one -> (one.get("status").equals("空号") ? bad : good).add(one));
    return proves(bad, good, AGES.get("calls"), after, now);
  }

  /** Whether a file says a word of a subject, and nothing newer or equal says another. */
  boolean gone(
      String file,
      String subjectColumn,
      String subject,
      String column,
      String word,
      Instant after,
      Instant now) {
    List<Statement> bad = new ArrayList<>();
    List<Statement> good = new ArrayList<>();
    of(file, subject).forEach(one -> (one.get(column).equals(word) ? bad : good).add(one));
    return proves(bad, good, AGES.get(file), after, now);
  }

  private static boolean proves(
      List<Statement> bad, List<Statement> good, Duration age, Instant after, Instant now) {
    return bad.stream()
        .filter(one -> !one.to().isAfter(now) && one.from().isAfter(after))
        .filter(one -> !one.to().plus(age).isBefore(now))
        .anyMatch(
            one ->
                good.stream()
                    .filter(other -> !other.to().isAfter(now))
                    .allMatch(other -> other.to().isBefore(one.from())));
  }

  /**
   * Whether the ministry's newest word says that it is not with us. A sheet outweighs it only from
   * two days on: a sheet of one day is often older than an extract of the day before.
   */
  boolean ministryDenies(Set<String> numbers, Instant sheet, Instant now) {
    Statement newest = null;
    for (String number : numbers) {
      for (Statement one : of("miit", number)) {
        boolean counts = !one.to().isAfter(now) && one.to().plus(Duration.ofDays(2)).isAfter(sheet);
        if (counts && (newest == null || one.to().isAfter(newest.to()))) {
          newest = one;
        }
      }
    }
    return newest != null
        && (newest.get("site_exists").equals("否") || !newest.get("providers").contains("示例云"));
  }
}
