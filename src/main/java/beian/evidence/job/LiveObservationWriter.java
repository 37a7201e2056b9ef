package beian.evidence.job;

import beian.evidence.EvidenceError;
import beian.evidence.kind.DnsRecord;
import beian.evidence.live.LiveLookups;
import beian.evidence.live.Question;
import beian.evidence.observation.Observation;
import beian.evidence.store.ObservationStore;
import beian.platform.batch.Outages;
import beian.platform.error.Problem;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up the questions of a chunk, all at once, and keeps what was seen.
 *
 * <p>In: questions. Out: table {@code observation}. Bad item: a look-up that failed is a failed
 * observation and replaces nothing. Restart: observations commit with the checkpoint; an
 * observation kept twice is one. Undo: nothing to undo. The step never fails for what is outside; a
 * resolver that answered no question at all is noted as an outage of the execution, and when none
 * of the resolvers answers, the rest is left for the restart.
 */
public final class LiveObservationWriter extends AbstractItemWriter {
  private static final Logger LOG = LoggerFactory.getLogger(LiveObservationWriter.class);

  private static final int PATIENCE = 300;

  private final ObservationStore observations;
  private final LiveLookups.Opening opening;
  private final Outages outages;
  private final Map<String, Boolean> answering = new TreeMap<>();
  private @Nullable LiveLookups lookups;
  private int asked;
  private int failed;

  @Inject private JobContext job;
  @Inject private StepContext step;

  @Inject
  @BatchProperty(name = "now")
  private String now = "";

  public LiveObservationWriter(
      ObservationStore observations, LiveLookups.Opening opening, Outages outages) {
    this.observations = observations;
    this.opening = opening;
    this.outages = outages;
  }

  @Override
  public void writeItems(List<Object> items) {
    List<Question> questions = new ArrayList<>();
    items.forEach(item -> questions.addAll(((LiveQuestions) item).questions()));
    if (questions.isEmpty() || nobodyAnswers()) {
      return;
    }
    LiveLookups open = lookups == null ? opening.open() : lookups;
    lookups = open;
    List<Observation> seen = open.collect(questions, Instant.parse(now));
    for (Observation one : seen) {
      failed += one.failed() ? 1 : 0;
      if (one.kind() == DnsRecord.KIND) {
        answering.merge(DnsRecord.RESOLVER.of(one), !one.failed(), Boolean::logicalOr);
      }
    }
    asked += questions.size();
    observations.save(seen);
  }

  /** After so many questions without one answer the rest of the night is not spent on waiting. */
  private boolean nobodyAnswers() {
    return asked >= PATIENCE && !answering.containsValue(true);
  }

  @Override
  public @Nullable Serializable checkpointInfo() {
    return null;
  }

  @Override
  public void close() {
    if (lookups == null) {
      return;
    }
    lookups.close();
    lookups = null;
    LOG.info("evidence.names_looked_up questions={} failed_answers={}", asked, failed);
    answering.forEach(
        (resolver, answered) -> {
          if (!answered) {
            outages.note(
                job.getExecutionId(),
                step.getStepName(),
                Problem.at(EvidenceError.RESOLVER_SILENT, resolver));
          }
        });
  }
}
