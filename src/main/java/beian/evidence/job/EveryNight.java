package beian.evidence.job;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceSettings;
import beian.evidence.live.Question;
import beian.evidence.live.vendor.VendorQuestions;
import beian.evidence.observation.EvidenceKind;
import beian.filing.store.StoredFiling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The names and homepages of which there is no observation younger than {@code
 * beian.evidence.refresh}, and what a vendor is asked too, more seldom.
 */
record EveryNight(EvidenceSettings settings, VendorQuestions vendor) implements Agenda {
  @Override
  public List<LiveQuestions> of(List<StoredFiling> filings) {
    return filings.stream()
        .map(
            filing -> {
              List<Question> questions =
                  new ArrayList<>(Question.of(filing.filing(), settings.pages()));
              questions.addAll(vendor.of(filing.filing()));
              return new LiveQuestions(filing.key(), questions);
            })
        .toList();
  }

  @Override
  public boolean due(EvidenceKind kind, Sight known, boolean urgent, Instant now) {
    Duration refresh = vendor.ask(kind) ? vendor.refresh() : settings.refresh();
    return Agenda.unseenSince(known, now.minus(refresh));
  }

  @Override
  public boolean rare() {
    return false;
  }
}
