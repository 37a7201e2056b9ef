package beian.evidence.live.vendor;

import beian.evidence.kept.LookedUp;
import beian.evidence.live.Collector;
import beian.evidence.live.LookupQuestion;
import beian.evidence.observation.Draft;
import beian.evidence.observation.Span;
import beian.platform.vendor.VendorAction;
import beian.platform.vendor.VendorAnswer;
import beian.platform.vendor.VendorAnswer.Answered;
import beian.platform.vendor.VendorAnswer.Declined;
import beian.platform.vendor.VendorAnswer.InDoubt;
import beian.platform.vendor.VendorAnswer.Unreachable;
import beian.platform.vendor.VendorClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A look-up at the vendor. An answer is one of four: it matches, it does not, it cannot be decided,
 * or it has to be asked again. The first three are observations; the last is a failed one, which
 * proves nothing, hides nothing, and is asked for by the next night.
 */
abstract class VendorLook implements Collector {
  /** An answer in a form nobody knows. */
  static final String UNKNOWN_ANSWER = "UNKNOWN_ANSWER";

  private final VendorClient vendor;
  private final VendorAction action;
  private final Duration lag;

  /**
   * @param lag how old what the vendor knows may be
   */
  VendorLook(VendorClient vendor, VendorAction action, Duration lag) {
    this.vendor = vendor;
    this.action = action;
    this.lag = lag;
  }

  /** What is asked. */
  abstract Map<String, String> parameters(LookupQuestion question);

  /** Says what an answer says. */
  abstract Draft told(Draft draft, LookupQuestion question, JsonNode response);

  @Override
  public final CompletableFuture<LookedUp> collect(LookupQuestion question, Instant now) {
    return vendor
        .ask(action, parameters(question))
        .thenApply(answer -> LookedUp.of(List.of(draft(question, answer, now).seen())));
  }

  private Draft draft(LookupQuestion question, VendorAnswer answer, Instant now) {
    String source = "vendor " + action;
    if (answer instanceof Answered answered) {
      Draft draft = new Draft(kind(), question.subject(), source, new Span(now.minus(lag), now));
      return told(draft, question, answered.response());
    }
    return new Draft(kind(), question.subject(), source, Span.at(now)).failed(failure(answer));
  }

  private static String failure(VendorAnswer answer) {
    if (answer instanceof Declined declined) {
      return declined.code();
    }
    if (answer instanceof Unreachable nobody) {
      return nobody.why();
    }
    return answer instanceof InDoubt doubt ? doubt.why() : UNKNOWN_ANSWER;
  }
}
