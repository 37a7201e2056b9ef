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
    Words about = new Words(kind.words().zh() + " " + subject, kind.words().en() + " " + subject);
    return switch (sight.state()) {
      case MISSING -> said(Lack.How.MISSING, about, "");
      case FAILED -> said(Lack.How.FAILED, about, sight.newest().failure());
      case STALE -> said(Lack.How.STALE, about, Zone.dayOf(sight.newest().observedAt()).toString());
      case CONTRADICTED ->
          said(
              Lack.How.CONTRADICTED,
              about,
              sight.contradiction().map(Contradiction::shown).orElse(""));
      case CURRENT -> said(Lack.How.INSUFFICIENT, about, "");
    };
  }

  /** Always with brackets but where nothing can stand in them. */
  private static Words said(Lack.How how, Words about, String detail) {
    boolean plain = how == Lack.How.MISSING || how == Lack.How.INSUFFICIENT;
    return new Words(
        how.begins().zh() + about.zh() + (plain ? "" : "（" + detail + "）"),
        how.begins().en() + about.en() + (plain ? "" : " (" + detail + ")"));
  }
}
