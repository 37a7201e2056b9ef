package beian.intake.row;

import beian.inspection.card.Words;
import beian.intake.IntakeError;
import org.jspecify.annotations.Nullable;

/**
 * What a sender should know of a file though nothing was rejected for it: a sheet left out, an
 * unknown column.
 *
 * @param code what it is
 * @param place {@code 名单.xlsx!Sheet1} or {@code 名单.xlsx!Sheet1!C2}
 * @param found the heading in question; empty when it is about the sheet
 * @param nearest the known heading most like it; empty when it is about something else
 */
public record Note(IntakeError code, String place, String found, @Nullable String nearest) {
  /** Notes kept by earlier versions have no nearest heading. */
  public Note {
    nearest = nearest == null ? "" : nearest;
  }

  /** What was found, with the heading that it is most like. */
  public Words shown() {
    String like = String.valueOf(nearest);
    return like.isEmpty()
        ? Words.same(found)
        : new Words(found + "（最接近“" + like + "”）", found + " (nearest \"" + like + "\")");
  }

  /** A note on anything but a heading. */
  public Note(IntakeError code, String place, String found) {
    this(code, place, found, "");
  }
}
