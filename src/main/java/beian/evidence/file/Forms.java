package beian.evidence.file;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.Form;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms of tables by the names of files. */
final class Forms {
  private static final String PARTS = "-._";
  private static final String PARTS_AND_COPIES = PARTS + " (（";

  private Forms() {}

  /**
   * The form of a file of that name: {@code dns.csv}, {@code dns-2.xlsx}; also of what is
   * downloaded or copied once more, {@code calls (1).csv}, {@code calls - 副本.csv}, unless it is a
   * list, of which a second copy takes the place of the first.
   */
  static Optional<Form> of(String name) {
    String stem = name.substring(0, Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
    return all().stream()
        .filter(
            form ->
                stem.equals(form.stem())
                    || stem.startsWith(form.stem())
                        && (form.kind().listed() ? PARTS : PARTS_AND_COPIES)
                                .indexOf(stem.charAt(form.stem().length()))
                            >= 0)
        .findFirst();
  }

  /** All of them. */
  static List<Form> all() {
    return Kinds.all().stream().flatMap(kind -> kind.form().stream()).toList();
  }
}
