package beian.rectification.enforcement.gate;

import beian.evidence.store.OpenReject;
import beian.filing.Filing;
import beian.inspection.standing.Standing;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.deadline.Deadline;
import beian.rectification.enforcement.Mark;
import beian.rectification.notice.Notice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gates know about one finding of a case.
 *
 * @param about the case, as the reinspection left it
 * @param finding the finding
 * @param notice the letter that told it; null when none did
 * @param clock the clock that letter started; null when it started none
 * @param marks every mark the filing ever had
 * @param standing whether the filing is ours and alive; null when it is not on file any more
 * @param reproof what is left of it on evidence from after that letter; null when no clock runs
 * @param filing as it is on file now; null when it is no more
 * @param answered whether an answer about the filing waits for a person
 * @param refused what of the evidence could not be used and may clear it
 * @param now the moment of the run
 */
public record MarkFacts(
    Case about,
    CaseFinding finding,
    @Nullable Notice notice,
    @Nullable Deadline clock,
    List<Mark> marks,
    @Nullable Standing standing,
    @Nullable Reproof reproof,
    @Nullable Filing filing,
    boolean answered,
    List<OpenReject> refused,
    Instant now) {
  public MarkFacts {
    marks = List.copyOf(marks);
    refused = List.copyOf(refused);
  }
}
