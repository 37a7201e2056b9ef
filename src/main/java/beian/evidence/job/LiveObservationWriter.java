package beian.evidence.job;

import beian.evidence.EvidenceError;
import beian.evidence.kept.LookedUp;
import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.Kinds;
import beian.evidence.kind.NumberStatus;
import beian.evidence.kind.Registry;
import beian.evidence.live.LiveLookups;
import beian.evidence.live.LookupQuestion;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.evidence.store.FileReadingStore;
import beian.evidence.store.ObservationStore;
import beian.evidence.store.PageTextStore;
import beian.platform.batch.Outages;
import beian.platform.batch.step.Sink;
import beian.platform.batch.step.StepRun;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up the questions of a chunk, all at once, and keeps what was seen. A look-up that failed is
 * a failed observation and replaces nothing; an observation kept twice is one. It never fails for
 * what is outside: a resolver or a vendor that answered no question at all is noted as an outage of
 * the execution, and when none of the resolvers answers, the rest is left for the restart. A
 * registry that asks us to stop is noted too; one that is silent is not, as a homepage is not, nor
 * is a registrar.
 */
final class LiveObservationWriter implements Sink<LiveQuestions> {
  private static final Logger LOG = LoggerFactory.getLogger(LiveObservationWriter.class);

  private static final int PATIENCE = 300;
  private static final Set<EvidenceKind> VENDORS = Set.of(Registry.KIND, NumberStatus.KIND);

  private final Transactions transactions;
  private final ObservationStore observations;
  private final FileReadingStore readings;
  private final PageTextStore texts;
  private final LiveLookups.Opening opening;
  private final Outages outages;
  private final StepRun run;
  private final Map<String, Boolean> answering = new TreeMap<>();
  private @Nullable LiveLookups lookups;
  private final Map<EvidenceKind, Boolean> vendor = Kinds.map();
  private int asked;
  private int names;
  private int failed;

  LiveObservationWriter(
      Transactions transactions,
      ObservationStore observations,
      LiveLookups.Opening opening,
      StepRun run) {
    this.transactions = transactions;
    this.observations = observations;
    this.readings = new FileReadingStore(transactions);
    this.texts = new PageTextStore(transactions);
    this.opening = opening;
    this.outages = new Outages(transactions);
    this.run = run;
  }

  @Override
  public void keep(List<LiveQuestions> items) {
    List<LookupQuestion> questions = new ArrayList<>();
    items.forEach(item -> questions.addAll(item.questions()));
    if (questions.isEmpty() || nobodyAnswers()) {
      return;
    }
    LiveLookups open = lookups == null ? opening.open() : lookups;
    lookups = open;
    LookedUp found = transactions.outside(() -> open.collect(questions, run.moment()));
    for (Observation observation : found.observations()) {
      failed += observation.failed() ? 1 : 0;
      if (VENDORS.contains(observation.kind())) {
        vendor.merge(observation.kind(), !observation.failed(), Boolean::logicalOr);
      }
      if (observation.kind() == DnsRecord.KIND) {
        answering.merge(
            DnsRecord.RESOLVER.of(observation), !observation.failed(), Boolean::logicalOr);
      }
    }
    asked += questions.size();
    names += (int) questions.stream().filter(each -> each.kind() == DnsRecord.KIND).count();
    readings.keep(found.kept(), run.moment());
    texts.keep(found.texts(), run.moment());
    observations.save(found.observations());
  }

  /** After so many questions without one answer the rest of the night is not spent on waiting. */
  private boolean nobodyAnswers() {
    return names >= PATIENCE && !answering.containsValue(true);
  }

  @Override
  public void close() {
    if (lookups == null) {
      return;
    }
    registries(lookups);
    lookups.close();
    lookups = null;
    LOG.info("evidence.looked_up questions={} failed_answers={}", asked, failed);
    String silent =
        vendor.entrySet().stream()
            .filter(kind -> !kind.getValue())
            .map(kind -> kind.getKey().word())
            .collect(Collectors.joining(", "));
    if (!silent.isEmpty()) {
      outages.note(run, Problem.at(EvidenceError.VENDOR_SILENT, silent));
    }
    answering.forEach(
        (resolver, answered) -> {
          if (!answered) {
            outages.note(run, Problem.at(EvidenceError.RESOLVER_SILENT, resolver));
          }
        });
  }

  private void registries(LiveLookups open) {
    open.givenUp()
        .forEach(
            (host, refuses) ->
                LOG.warn(
                    "evidence.registry_given_up server={} registry_refuses={}", host, refuses));
    if (open.unasked() > 0) {
      LOG.info("evidence.registries_left_for_later questions={}", open.unasked());
    }
    List<String> refusing =
        open.givenUp().entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(Map.Entry::getKey)
            .toList();
    if (!refusing.isEmpty()) {
      String servers = String.join(", ", refusing);
      outages.note(run, Problem.at(EvidenceError.REGISTRY_REFUSES, servers));
    }
  }
}
