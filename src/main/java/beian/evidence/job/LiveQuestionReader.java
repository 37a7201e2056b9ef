package beian.evidence.job;

import beian.evidence.AskedEvidence.Asked;
import beian.evidence.Evidence;
import beian.evidence.kind.Kinds;
import beian.evidence.live.LookupQuestion;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.store.ObservationStore;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.platform.batch.step.ItemSource;
import beian.platform.database.Transactions;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be looked up for the filings: what is due, as its {@link Agenda} says, each once,
 * filing by filing in the order of buckets and keys. What was seen before a restart is not asked
 * again. There is none when look-ups are switched off.
 *
 * <p>It reads outside the chunk's transaction, so that none has begun while the answers are waited
 * for.
 */
final class LiveQuestionReader implements ItemSource<LiveQuestions> {
  private static final Logger LOG = LoggerFactory.getLogger(LiveQuestionReader.class);
  private static final int PAGE = 500;

  private final Transactions transactions;
  private final FilingStore filings;
  private final ObservationStore observations;
  private final Agenda agenda;
  private final Instant moment;
  private final Deque<LiveQuestions> waiting = new ArrayDeque<>();

  /** What is asked in the chunk at hand and cannot be seen in the table yet. */
  private final Set<Asked> underWay = new HashSet<>();

  private Place read;
  private Place given;

  /**
   * @param agenda what is looked up
   * @param live whether look-ups are allowed: switched on, not offline, and no moved clock outside
   *     of a sandbox
   * @param place the last filing before a restart; null at the beginning
   */
  LiveQuestionReader(
      Transactions transactions,
      FilingStore filings,
      ObservationStore observations,
      Agenda agenda,
      boolean live,
      Instant moment,
      @Nullable Serializable place) {
    this.transactions = transactions;
    this.filings = filings;
    this.observations = observations;
    this.agenda = agenda;
    this.moment = moment;
    this.given = place == null ? new Place(0, "") : (Place) place;
    this.read = given;
    if (!live) {
      LOG.info("evidence.live_switched_off");
      read = new Place(FilingStore.BUCKETS, "");
    }
  }

  /** The last filing so far. */
  private record Place(int bucket, String key) implements Serializable {}

  @Override
  public @Nullable LiveQuestions next() {
    while (waiting.isEmpty() && read.bucket < FilingStore.BUCKETS) {
      transactions.outside(this::page);
    }
    LiveQuestions next = waiting.poll();
    if (next != null) {
      given = new Place(FilingStore.bucketOf(next.filingKey()), next.filingKey());
    }
    return next;
  }

  private void page() {
    List<StoredFiling> page = filings.page(read.bucket, read.key, PAGE);
    read =
        page.size() < PAGE
            ? new Place(read.bucket + 1, "")
            : new Place(read.bucket, page.get(page.size() - 1).key());
    List<LiveQuestions> all = agenda.of(page);
    Map<EvidenceKind, Map<String, Boolean>> subjects = Kinds.map();
    for (LiveQuestions filing : all) {
      for (LookupQuestion question : filing.questions()) {
        subjects
            .computeIfAbsent(question.kind(), kind -> new HashMap<>())
            .merge(question.subject(), question.urgent(), Boolean::logicalOr);
      }
    }
    Set<Asked> due = new HashSet<>();
    subjects.forEach((kind, some) -> due.addAll(due(kind, some)));
    for (LiveQuestions filing : all) {
      // What is asked for one filing is not asked for the next.
      List<LookupQuestion> open =
          filing.questions().stream()
              .filter(question -> due.remove(asked(question)) && underWay.add(asked(question)))
              .toList();
      if (!open.isEmpty() || !agenda.rare() || filing == all.get(all.size() - 1)) {
        waiting.add(new LiveQuestions(filing.filingKey(), open));
      }
    }
  }

  private Set<Asked> due(EvidenceKind kind, Map<String, Boolean> subjects) {
    Evidence evidence = observations.evidenceOf(kind, subjects.keySet(), moment);
    Set<Asked> due = new HashSet<>();
    subjects.forEach(
        (subject, urgent) -> {
          if (agenda.due(kind, evidence.sight(kind, subject), urgent, moment)) {
            due.add(new Asked(kind, subject));
          }
        });
    return due;
  }

  private static Asked asked(LookupQuestion question) {
    return new Asked(question.kind(), question.subject());
  }

  @Override
  public Serializable place() {
    underWay.clear();
    waiting.forEach(
        filing -> filing.questions().forEach(question -> underWay.add(asked(question))));
    return given;
  }
}
