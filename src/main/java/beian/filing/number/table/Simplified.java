package beian.filing.number.table;

import beian.filing.table.ResourceTable;

/** Traditional characters and variants, and the simplified one with which each is compared. */
public final class Simplified {
  private static final class Table {
    static final char[] FORMS = new char[Character.MAX_VALUE + 1];

    static {
      for (String pair : ResourceTable.lines(Simplified.class, "simplified.txt")) {
        FORMS[pair.charAt(0)] = pair.charAt(1);
      }
    }
  }

  private Simplified() {}

  /** The simplified form; the character itself when it has no other, or is none of Chinese. */
  public static char form(char c) {
    char form = c < 0x3400 ? 0 : Table.FORMS[c];
    return form == 0 ? c : form;
  }
}
