package beian.inspection;

import beian.evidence.Contradiction;
import beian.evidence.Evidence.Sight;
import beian.evidence.observation.EvidenceKind;
import beian.inspection.card.Words;
import beian.platform.time.Zone;

/** Says which evidence a verdict lacks. */
final class Missing {
  private Missing() {}

  static Words words(EvidenceKind kind, String subject, Sight sight) {
    String about = kind.word() + " " + subject;
    return switch (sight.state()) {
      case MISSING -> new Words("缺少证据：" + about, "no evidence: " + about);
      case FAILED ->
          new Words(
              "查询失败：" + about + "（" + sight.newest().failure() + "）",
              "the look-up failed: " + about + " (" + sight.newest().failure() + ")");
      case STALE -> {
        String day = Zone.dayOf(sight.newest().observedAt()).toString();
        yield new Words(
            "证据已过期：" + about + "（" + day + "）", "evidence too old: " + about + " (" + day + ")");
      }
      case CONTRADICTED -> {
        String both = sight.contradiction().map(Contradiction::shown).orElse("");
        yield new Words(
            "同一时间的证据互相矛盾，先后不明：" + about + "（" + both + "）",
            "evidence of one time contradicts itself, and nobody knows which came last: "
                + about
                + " ("
                + both
                + ")");
      }
      case CURRENT -> new Words("证据不足：" + about, "evidence not sufficient: " + about);
    };
  }
}
