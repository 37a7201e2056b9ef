package beian.evidence.store;

import beian.evidence.observation.Span;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The entries of a block of sightings in bytes: which answer of the shelf, in which line, when.
 * Each is written as what differs from the one before, so a sheet that lists its answers in the
 * order in which they came costs a byte an answer and its moments.
 *
 * <p>First a byte that says the unit of moments: 0 for seconds, 1 for microseconds, 2 for minutes;
 * lengths of spans are in seconds, or else in microseconds too. Then for each entry, as numbers of
 * seven bits a byte, the lowest first: eight times the step from answer to answer, plus 1 when the
 * step from line to line is the one before, 2 when that of the moment is, 4 when the length of its
 * span is; then those that are not, steps with the sign in the lowest bit.
 */
final class SightingEntries {
  /** The line of what has no lines. */
  static final int NO_LINE = -1;

  private static final int SAME_LINE_STEP = 1;
  private static final int SAME_MOMENT_STEP = 2;
  private static final int SAME_LENGTH = 4;
  private static final int FLAG_BITS = 3;
  private static final long MICROS = 1_000_000;
  private static final long[] UNITS = {MICROS, 1, 60 * MICROS};

  private static final Comparator<Entry> ORDER =
      Comparator.comparingInt(Entry::slot).thenComparing(Entry::line).thenComparing(Entry::from);

  private final List<Entry> entries = new ArrayList<>();

  /** Times in microseconds. */
  private record Entry(int slot, int line, long from, long length) {}

  /** Takes an entry. */
  @FunctionalInterface
  interface Taker {
    /**
     * @param slot which answer of the shelf
     * @param line in which line; {@link #NO_LINE} when there are none
     * @param at when
     */
    void take(int slot, int line, Span at);
  }

  void add(int slot, int line, Span at) {
    long from = micros(at.from());
    entries.add(new Entry(slot, line, from, micros(at.to()) - from));
  }

  private static long micros(Instant moment) {
    return moment.getEpochSecond() * MICROS + moment.getNano() / 1000;
  }

  private int unit() {
    if (!entries.stream()
        .allMatch(entry -> entry.from % MICROS == 0 && entry.length % MICROS == 0)) {
      return 1;
    }
    return entries.stream().allMatch(entry -> entry.from % UNITS[2] == 0) ? 2 : 0;
  }

  /** All that were added. */
  byte[] bytes() {
    entries.sort(ORDER);
    int kind = unit();
    long unit = UNITS[kind];
    long lengthUnit = Math.min(unit, MICROS);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(kind);
    Entry before = new Entry(0, 0, 0, 0);
    long lineStep = 0;
    long momentStep = 0;
    for (Entry entry : entries) {
      long line = (long) entry.line - before.line;
      long moment = entry.from / unit - before.from / unit;
      int flags =
          (line == lineStep ? SAME_LINE_STEP : 0)
              | (moment == momentStep ? SAME_MOMENT_STEP : 0)
              | (entry.length == before.length ? SAME_LENGTH : 0);
      number(bytes, (long) (entry.slot - before.slot) << FLAG_BITS | flags);
      if (line != lineStep) {
        number(bytes, signed(line));
      }
      if (moment != momentStep) {
        number(bytes, signed(moment));
      }
      if (entry.length != before.length) {
        number(bytes, entry.length / lengthUnit);
      }
      lineStep = line;
      momentStep = moment;
      before = entry;
    }
    return bytes.toByteArray();
  }

  /**
   * Hands over every entry of some answers.
   *
   * @param wanted which of the shelf
   * @throws IllegalArgumentException when these are not the bytes of entries
   */
  static void read(byte[] bytes, IntPredicate wanted, Taker taker) {
    EntryReader reading = new EntryReader(bytes);
    long kind = reading.number();
    if (kind >= UNITS.length) {
      throw new IllegalArgumentException("no unit of time: " + kind);
    }
    long unit = UNITS[(int) kind];
    long lengthUnit = Math.min(unit, MICROS);
    int slot = 0;
    long line = 0;
    long lineStep = 0;
    long moment = 0;
    long momentStep = 0;
    long length = 0;
    while (reading.at < bytes.length) {
      long head = reading.number();
      slot += (int) (head >> FLAG_BITS);
      lineStep = (head & SAME_LINE_STEP) != 0 ? lineStep : unsigned(reading.number());
      momentStep = (head & SAME_MOMENT_STEP) != 0 ? momentStep : unsigned(reading.number());
      length = (head & SAME_LENGTH) != 0 ? length : reading.number();
      line += lineStep;
      moment += momentStep;
      if (wanted.test(slot)) {
        Instant from = moment(moment * unit);
        taker.take(slot, (int) line, new Span(from, moment(moment * unit + length * lengthUnit)));
      }
    }
  }

  private static Instant moment(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
  }

  private static long signed(long step) {
    return step << 1 ^ step >> 63;
  }

  private static long unsigned(long number) {
    return number >>> 1 ^ -(number & 1);
  }

  private static void number(ByteArrayOutputStream into, long number) {
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      into.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    into.write((int) rest);
  }

  private static final class EntryReader {
    private final byte[] bytes;
    private int at;

    EntryReader(byte[] bytes) {
      this.bytes = bytes;
    }

    long number() {
      long number = 0;
      for (int shift = 0; shift < Long.SIZE; shift += 7) {
        if (at == bytes.length) {
          throw new IllegalArgumentException("entries end early");
        }
        byte next = bytes[at++];
        number |= (next & 0x7fL) << shift;
        if (next >= 0) {
          return number;
        }
      }
      throw new IllegalArgumentException("no number at " + at);
    }
  }
}
