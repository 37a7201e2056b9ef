package beian.inspection.run;

import beian.platform.text.Hash64;
import beian.platform.text.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What there is to be known at one moment, in short: of each thing that can be asked for a number
 * that is another one when anything about it is, and when it will be otherwise by itself. Things
 * are told apart by 64 bits of their names; two that share them count as one, so that more is
 * inspected, never less. Filled by many threads, then read by many.
 */
final class World {
  private static final int SMALLEST = 1 << 10;
  private static final long NEVER = Long.MAX_VALUE;

  private String terms = "";
  private long[] things = new long[SMALLEST];
  private long[] sums = new long[SMALLEST];
  private long[] turns = new long[SMALLEST];
  private boolean[] used = new boolean[SMALLEST];
  private int count;

  /**
   * The same under these terms.
   *
   * @param terms a hash over what every verdict rests on
   */
  World under(String terms) {
    this.terms = terms;
    return this;
  }

  /** The number of a thing that can be asked for. */
  static long thing(String sort, String name) {
    return Hash64.of(List.of(sort, name));
  }

  /**
   * Adds something that is known of a thing; the order in which it is added does not matter.
   *
   * @param said a number made of what is known, the same for the same
   * @param turn when it begins to be otherwise by itself; {@link Instant#MAX}: never
   */
  synchronized void add(long thing, long said, Instant turn) {
    if (2 * count >= things.length) {
      grow();
    }
    int place = place(thing);
    if (!used[place]) {
      used[place] = true;
      things[place] = thing;
      turns[place] = NEVER;
      count++;
    }
    sums[place] += said;
    if (!turn.equals(Instant.MAX)) {
      turns[place] = Math.min(turns[place], turn.getEpochSecond());
    }
  }

  /** When what is known of a thing begins to be otherwise by itself, to the second before. */
  Instant turn(long thing) {
    int place = place(thing);
    return used[place] && turns[place] != NEVER ? Instant.ofEpochSecond(turns[place]) : Instant.MAX;
  }

  /**
   * A hash over all that a verdict rests on.
   *
   * @param content what the filing says
   * @param asked the things that were asked for, in order
   */
  String inputs(String content, Collection<Long> asked) {
    byte[] own = content.getBytes(StandardCharsets.UTF_8);
    byte[] all = terms.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(own.length + all.length + 2 * Long.BYTES * asked.size() + Long.BYTES);
    bytes.putInt(all.length).put(all).putInt(own.length).put(own);
    for (long thing : asked) {
      int place = place(thing);
      bytes.putLong(thing).putLong(used[place] ? sums[place] : 0);
    }
    return Sha256.of(bytes.array());
  }

  private int place(long thing) {
    long mixed = thing * 0x9e3779b97f4a7c15L;
    int place = (int) (mixed >>> 32) & things.length - 1;
    while (used[place] && things[place] != thing) {
      place = place + 1 & things.length - 1;
    }
    return place;
  }

  private void grow() {
    long[] oldThings = things;
    long[] oldSums = sums;
    long[] oldTurns = turns;
    boolean[] oldUsed = used;
    things = new long[2 * oldThings.length];
    sums = new long[things.length];
    turns = new long[things.length];
    used = new boolean[things.length];
    Arrays.fill(turns, NEVER);
    for (int i = 0; i < oldThings.length; i++) {
      if (oldUsed[i]) {
        int place = place(oldThings[i]);
        used[place] = true;
        things[place] = oldThings[i];
        sums[place] = oldSums[i];
        turns[place] = oldTurns[i];
      }
    }
  }
}
