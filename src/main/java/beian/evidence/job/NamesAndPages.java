package beian.evidence.job;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceSettings;
import beian.evidence.live.Question;
import beian.filing.store.StoredFiling;
import java.time.Instant;
import java.util.List;

/**
 * The names and homepages of which there is no observation younger than {@code
 * beian.evidence.refresh}.
 */
record NamesAndPages(EvidenceSettings settings) implements Agenda {
  @Override
  public List<LiveQuestions> of(List<StoredFiling> filings) {
    return filings.stream()
        .map(
            filing ->
                new LiveQuestions(filing.key(), Question.of(filing.filing(), settings.pages())))
        .toList();
  }

  @Override
  public boolean due(Sight known, boolean urgent, Instant now) {
    return Agenda.unseenSince(known, now.minus(settings.refresh()));
  }

  @Override
  public boolean rare() {
    return false;
  }
}
