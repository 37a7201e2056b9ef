package beian.rules;

import beian.evidence.kind.Call;
import beian.evidence.kind.Content;
import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.IpOwnership;
import beian.evidence.kind.MailboxStatus;
import beian.evidence.kind.MaterialFile;
import beian.evidence.kind.Miit;
import beian.evidence.kind.NumberStatus;
import beian.evidence.kind.Page;
import beian.evidence.kind.Registration;
import beian.evidence.kind.Registry;
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
          Map.entry(DnsRecord.KIND, List.of("type", "status")),
          Map.entry(IpOwnership.KIND, List.of("owner")),
          Map.entry(Registration.KIND, List.of("status", "registrant_type", "verified")),
          Map.entry(Page.KIND, List.of("status")),
          Map.entry(Registry.KIND, List.of("status")),
          Map.entry(NumberStatus.KIND, List.of("status")),
          Map.entry(Call.KIND, List.of("outcome")),
          Map.entry(Miit.KIND, List.of("entity_exists", "site_exists", "status")),
          Map.entry(MaterialFile.KIND, List.of("problem", "type")),
          Map.entry(Content.KIND, List.of("flag", "category")),
          Map.entry(MailboxStatus.KIND, List.of("status")));
}
