package beian.filing.number.table;

import beian.filing.table.Table;
import java.util.HashSet;
import java.util.Set;

/** The suffixes under which domains are registered, as the Public Suffix List counts them. */
public final class Suffixes {
  private static final class Read {
    static final Set<String> EXACT = new HashSet<>(16384);
    static final Set<String> ANY_BELOW = new HashSet<>();
    static final Set<String> NOT = new HashSet<>();

    static {
      for (String line : Table.lines(Suffixes.class, "suffixes.txt")) {
        int colon = line.indexOf(':');
        String top = line.substring(0, colon);
        for (String head : line.substring(colon + 2).split(" ")) {
          if (head.equals("*")) {
            ANY_BELOW.add(top);
          } else if (head.startsWith("*.")) {
            ANY_BELOW.add(head.substring(2) + "." + top);
          } else if (head.startsWith("!")) {
            NOT.add(head.substring(1) + "." + top);
          } else {
            EXACT.add(head + "." + top);
          }
        }
      }
    }
  }

  private Suffixes() {}

  /**
   * Where the suffix of a host begins: its longest listed suffix, else its last label.
   *
   * @param host lower-case A-labels without a trailing dot
   * @return an index into {@code host}; 0 when the host is itself a suffix
   */
  public static int start(String host) {
    for (int at = 0; at >= 0; at = after(host, at)) {
      String candidate = host.substring(at);
      if (Read.NOT.contains(candidate)) {
        return after(host, at);
      }
      int next = after(host, at);
      if (next < 0
          || Read.EXACT.contains(candidate)
          || Read.ANY_BELOW.contains(host.substring(next))) {
        return at;
      }
    }
    return 0;
  }

  /** Where the label after the one at {@code at} begins, or -1. */
  private static int after(String host, int at) {
    int dot = host.indexOf('.', at);
    return dot < 0 ? -1 : dot + 1;
  }
}
