package beian.platform.sheet.spill;

/**
 * The first byte of a cell: up to so many cells without anything, a cell that was written before,
 * or a cell that is written out.
 */
final class CellByte {
  static final int MOST_EMPTY = 0x3f;

  /** The place of a cell seen lately follows, its upper four bits in this byte. */
  static final int SEEN = 0x40;

  /** The lower three bits say of what kind it is. */
  static final int WRITTEN = 0x80;

  static final int KIND = 0x07;
  static final int FORMULA = 0x08;
  static final int LOSES_DIGITS = 0x10;
  static final int NUMBERED = 0x20;

  /** Two bytes a character. */
  static final int WIDE = 0x40;

  private CellByte() {}
}
