package beian.rectification.enforcement.handover;

import beian.platform.list.Term;
import beian.platform.text.Sha256;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkState;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.PlanLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a second person reads it: every line with where its mark stands, and a hash over
 * exactly that.
 *
 * @param plan the plan
 * @param entries its lines, by mark number
 * @param hash SHA-256 over plan number, lines, grounds, reasons, facts and states; whatever changes
 *     gives another
 */
public record PlanPaper(Plan plan, List<Entry> entries, String hash) {
  /**
   * A line and its mark.
   *
   * @param mark null as long as the line was not marked
   */
  public record Entry(PlanLine line, @Nullable Mark mark) {
    /** Where it stands: the mark's state, or the line's. */
    public Term state() {
      return mark == null ? line.state() : mark.state();
    }

    boolean is(MarkState state) {
      return mark != null && mark.state() == state;
    }
  }

  static PlanPaper of(Plan plan, List<Entry> entries) {
    List<String> facts = new ArrayList<>();
    facts.add(plan.no());
    for (Entry entry : entries) {
      PlanLine line = entry.line();
      facts.add(line.markNo());
      facts.add(line.kind().word());
      facts.add(line.filingKey());
      facts.add(line.outcome().word());
      facts.add(String.join(" ", line.grounds()));
      facts.add(line.reason().zh());
      facts.add(line.reason().en());
      facts.add(line.factsHash());
      facts.add(entry.state().word());
    }
    return new PlanPaper(plan, List.copyOf(entries), Sha256.ofEach(facts));
  }

  /** The marks in a state. */
  List<Mark> in(MarkState state) {
    List<Mark> found = new ArrayList<>();
    for (Entry entry : entries) {
      Mark mark = entry.mark();
      if (mark != null && mark.state() == state) {
        found.add(mark);
      }
    }
    return found;
  }
}
