package beian.filing.number.table;

import beian.filing.table.Table;

/** Traditional characters and variants, and the simplified one with which each is compared. */
public final class Simplified {
  private static final class Read {
    static final char[] FORMS = new char[Character.MAX_VALUE + 1];

    static {
      for (String pair : Table.lines(Simplified.class, "simplified.txt")) {
        FORMS[pair.charAt(0)] = pair.charAt(1);
      }
    }
  }

  private Simplified() {}

  /** The simplified form; the character itself when it has no other, or is none of Chinese. */
  public static char form(char c) {
    char form = c < 0x3400 ? 0 : Read.FORMS[c];
    return form == 0 ? c : form;
  }
}
