package beian.inspection.run;

/**
 * Sums of numbers by a number that names each: sixteen bytes a place, because there may be
 * millions.
 */
final class Sums {
  private static final int SMALLEST = 1 << 10;
  private static final long MIXING = 0x9e3779b97f4a7c15L;

  /** Names by place; 0: none. */
  private long[] names = new long[SMALLEST];

  private long[] sums = new long[SMALLEST];
  private int count;

  /** Adds to the sum under a name. */
  void add(long name, long number) {
    if (2 * count >= names.length) {
      grow();
    }
    int place = place(names, filled(name));
    if (names[place] == 0) {
      names[place] = filled(name);
      count++;
    }
    sums[place] += number;
  }

  /** The sum under a name; 0 when nothing was added. */
  long of(long name) {
    return sums[place(names, filled(name))];
  }

  /** Under how many names something was added. */
  int size() {
    return count;
  }

  /** No name is 0; two that count as one make more, never less, look different. */
  private static long filled(long name) {
    return name == 0 ? MIXING : name;
  }

  private static int place(long[] names, long name) {
    int place = (int) (name * MIXING >>> 32) & names.length - 1;
    while (names[place] != 0 && names[place] != name) {
      place = place + 1 & names.length - 1;
    }
    return place;
  }

  private void grow() {
    long[] more = new long[2 * names.length];
    long[] theirs = new long[more.length];
    for (int i = 0; i < names.length; i++) {
      if (names[i] != 0) {
        int place = place(more, names[i]);
        more[place] = names[i];
        theirs[place] = sums[i];
      }
    }
    names = more;
    sums = theirs;
  }
}
