package beian.inspection.standing;

import beian.inspection.card.Words;
import beian.inspection.standing.StatusWords.Means;
import beian.inspection.standing.StatusWords.Where;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one source says to one question, whether the filing is alive or whether it is ours.
 *
 * @param answer the answer
 * @param why in words
 * @param unknownWords the words that made it unclear because no table has them
 */
record Said(Answer answer, Words why, List<String> unknownWords) {
  /** The answers. */
  enum Answer {
    YES,
    NO,
    /** Something was said, but it proves neither. */
    UNCLEAR,
    /** Nothing was said. */
    SILENT
  }

  static Said yes(String zh, String en) {
    return of(Answer.YES, zh, en);
  }

  static Said no(String zh, String en) {
    return of(Answer.NO, zh, en);
  }

  static Said unclear(String zh, String en) {
    return of(Answer.UNCLEAR, zh, en);
  }

  static Said silent(String zh, String en) {
    return of(Answer.SILENT, zh, en);
  }

  private static Said of(Answer answer, String zh, String en) {
    return new Said(answer, new Words(zh, en), List.of());
  }

  /** What a word of the table says. */
  static Said word(Where where, String what, String whatEn, String word, LocalDate today) {
    String zh = what + "为“" + StatusWords.inChinese(where, word) + "”";
    String en = whatEn + " is \"" + word + "\"";
    Optional<Means> means = StatusWords.meaning(where, word, today);
    if (means.isEmpty()) {
      return new Said(
          Answer.UNCLEAR,
          new Words(zh + "，词表中没有该词", en + ", a word no table knows"),
          List.of(word));
    }
    return switch (means.get()) {
      case ALIVE -> yes(zh, en);
      case ENDED -> no(zh + "，备案或接入已不存在", en + ": the filing or its access has ended");
      case ELSEWHERE -> no(zh + "，已不由本服务商接入", en + ": its access is not here");
      case UNCLEAR -> unclear(zh + "，不能说明备案是否有效", en + ", which does not say whether it stands");
    };
  }

  boolean spoken() {
    return answer != Answer.SILENT;
  }
}
