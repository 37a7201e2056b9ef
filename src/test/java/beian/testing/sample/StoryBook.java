package beian.testing.sample;

import java.util.ArrayList;
import java.util.List;

/** Stories of one workbook, in the order of their filing numbers. */
abstract class StoryBook {
  /** When what they tell was seen, as evidence files write it. */
  static final String SEEN = "2026-09-17 10:00";

  private final List<Story> stories = new ArrayList<>();

  /** The beginning of one. */
  Story story(int number, String zh, String en) {
    Story story = new Story(number, zh, en);
    stories.add(story);
    return story;
  }

  final List<Story> stories() {
    return stories;
  }
}
