package beian.inspection;

import beian.inspection.card.Words;
import java.util.Arrays;
import java.util.Optional;

/**
 * A reading of the FAQ where it contradicts itself or is silent: a named switch with a default, set
 * by {@code beian.reading.<word>}, printed in every report that depends on it. The id is the one of
 * the catalogue of contradictions.
 */
public enum Reading {
  LANDLINE_MAJOR_FOR_ORGANIZATIONS(
      "C-26",
      "landline-required-for-organizations",
      true,
      "单位必须填写办公电话；关闭后单位的办公电话可以为空",
      "organizations must file a landline; off: it may be empty for organizations too"),
  UNIFIED_CODE_REPLACES_ORGANIZATION_CODE(
      "C-27",
      "unified-code-replaces-organization-code",
      true,
      "有效的统一社会信用代码代替组织机构代码证",
      "a valid unified social credit code replaces the organization code certificate"),
  MAINLAND_ACCESS_ONLY(
      "C-06",
      "mainland-access-only",
      false,
      "解析到服务商境外节点也视为接入不符",
      "resolving to the provider's nodes outside the mainland is an access fault too"),
  PERIOD_ENDS_ON_WORKING_DAY(
      "C-02",
      "period-ends-on-working-day",
      false,
      "按自然日计算的整改期在休息日届满的，顺延至下一工作日",
      "a calendar-day period that ends on a rest day ends on the next working day"),
  CLEANUP_FROM_LAST_STEP(
      "C-03",
      "cleanup-from-last-step",
      false,
      "45 日清理自最近一次操作起算，而非自初审通过起算",
      "the 45-day cleanup counts from the last step, not from the preliminary approval"),
  CHANGE_FOLLOWED_UP_AFTER_USUAL_TIME(
      "C-08",
      "change-followed-up-after-usual-time",
      false,
      "变更备案超过通常的 22 个工作日即提示跟进，而非超过 24 个工作日",
      "an information change is followed up after the usual 22 working days, not after 24"),
  SERVER_TERM_IS_LONGER(
      "C-10",
      "server-term-is-longer",
      false,
      "申请使用的服务器购买时长须超过 3 个月，正好 3 个月的不足",
      "the server of an application is bought for more than three months; exactly three are too few"),
  CULTURE_PERMIT_RENEWED_IN_WINDOW(
      "C-13",
      "culture-permit-renewed-in-window",
      true,
      "网络文化经营许可证到期前 60 个工作日内应申请续期；关闭后仅在到期后提示",
      "the renewal of a culture permit is due in the 60 working days before its end; off: only the end is pointed out"),
  FORMER_FILING_HOSTS_ACCEPTED(
      "C-14",
      "former-filing-hosts-accepted",
      true,
      "首页链接到备案管理系统的旧网址也予认可；关闭后须链接到现网址",
      "a homepage may link to a former host of the ministry's filing system; off: only to the present one");

  private final String id;
  private final String word;
  private final boolean onByDefault;
  private final Words words;

  Reading(String id, String word, boolean onByDefault, String zh, String en) {
    this.id = id;
    this.word = word;
    this.onByDefault = onByDefault;
    this.words = new Words(zh, en);
  }

  /** The switch of that contradiction; empty where it has none. */
  public static Optional<Reading> of(String id) {
    return Arrays.stream(values()).filter(reading -> reading.id.equals(id)).findFirst();
  }

  /** The number of the contradiction, for example {@code C-26}. */
  public String id() {
    return id;
  }

  /** The last part of its setting. */
  public String word() {
    return word;
  }

  /** What it is when nobody set it. */
  public boolean onByDefault() {
    return onByDefault;
  }

  /** What it means when on. */
  public Words words() {
    return words;
  }
}
