package beian.rectification;

import beian.platform.settings.Setting;
import beian.platform.settings.Settings;
import beian.platform.time.Period;
import java.util.List;

/**
 * What an admin sets for rectification.
 *
 * @param belt how much a night may mark, for campaigns that do not say it themselves
 * @param extension the longest extension, for campaigns that do not say it themselves
 * @param afterReminder how long the owner of an idle transfer has at least after a proved reminder
 * @param contact whom an owner can ask: a name, a telephone number; may be empty
 * @param email where an owner can write; empty: answers go to the sender
 */
public record RectificationSettings(
    SafetyBelt belt, Period extension, Period afterReminder, String contact, String email) {
  static final Setting<Integer> BELT_COUNT =
      Setting.integer(
          "beian.rectification.belt-count",
          "50",
          1,
          1_000_000,
          "每晚最多标记的条数；超过本数或超过百分比（以较小者为准，至少 1 条）时，当晚一条也不标记，由人工决定",
          "so many marks a night at most; a night that would mark more than the smaller of this and"
              + " the percentage (one is always allowed) marks nothing, and a person decides");
  static final Setting<Integer> BELT_PERCENT =
      Setting.integer(
          "beian.rectification.belt-percent",
          "5",
          1,
          100,
          "每晚最多标记未结案件的百分之几",
          "how many of a hundred open cases a night may mark at most");
  static final Setting<Period> EXTENSION =
      Setting.period(
          "beian.rectification.extension",
          "7wd",
          "整改期最多可延长多久；每个案件只能延长一次",
          "the longest extension of a rectification period; once per case");
  static final Setting<Period> AFTER_REMINDER =
      Setting.period(
          "beian.rectification.after-reminder",
          "10wd",
          "闲置的接入备案，自证明送达的提醒起至少给主体多久；其间及未证明送达时不标记清理",
          "how long the owner of an idle transfer has at least after a reminder that is proved;"
              + " before that, and without such a reminder, nothing is marked for cleanup");
  static final Setting<String> CONTACT =
      Setting.text(
          "beian.provider.contact",
          "",
          "通知中写明的联系人或电话",
          "whom the notices name as contact: a person, a telephone number");
  static final Setting<String> EMAIL =
      Setting.text(
          "beian.provider.email",
          "",
          "通知中写明的联系邮箱；回信也发往该邮箱",
          "the mail address the notices name; answers go there too");

  /** All of them. */
  public static final List<Setting<?>> ALL =
      List.of(BELT_COUNT, BELT_PERCENT, EXTENSION, AFTER_REMINDER, CONTACT, EMAIL);

  /** What is in force. */
  public static RectificationSettings from(Settings settings) {
    return new RectificationSettings(
        new SafetyBelt(settings.get(BELT_COUNT), settings.get(BELT_PERCENT)),
        settings.get(EXTENSION),
        settings.get(AFTER_REMINDER),
        settings.get(CONTACT),
        settings.get(EMAIL));
  }
}
