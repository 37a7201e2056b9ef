package beian.rectification.enforcement.handover;

import java.time.Instant;
import java.util.List;

/**
 * One time that marks of a plan were handed to the provider's console.
 *
 * @param planNo the plan
 * @param counter 1 for the first time
 * @param fileName of the workbook and of the CSV, without ending
 * @param at when
 * @param by who
 * @param again whether it holds marks that were handed over before
 * @param marks numbers of the marks in it
 */
public record Handed(
    String planNo,
    int counter,
    String fileName,
    Instant at,
    String by,
    boolean again,
    List<String> marks) {
  public Handed {
    marks = List.copyOf(marks);
  }
}
