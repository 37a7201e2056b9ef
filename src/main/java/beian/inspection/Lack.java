package beian.inspection;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.inspection.card.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The evidence that a verdict lacks, read back from the words it is told in: findings keep words,
 * and these are ours ({@link Missing}).
 *
 * @param kind of the evidence
 * @param how it is lacking
 */
public record Lack(EvidenceKind kind, How how) {
  private static final Pattern KIND = Pattern.compile("([a-z][a-z-]*)(?= |$)");

  /** The ways in which evidence can be lacking. */
  public enum How {
    /** Nobody looked. */
    MISSING("缺少证据：", "no evidence: ", "从未提供", "never supplied"),
    /** The look-up failed. */
    FAILED("查询失败：", "the look-up failed: ", "查询失败", "the look-up failed"),
    /** What there is is too old. */
    STALE("证据已过期：", "evidence too old: ", "已过期", "too old"),
    /** Two answers of one time say different things. */
    CONTRADICTED(
        "同一时间的证据互相矛盾，先后不明：",
        "evidence of one time contradicts itself, and nobody knows which came last: ",
        "互相矛盾",
        "contradicts itself"),
    /** There is evidence, but it does not decide. */
    INSUFFICIENT("证据不足：", "evidence not sufficient: ", "不足以判定", "does not decide");

    private final Words begins;
    private final Words words;

    How(String beginsZh, String beginsEn, String zh, String en) {
      this.begins = new Words(beginsZh, beginsEn);
      this.words = new Words(zh, en);
    }

    /** How a sentence about it begins. */
    Words begins() {
      return begins;
    }

    /** What people call it. */
    public Words words() {
      return words;
    }
  }

  /**
   * What an opinion says is lacking, the first thing when it says several; empty when it is not
   * evidence: a column the sheet does not have, a word nobody knows.
   */
  public static Optional<Lack> of(Words opinion) {
    Lack first = null;
    int firstAt = Integer.MAX_VALUE;
    for (How how : How.values()) {
      int at = opinion.en().indexOf(how.begins().en());
      if (at >= 0 && at < firstAt) {
        Matcher kind = KIND.matcher(opinion.en());
        if (kind.find(at + how.begins().en().length())
            && kind.start() == at + how.begins().en().length()) {
          Optional<EvidenceKind> known = Kinds.of(kind.group(1));
          if (known.isPresent()) {
            first = new Lack(known.get(), how);
            firstAt = at;
          }
        }
      }
    }
    return Optional.ofNullable(first);
  }
}
