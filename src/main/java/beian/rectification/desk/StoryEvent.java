package beian.rectification.desk;

import beian.inspection.card.Words;
import beian.platform.list.Term;
import beian.rectification.cases.CaseEvent;
import beian.rectification.enforcement.Plan;
import java.time.Instant;
import java.util.ArrayList;
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
   * The story of a case, oldest first: in the order in which it was written down, causes before
   * what they led to.
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
      Instant let = at == null ? released.plannedAt() : at;
      story.add(
          before(story, let),
          new StoryEvent(
              let,
              String.valueOf(released.releasedBy()),
              RELEASED,
              new Words(
                  "计划 " + released.no() + "，曾超出安全上限",
                  "plan " + released.no() + ", whose safety belt broke")));
    }
    return story;
  }

  /** The place of the first mark from that moment on: a plan is let through before it is made. */
  private static int before(List<StoryEvent> story, Instant let) {
    for (int i = 0; i < story.size(); i++) {
      StoryEvent told = story.get(i);
      if (told.at.isAfter(let) || told.what == CaseEvent.Kind.MARKED && !told.at.isBefore(let)) {
        return i;
      }
    }
    return story.size();
  }
}
