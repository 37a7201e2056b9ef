package beian.evidence.job;

import beian.evidence.Evidence;
import beian.evidence.Evidence.Sight;
import beian.evidence.Evidence.State;
import beian.evidence.EvidenceSettings;
import beian.evidence.kind.Kinds;
import beian.evidence.live.Question;
import beian.evidence.live.vendor.VendorQuestions;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.store.ObservationStore;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.platform.batch.step.Source;
import beian.platform.database.Transactions;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which names and homepages of the filings are to be looked up: those of which there is no
 * observation younger than {@code beian.evidence.refresh}, each once, filing by filing in the order
 * of buckets and keys. What was seen before a restart is not asked again. There is none when
 * look-ups are switched off.
 *
 * <p>It reads outside the chunk's transaction, so that none has begun while the answers are waited
 * for.
 */
final class LiveQuestionReader implements Source<LiveQuestions> {
  private static final Logger LOG = LoggerFactory.getLogger(LiveQuestionReader.class);
  private static final int PAGE = 500;

  private final Transactions transactions;
  private final FilingStore filings;
  private final ObservationStore observations;
  private final EvidenceSettings settings;
  private final VendorQuestions vendor;
  private final Instant moment;
  private final Deque<LiveQuestions> waiting = new ArrayDeque<>();

  /** What is asked in the chunk at hand and cannot be seen in the table yet. */
  private final Set<Question> underWay = new HashSet<>();

  private Place read;
  private Place given;

  /**
   * @param vendor what a vendor is asked too, and how seldom
   * @param live whether look-ups are allowed: switched on, not offline, and no moved clock outside
   *     of a sandbox
   * @param place the last filing before a restart; null at the beginning
   */
  LiveQuestionReader(
      Transactions transactions,
      FilingStore filings,
      ObservationStore observations,
      EvidenceSettings settings,
      VendorQuestions vendor,
      boolean live,
      Instant moment,
      @Nullable Serializable place) {
    this.transactions = transactions;
    this.filings = filings;
    this.observations = observations;
    this.settings = settings;
    this.vendor = vendor;
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
    List<LiveQuestions> all = new ArrayList<>();
    Map<EvidenceKind, Set<String>> subjects = Kinds.map();
    for (StoredFiling filing : page) {
      List<Question> questions = new ArrayList<>(Question.of(filing.filing(), settings.pages()));
      questions.addAll(vendor.of(filing.filing()));
      all.add(new LiveQuestions(filing.key(), questions));
      questions.forEach(
          eachQuestion ->
              subjects
                  .computeIfAbsent(eachQuestion.kind(), k -> new HashSet<>())
                  .add(eachQuestion.subject()));
    }
    subjects.forEach((kind, some) -> some.removeAll(fresh(kind, some)));
    for (LiveQuestions liveQuestions : all) {
      // What is asked for one filing is not asked for the next.
      List<Question> open =
          liveQuestions.questions().stream()
              .filter(
                  question ->
                      Objects.requireNonNull(subjects.get(question.kind()))
                          .remove(question.subject()))
              .filter(underWay::add)
              .toList();
      waiting.add(new LiveQuestions(liveQuestions.filingKey(), open));
    }
  }

  private Set<String> fresh(EvidenceKind kind, Set<String> subjects) {
    Instant since = moment.minus(vendor.ask(kind) ? vendor.refresh() : settings.refresh());
    Evidence evidence = observations.evidenceOf(kind, subjects, moment);
    Set<String> fresh = new HashSet<>();
    for (String subject : subjects) {
      Sight sight = evidence.sight(kind, subject);
      boolean good = sight.state() == State.CURRENT || sight.state() == State.STALE;
      if (good && sight.newest().observedAt().isAfter(since)) {
        fresh.add(subject);
      }
    }
    return fresh;
  }

  @Override
  public Serializable place() {
    underWay.clear();
    waiting.forEach(liveQuestions -> underWay.addAll(liveQuestions.questions()));
    return given;
  }
}
