package beian.evidence.file;

import beian.filing.number.Normal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words that mean the same, and the one under which they are stored. */
final class Vocabulary {
  private static final Map<String, String> YES_NO =
      words("是|yes|y|true|1|有|存在|已实名|已认证|已验证", "否|no|n|false|0|无|不存在|未实名|未认证|未验证");
  private static final Map<String, String> NUMBER_STATUS =
      words(
          "正常|在用|在网|active|normal|ok|in service|in use",
          "停机|欠费停机|suspended|stopped",
          "空号|销号|已销号|vacant|nonexistent|not assigned|cancelled",
          "不在网|在网不可用|not in network|unavailable",
          "未知|unknown");
  private static final Map<String, String> CALL =
      words(
          "接通|已接通|本人接听|answered|connected|reached",
          "空号|vacant|nonexistent|not assigned",
          "停机|suspended|stopped|out of service",
          "关机|power off|powered off|switched off|off",
          "无人接听|无应答|未接听|no answer|unanswered",
          "非本人|非本人接听|wrong person|not the owner",
          "非本单位|无此单位|无此公司|查无此单位|单位不存在|不是该单位|wrong organization|unknown organization");
  private static final Map<String, String> FLAG =
      words("illegal|违法|违规|非法|违法违规", "empty|空|空白|空壳|无内容|空网站", "ok|正常|合规|合法|normal");
  private static final Map<String, String> LISTED =
      words("entity|主体|主办单位|主办者|主体黑名单", "site|网站|网站名称|website|网站黑名单");

  private Vocabulary() {}

  static Optional<String> yesNo(String word) {
    return Optional.ofNullable(YES_NO.get(Normal.name(word)));
  }

  /** A word nobody knows stays as it is. */
  static String numberStatus(String word) {
    return NUMBER_STATUS.getOrDefault(Normal.name(word), word);
  }

  /** A word nobody knows stays as it is. */
  static String outcome(String word) {
    return CALL.getOrDefault(Normal.name(word), word);
  }

  static Optional<String> flag(String word) {
    return Optional.ofNullable(FLAG.get(Normal.name(word)));
  }

  /** entity or site. */
  static Optional<String> listed(String word) {
    return Optional.ofNullable(LISTED.get(Normal.name(word)));
  }

  private static Map<String, String> words(String... groups) {
    Map<String, String> words = new HashMap<>();
    for (String group : groups) {
      List<String> same = List.of(group.split("\\|"));
      same.forEach(word -> words.put(Normal.name(word), same.get(0)));
    }
    return Map.copyOf(words);
  }
}
