package beian.inspection.run;

import beian.platform.text.Hash64;
import beian.platform.text.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to be known at one moment, in short: of each thing that other filings say a number
 * that is another one when anything about it is, and of which things other evidence came since all
 * verdicts were last known to stand. Things are told apart by 64 bits of their names; two that
 * share them count as one, so that more is inspected, never less.
 */
final class World {
  private final String terms;
  private final Sums said;
  private final @Nullable Sums seenSince;

  /**
   * @param terms a hash over what every verdict rests on
   * @param said what filings say, by thing
   * @param seenSince what came and went of evidence, by thing: 0 where it is as it was; null when
   *     that is not known
   */
  World(String terms, Sums said, @Nullable Sums seenSince) {
    this.terms = terms;
    this.said = said;
    this.seenSince = seenSince;
  }

  /** The number of a thing that can be asked for. */
  static long thing(String sort, String name) {
    return Hash64.of(List.of(sort, name));
  }

  /** Whether other evidence may have come of one of these things. */
  boolean seenAnew(Collection<Long> asked) {
    return seenSince == null || asked.stream().anyMatch(thing -> seenSince.of(thing) != 0);
  }

  /**
   * A hash over all that a verdict rests on beside evidence.
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
      bytes.putLong(thing).putLong(said.of(thing));
    }
    return Sha256.of(bytes.array());
  }
}
