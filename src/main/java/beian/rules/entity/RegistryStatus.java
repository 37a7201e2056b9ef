package beian.rules.entity;

import beian.evidence.Observation;
import beian.filing.number.Normal;
import java.util.List;
import java.util.Locale;

/** What the business registry's word on an entity means for its existence. */
enum RegistryStatus {
  /** It exists, though perhaps not in good order (liquidation, suspended business). */
  EXISTS,
  /** It has been dissolved and struck off. */
  DEREGISTERED,
  /** Its licence or registration has been taken away. */
  REVOKED,
  /** It is now kept by another registration authority. */
  MOVED_OUT,
  /** The registry says that it has no record, which proves nothing. */
  NO_RECORD,
  /** The registry says nothing of the status, or uses a word that is not in the table. */
  UNCLEAR;

  /**
   * A word of the registries and what it means. Registries write more than one ({@code
   * 存续（在营、开业、在册）}, {@code 吊销，未注销}), so a status is searched for the words, the first line that is
   * found counts.
   */
  private record Word(String word, RegistryStatus meaning) {}

  /** What has not happened, or not yet, or was undone; longer ones first. */
  private static final List<String> NOT_YET =
      List.of(
          "简易注销公告", "注销公告", "注销备案", "注销异议", "注销中", "拟注销", "待注销", "预注销", "正在注销", "申请注销", "办理注销",
          "未注销", "撤销注销", "拟吊销", "未吊销", "撤销吊销", "拟撤销", "未撤销");

  private static final List<Word> WORDS =
      List.of(
          new Word("无记录", NO_RECORD),
          new Word("查无", NO_RECORD),
          new Word("未查到", NO_RECORD),
          new Word("未找到", NO_RECORD),
          new Word("no-record", NO_RECORD),
          new Word("norecord", NO_RECORD),
          new Word("notfound", NO_RECORD),
          new Word("inactive", UNCLEAR),
          new Word("notactive", UNCLEAR),
          new Word("恢复", UNCLEAR),
          new Word("吊销", REVOKED),
          new Word("撤销", REVOKED),
          new Word("责令关闭", REVOKED),
          new Word("除名", REVOKED),
          new Word("revoked", REVOKED),
          new Word("注销", DEREGISTERED),
          new Word("deregistered", DEREGISTERED),
          new Word("dissolved", DEREGISTERED),
          new Word("迁出", MOVED_OUT),
          new Word("movedout", MOVED_OUT),
          new Word("存续", EXISTS),
          new Word("在业", EXISTS),
          new Word("在营", EXISTS),
          new Word("在册", EXISTS),
          new Word("开业", EXISTS),
          new Word("正常", EXISTS),
          new Word("成立", EXISTS),
          new Word("迁入", EXISTS),
          new Word("有效", EXISTS),
          new Word("清算", EXISTS),
          new Word("歇业", EXISTS),
          new Word("停业", EXISTS),
          new Word("经营异常", EXISTS),
          new Word("active", EXISTS));

  /** Whether the registry's answer is a record of somebody, not that it has none. */
  static boolean isRecord(Observation answer) {
    return !answer.get("name").isBlank() && of(answer.get("status")) != NO_RECORD;
  }

  /** The meaning of a status as the registry writes it. */
  static RegistryStatus of(String status) {
    String written = Normal.name(status).toLowerCase(Locale.ROOT);
    for (String notYet : NOT_YET) {
      written = written.replace(notYet, "");
    }
    if (written.contains("已注销") && !written.contains("恢复")) {
      return DEREGISTERED;
    }
    for (Word word : WORDS) {
      if (written.contains(word.word)) {
        return word.meaning;
      }
    }
    return UNCLEAR;
  }
}
