package beian.intake.row;

import beian.intake.IntakeError;
import beian.platform.error.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a row was not taken in; a row with several faults has several. Never changed: it goes when
 * its row comes in after all.
 */
@Entity
@IdClass(Reject.Key.class)
public class Reject {
  private static final Map<String, IntakeError> CODES =
      Arrays.stream(IntakeError.values())
          .collect(Collectors.toMap(IntakeError::code, Function.identity()));

  @Id
  @Column(name = "file_hash")
  private String fileHash;

  @Id private String sheet;

  @Id
  @Column(name = "row_no")
  private int row;

  @Id private String cell;
  @Id private String code;

  @Column(name = "file_name")
  private String file;

  @Column(name = "column_keys")
  private String column;

  @Column(name = "filing_key")
  private String key;

  private String found;
  private String expected;

  @Column(name = "rejected_at")
  private Instant at;

  @SuppressWarnings("NullAway.Init")
  protected Reject() {}

  /**
   * A fault.
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
  public Reject(
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
    this.fileHash = fileHash;
    this.file = file;
    this.sheet = sheet;
    this.row = row;
    this.cell = cell;
    this.column = column;
    this.key = key;
    this.code = code.code();
    this.found = found;
    this.expected = expected;
    this.at = at;
  }

  /** What makes a fault the same: file, sheet, row, cell, kind. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private String fileHash = "";
    private String sheet = "";
    private int row;
    private String cell = "";
    private String code = "";

    public Key() {}

    Key(Reject of) {
      fileHash = of.fileHash;
      sheet = of.sheet;
      row = of.row;
      cell = of.cell;
      code = of.code;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && fileHash.equals(that.fileHash)
          && sheet.equals(that.sheet)
          && row == that.row
          && cell.equals(that.cell)
          && code.equals(that.code);
    }

    @Override
    public int hashCode() {
      return Objects.hash(fileHash, sheet, row, cell, code);
    }
  }

  /** What makes it the same. */
  public Key identity() {
    return new Key(this);
  }

  /** SHA-256 of the file. */
  public String fileHash() {
    return fileHash;
  }

  /** The file's name. */
  public String file() {
    return file;
  }

  /** The sheet's name. */
  public String sheet() {
    return sheet;
  }

  /** As the sheet shows it, from 1. */
  public int row() {
    return row;
  }

  /** The cell at fault; empty when the whole row is. */
  public String cell() {
    return cell;
  }

  /** The key of the column at fault, several separated by {@code ;}; empty when none. */
  public String column() {
    return column;
  }

  /** The filing's key, as far as it is known; otherwise empty. */
  public String key() {
    return key;
  }

  /** Which kind of fault. */
  public IntakeError code() {
    return Objects.requireNonNull(CODES.get(code), code);
  }

  /** What stands there, personal numbers masked. */
  public String found() {
    return found;
  }

  /** What should stand there. */
  public String expected() {
    return expected;
  }

  /** When it was found. */
  public Instant at() {
    return at;
  }

  /** Where: {@code 名单.xlsx!Sheet1!C7}, or the row's number in place of the cell. */
  public String place() {
    return file + "!" + sheet + "!" + (cell.isEmpty() ? row : cell);
  }

  /** As it is told to people. */
  public Problem problem() {
    return new Problem(code(), place(), found, expected);
  }
}
