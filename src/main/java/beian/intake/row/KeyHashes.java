package beian.intake.row;

import beian.platform.text.Hash64;

/** A set of 64-bit hashes, eight to sixteen bytes each. */
final class KeyHashes {
  /** Of no key. */
  static final long NONE = 0;

  private long[] slots = new long[1 << 12];
  private int size;

  /** Of a key; never {@link #NONE}. */
  static long hash(String key) {
    long hash = Hash64.of(key);
    return hash == NONE ? 1 : hash;
  }

  /** Adds a hash; false when it was there. */
  boolean add(long hash) {
    if (size * 2 >= slots.length) {
      grow();
    }
    int slot = slot(hash);
    if (slots[slot] == hash) {
      return false;
    }
    slots[slot] = hash;
    size++;
    return true;
  }

  /** Whether a hash is there. */
  boolean has(long hash) {
    return slots[slot(hash)] == hash;
  }

  private int slot(long hash) {
    int slot = (int) (hash >>> 20) & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long hash : old) {
      if (hash != 0) {
        slots[slot(hash)] = hash;
      }
    }
  }
}
