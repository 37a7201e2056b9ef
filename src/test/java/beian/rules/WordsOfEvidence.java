package beian.rules;

import beian.evidence.observation.EvidenceKind;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Words of evidence: which attributes are words, and words that stand in no table. */
final class WordsOfEvidence {
  private WordsOfEvidence() {}

  /** Words that stand in no table, and known ones within others that are no answer. */
  static final List<UnaryOperator<String>> UNKNOWN =
      List.of(
          word -> "示例新用语",
          word -> "unheard-of",
          word -> "非" + word,
          word -> word + "待定",
          word -> "关于" + word + "的通知",
          word -> word + "（示例新用语）",
          word -> "<p>" + word + "</p>",
          word -> "error: " + word);

  /** The attributes that are words of somebody's, by kind; names, days and texts are none. */
  static final Map<EvidenceKind, List<String>> WORDS =
      Map.ofEntries(
          Map.entry(EvidenceKind.DNS, List.of("type", "status")),
          Map.entry(EvidenceKind.IP_OWNERSHIP, List.of("owner")),
          Map.entry(EvidenceKind.REGISTRATION, List.of("status", "registrant_type", "verified")),
          Map.entry(EvidenceKind.PAGE, List.of("status")),
          Map.entry(EvidenceKind.REGISTRY, List.of("status")),
          Map.entry(EvidenceKind.NUMBER_STATUS, List.of("status")),
          Map.entry(EvidenceKind.CALL, List.of("outcome")),
          Map.entry(EvidenceKind.MIIT, List.of("entity_exists", "site_exists", "status")),
          Map.entry(EvidenceKind.MATERIAL, List.of("problem", "type")),
          Map.entry(EvidenceKind.CONTENT, List.of("flag", "category")),
          Map.entry(EvidenceKind.MAILBOX, List.of("status")));
}
