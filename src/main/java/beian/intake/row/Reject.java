package beian.intake.row;

import beian.intake.IntakeError;
import beian.platform.error.Problem;
import java.time.Instant;

/**
 * Why a row was not taken in; a row with several faults has several.
 *
 * @param fileHash SHA-256 of the file
 * @param file its name
 * @param sheet the sheet's name
 * @param row as the sheet shows it, from 1
 * @param cell the cell at fault, for example {@code C7}; empty when the whole row is
 * @param column the key of the column at fault, several separated by {@code ;}; empty when none
 * @param key the filing's key, as far as it is known; otherwise empty
 * @param code which kind of fault
 * @param found what stands there, personal numbers masked
 * @param expected what should stand there
 * @param at when it was found
 */
public record Reject(
    String fileHash,
    String file,
    String sheet,
    int row,
    String cell,
    String column,
    String key,
    IntakeError code,
    String found,
    String expected,
    Instant at) {
  /** Where: {@code 名单.xlsx!Sheet1!C7}, or the row's number in place of the cell. */
  public String place() {
    return file + "!" + sheet + "!" + (cell.isEmpty() ? row : cell);
  }

  /** As it is told to people. */
  public Problem problem() {
    return new Problem(code, place(), found, expected);
  }
}
