package beian.evidence.file;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.Form;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms of tables by the names of files. */
final class Forms {
  private Forms() {}

  /** The form of a file of that name: {@code dns.csv}, {@code dns-2.xlsx}. */
  static Optional<Form> of(String name) {
    String stem = name.substring(0, Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
    return all().stream()
        .filter(
            form ->
                stem.equals(form.stem())
                    || stem.startsWith(form.stem() + "-")
                    || stem.startsWith(form.stem() + ".")
                    || stem.startsWith(form.stem() + "_"))
        .findFirst();
  }

  /** All of them. */
  static List<Form> all() {
    return Kinds.all().stream().flatMap(kind -> kind.form().stream()).toList();
  }
}
