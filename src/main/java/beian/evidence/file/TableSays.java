package beian.evidence.file;

import beian.evidence.file.EvidenceSource.Items;
import beian.evidence.kept.KeptFiles;
import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.Observation;
import java.time.Instant;

/**
 * Of which subjects and times a table speaks, in sixteen bytes a row and as much room again: tables
 * have millions of rows. A subject is known by 64 bits; that two of one table share them is less
 * likely than a fault of the disk it was read from.
 */
final class TableSays {
  private static final int FEWEST_PLACES = 1 << 10;
  private static final long TOLERANCE = TableRow.CLOCKS_DIFFER.toMillis();
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;

  /** The subjects, each at the place of its hour or behind it; 0 where there is none. */
  private long[] subjects = new long[FEWEST_PLACES];

  /** When each was seen, in milliseconds. */
  private long[] moments = new long[FEWEST_PLACES];

  private int size;

  /**
   * What a table says.
   *
   * @param readAt when it was taken in
   */
  static TableSays read(TableSource table, Instant readAt) {
    TableSays says = new TableSays();
    try (Items items = table.open(new Taking(readAt, KeptFiles.none()))) {
      for (EvidenceItem item = items.next(); item != null; item = items.next()) {
        item.observations().forEach(says::add);
      }
    }
    return says;
  }

  void add(Observation said) {
    first = first.isBefore(said.observedAt()) ? first : said.observedAt();
    last = last.isAfter(said.observedUntil()) ? last : said.observedUntil();
    if (2 * size >= subjects.length) {
      grow();
    }
    put(subject(said), said.observedAt().toEpochMilli());
  }

  private void grow() {
    long[] before = subjects;
    long[] at = moments;
    subjects = new long[2 * before.length];
    moments = new long[2 * before.length];
    size = 0;
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        put(before[i], at[i]);
      }
    }
  }

  private void put(long subject, long moment) {
    int place = place(subject, hour(moment));
    while (subjects[place] != 0) {
      if (subjects[place] == subject && moments[place] == moment) {
        return;
      }
      place = next(place);
    }
    subjects[place] = subject;
    moments[place] = moment;
    size++;
  }

  /** Whether it has rows from before and after an observation, and does not say it. */
  boolean spansWithout(Observation seen) {
    return !seen.observedAt().isBefore(first) && !seen.observedAt().isAfter(last) && !says(seen);
  }

  private boolean says(Observation seen) {
    long subject = subject(seen);
    long moment = seen.observedAt().toEpochMilli();
    for (long hour = hour(moment) - 1; hour <= hour(moment) + 1; hour++) {
      for (int place = place(subject, hour); subjects[place] != 0; place = next(place)) {
        if (subjects[place] == subject && isAbout(moments[place], moment)) {
          return true;
        }
      }
    }
    return false;
  }

  private static long hour(long moment) {
    return Math.floorDiv(moment, TOLERANCE);
  }

  private int place(long subject, long hour) {
    long mixed = (subject ^ hour * SPREAD) * SPREAD;
    return (int) (mixed >>> Integer.SIZE) & subjects.length - 1;
  }

  private int next(int place) {
    return place + 1 & subjects.length - 1;
  }

  /**
   * Whether it still speaks of that subject and time. That it says another thing of them now, or
   * the same in other words, is weighed as what was seen is; of a name there may be several
   * records.
   */
  static boolean isSame(Observation seen, Observation said) {
    return said.kind() == seen.kind()
        && said.subject().equals(seen.subject())
        && (said.kind() != DnsRecord.KIND || said.saysTheSame(seen))
        && isAbout(said.observedAt().toEpochMilli(), seen.observedAt().toEpochMilli());
  }

  /** What was dated a little ahead was taken in under the moment of its reading. */
  private static boolean isAbout(long one, long other) {
    return Math.abs(one - other) <= TOLERANCE;
  }

  /** What a row is about, in 64 bits that are never all 0. */
  private static long subject(Observation of) {
    long hash = hashed(of.subject(), hashed(of.kind().word(), OFFSET));
    if (of.kind() == DnsRecord.KIND) {
      hash = hashed(of.attributes().toString(), of.failed() ? ~hash : hash);
    }
    return hash == 0 ? 1 : hash;
  }

  /** FNV-1a over the characters and an end. */
  private static long hashed(String text, long before) {
    long hash = before;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return (hash ^ Character.MAX_VALUE) * PRIME;
  }
}
