package beian.evidence.store;

import beian.evidence.observation.EvidenceKind;
import java.util.Arrays;
import java.util.Set;

/**
 * A row, sheet or file of evidence that could not be used and of which nobody has said that it
 * needs nothing. What it says may clear whom other evidence accuses.
 *
 * @param kind of which kind it is, by word; empty when nobody knows
 * @param subject about what, several separated by {@code ;}; empty when nobody knows
 * @param file the file's name
 * @param sheet its sheet; empty for the first with headings
 * @param row as a person counts, from 1; 0 for the whole
 * @param code the error's code; empty where only the file is named
 */
public record OpenReject(
    String kind, String subject, String file, String sheet, int row, String code) {
  /** A file of which nobody knows anything but its name. */
  public static OpenReject of(String file) {
    return new OpenReject("", "", file, "", 0, "");
  }

  /** Whether it is known about whom it is. */
  public boolean legible() {
    return !subject.isEmpty();
  }

  /** Whether it may be about one of these subjects, or about anything. */
  public boolean changeMayConcern(EvidenceKind of, Set<String> subjects) {
    return (kind.isEmpty() || kind.equals(of.word()))
        && (!legible()
            || subjects.contains(subject)
            || Arrays.stream(subject.split(";")).anyMatch(subjects::contains));
  }

  /** File, sheet, row and code, {@code calls.xlsx!第二轮:4 (EVI-004)}. */
  public String place() {
    return file
        + (sheet.isEmpty() ? "" : "!" + sheet)
        + (row == 0 ? "" : ":" + row)
        + (code.isEmpty() ? "" : " (" + code + ")");
  }
}
