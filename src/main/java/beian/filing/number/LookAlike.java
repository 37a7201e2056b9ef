package beian.filing.number;

/** Letters that are written for digits. */
final class LookAlike {
  private LookAlike() {}

  /** The reason for a wrong character, with the digit that was probably meant. */
  static Reason reason(char wrong, int position) {
    char meant =
        switch (wrong) {
          case 'O', 'o', 'Q', 'D' -> '0';
          case 'I', 'i', 'L', 'l', '|' -> '1';
          case 'Z', 'z' -> '2';
          case 'S', 's' -> '5';
          default -> 0;
        };
    return meant == 0
        ? Reason.character(wrong, position, "", "")
        : Reason.lookAlike(wrong, position, meant);
  }
}
