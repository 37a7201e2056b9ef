package beian.rectification.desk;

import beian.inspection.card.Words;
import beian.platform.list.Term;
import beian.rectification.cases.CaseEvent;
import beian.rectification.enforcement.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case, or to the plan its mark came from.
 *
 * @param at when
 * @param actor who did it
 * @param what what it was
 * @param detail its particulars
 */
public record StoryEvent(Instant at, String actor, Term what, Words detail) {
  private static final Term RELEASED = Term.of("released", new Words("放行计划", "plan let through"));

  /**
   * The story of a case, oldest first as it was written down.
   *
   * @param released the plan a person let through and from which its mark came; null when none was
   */
  public static List<StoryEvent> story(List<CaseEvent> happened, @Nullable Plan released) {
    List<StoryEvent> story = new ArrayList<>();
    for (CaseEvent event : happened) {
      story.add(new StoryEvent(event.at(), event.actor(), event.what(), event.detail()));
    }
    if (released != null) {
      Instant at = released.releasedAt();
      story.add(
          new StoryEvent(
              at == null ? released.plannedAt() : at,
              String.valueOf(released.releasedBy()),
              RELEASED,
              new Words(
                  "计划 " + released.no() + "，安全上限曾断开",
                  "plan " + released.no() + ", whose safety belt broke")));
      // A plan is let through before its marks are made, at the same moment.
      story.sort(
          Comparator.comparing(StoryEvent::at)
              .thenComparing(
                  told ->
                      told.what.word().equals("marked")
                          || told.what.word().equals("approved")
                          || told.what.word().equals("exported")));
    }
    return story;
  }
}
