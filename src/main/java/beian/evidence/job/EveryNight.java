package beian.evidence.job;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceSettings;
import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.Page;
import beian.evidence.live.LookupQuestion;
import beian.evidence.live.vendor.VendorQuestions;
import beian.evidence.observation.EvidenceKind;
import beian.filing.store.StoredFiling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names and homepages of which there is no observation younger than {@code
 * beian.evidence.refresh}, and what a vendor is asked too, more seldom. Where a home looks less
 * often than every night, what an open case rests on is looked at every night all the same, and
 * nothing is let grow too old to prove something.
 */
final class EveryNight implements Agenda {
  /** What is younger was seen this night. */
  private static final Duration A_NIGHT = Duration.ofHours(12);

  private static final Duration AHEAD = Duration.ofDays(1);

  private final EvidenceSettings settings;
  private final VendorQuestions vendor;
  private final Pursued pursued;

  EveryNight(EvidenceSettings settings, VendorQuestions vendor, Pursued pursued) {
    this.settings = settings;
    this.vendor = vendor;
    this.pursued = pursued;
  }

  @Override
  public List<LiveQuestions> of(List<StoredFiling> filings) {
    Map<EvidenceKind, Set<String>> waiting = waiting(filings);
    return filings.stream()
        .map(
            filing -> {
              List<LookupQuestion> questions = new ArrayList<>();
              for (LookupQuestion question : LookupQuestion.of(filing.filing(), settings.pages())) {
                questions.add(
                    waiting.getOrDefault(question.kind(), Set.of()).contains(filing.key())
                        ? question.asUrgent()
                        : question);
              }
              questions.addAll(vendor.of(filing.filing()));
              return new LiveQuestions(filing.key(), questions);
            })
        .toList();
  }

  /** Nobody waits longer than others where everything is looked at every night. */
  private Map<EvidenceKind, Set<String>> waiting(List<StoredFiling> filings) {
    Map<EvidenceKind, Set<String>> waiting = new HashMap<>();
    if (settings.refresh().compareTo(A_NIGHT) > 0) {
      List<String> keys = filings.stream().map(StoredFiling::key).toList();
      for (EvidenceKind kind : List.of(DnsRecord.KIND, Page.KIND)) {
        waiting.put(kind, pursued.among(kind, keys));
      }
    }
    return waiting;
  }

  @Override
  public boolean due(EvidenceKind kind, Sight known, boolean urgent, Instant now) {
    if (vendor.ask(kind)) {
      return Agenda.unseenSince(known, now.minus(vendor.refresh()));
    }
    Duration refresh = urgent ? least(settings.refresh(), A_NIGHT) : settings.refresh();
    Duration limit = settings.ages().limits().get(kind);
    return Agenda.unseenSince(
        known, now.minus(limit == null ? refresh : least(refresh, limit.minus(AHEAD))));
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Override
  public boolean rare() {
    return false;
  }
}
