package beian.testing.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Draws values, those at the edge more often than chance would, and remembers them. */
public final class Draw {
  /** What programs stumble over: controls, halves of pairs, joiners, marks, the last of planes. */
  private static final String[] ODD = {
    "\u0000",
    "\n",
    "\r",
    "\t",
    " ",
    "\"",
    "'",
    "<",
    "&",
    "=",
    "+",
    "-",
    "@",
    "%",
    "\\",
    "0",
    "9",
    "\u007f",
    "\u0085",
    "\u00a0",
    "\u00ad",
    "\u0130",
    "\u01c5",
    "\u0301",
    "\u200b",
    "\u200d",
    "\u202e",
    "\u2028",
    "\u2463",
    "\u2f00",
    "\u3000",
    "\ud800",
    "\udfff",
    "\ufb01",
    "\ufdfa",
    "\ufeff",
    "\uff11",
    "\uff21",
    "\ufffe",
    "\uffff",
    "示",
    "臺",
    "😀",
    "\ud840\udc00"
  };

  private final Random random;
  private final List<Object> drawn = new ArrayList<>();

  Draw(long seed) {
    // Neighbouring seeds begin alike in java.util.Random.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  private <T> T keep(T value) {
    drawn.add(value);
    return value;
  }

  private long raw(long from, long to) {
    int edge = random.nextInt(20);
    if (edge < 2) {
      return edge == 0 ? from : to;
    }
    return from + (long) (random.nextDouble() * (to - from + 1));
  }

  /** A number, both ends included. */
  public long number(long from, long to) {
    return keep(raw(from, to));
  }

  /** A number, both ends included. */
  public int number(int from, int to) {
    return (int) number((long) from, to);
  }

  /** Any seed of a generator. */
  public long seed() {
    return keep(random.nextLong());
  }

  /** One of these. */
  @SafeVarargs
  public final <T> T of(T... values) {
    return keep(values[random.nextInt(values.length)]);
  }

  /** So many of what is drawn, at least and at most. */
  public <T> List<T> list(int least, int most, Supplier<T> drawn) {
    List<T> list = new ArrayList<>();
    for (long i = raw(least, most); i > 0; i--) {
      list.add(drawn.get());
    }
    return list;
  }

  /** Bytes. */
  public byte[] bytes(int least, int most) {
    byte[] bytes = new byte[(int) raw(least, most)];
    random.nextBytes(bytes);
    drawn.add(bytes.length + " bytes");
    return bytes;
  }

  /** Characters out of an alphabet, joined. */
  public String letters(String alphabet, int least, int most) {
    int[] points = alphabet.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (long i = raw(least, most); i > 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return keep(text.toString());
  }

  /** Any text at all, also one that is no well-formed Unicode. */
  public String text(int most) {
    StringBuilder text = new StringBuilder();
    int kind = random.nextInt(4);
    for (long i = raw(0, most); text.length() < i; ) {
      switch (kind == 3 ? random.nextInt(3) : kind) {
        case 0 -> text.append((char) (' ' + random.nextInt(95)));
        case 1 -> text.append(ODD[random.nextInt(ODD.length)]);
        default -> text.append((char) random.nextInt(0x10000));
      }
    }
    return keep(text.toString());
  }

  /** Everything drawn so far. */
  @Override
  public String toString() {
    return drawn.toString();
  }
}
