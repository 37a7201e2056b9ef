package beian.rectification.notice;

import beian.platform.settings.Setting;
import beian.platform.settings.Settings;
import java.util.List;

/**
 * What an admin sets for letters.
 *
 * @param reminders when owners are reminded of a running period; may be empty
 * @param belt how many letters of one rule a night may plan by itself
 */
public record LetterSettings(List<ReminderMoment> reminders, Belt belt) {
  /**
   * What breaks the belt for letters.
   *
   * @param count fewer cases of a rule in a night never do
   * @param times more than so many times the mean of recent nights does
   * @param firstNight percent of the inspected filings that a campaign's first night may tell of
   *     one rule
   */
  public record Belt(int count, int times, int firstNight) {}

  static final Setting<List<ReminderMoment>> REMINDERS =
      new Setting<>(
          "beian.rectification.reminders",
          "half 3wd last",
          "half|3wd|last …",
          "整改期内何时提醒：half 为期限过半，3wd 为末日前三个工作日，last 为末日；可为空",
          "when owners are reminded of a running period: half of it, 3wd before its last day, on the"
              + " last day; may be empty",
          false,
          ReminderMoment::parse);
  static final Setting<Integer> BELT_COUNT =
      Setting.integer(
          "beian.rectification.letter-belt-count",
          "20",
          1,
          1_000_000,
          "一晚内同一规则新增问题少于本数时，通知总是照常发出",
          "fewer newly found cases of one rule than this never make its letters wait");
  static final Setting<Integer> BELT_TIMES =
      Setting.integer(
          "beian.rectification.letter-belt-times",
          "5",
          1,
          1_000,
          "一晚内同一规则新增的案件超过近几晚平均数的若干倍时，该规则的通知等待人工放行",
          "when a rule newly fails for more than so many times the mean of recent nights, its letters"
              + " wait for a person");
  static final Setting<Integer> BELT_FIRST_NIGHT =
      Setting.integer(
          "beian.rectification.letter-belt-first-night",
          "30",
          0,
          100,
          "专项核查第一晚，同一规则的案件超过已核查备案的百分之几时，该规则的通知等待人工放行",
          "on a campaign's first night a rule that fails for more than so many of a hundred inspected"
              + " filings waits for a person");

  /** All of them. */
  public static final List<Setting<?>> ALL =
      List.of(REMINDERS, BELT_COUNT, BELT_TIMES, BELT_FIRST_NIGHT);

  /** What is in force. */
  public static LetterSettings from(Settings settings) {
    return new LetterSettings(
        settings.get(REMINDERS),
        new Belt(
            settings.get(BELT_COUNT), settings.get(BELT_TIMES), settings.get(BELT_FIRST_NIGHT)));
  }
}
