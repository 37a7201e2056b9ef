package beian.rules;

import beian.evidence.kind.Blacklist;
import beian.evidence.kind.Call;
import beian.evidence.kind.Code;
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
import beian.evidence.kind.Subdomain;
import beian.evidence.observation.EvidenceKind;
import beian.filing.Filing;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What would be answered of somebody without a fault. */
final class HonestAnswers {
  private HonestAnswers() {}

  /** Of each kind some answers, by attribute. */
  static List<Map<String, String>> of(EvidenceKind kind, Filing filing) {
    String entity = filing.entity().name();
    List<Map<String, String>> answers =
        Map.<EvidenceKind, List<Map<String, String>>>ofEntries(
                Map.entry(
                    DnsRecord.KIND,
                    List.of(
                        Map.of(
                            "type",
                            "A",
                            "value",
                            "192.0.2.10",
                            "status",
                            "NOERROR",
                            "resolver",
                            "another"))),
                Map.entry(
                    IpOwnership.KIND,
                    List.of(Map.of("owner", "示例云", "region", "北京", "list", "own"))),
                Map.entry(
                    Registration.KIND,
                    List.of(
                        Map.of("registrant", entity, "expires_at", "2035-01-01"),
                        Map.of("status", "ok", "registrant", entity, "expires_at", "2035-01-01"),
                        Map.of("verified", "是", "registrant", entity, "registrant_type", "企业"),
                        Map.of("registrant", entity, "registrant_type", "个人", "verified", "是"))),
                Map.entry(
                    Page.KIND,
                    List.of(
                        Map.of(
                            "url",
                            "http://www.example.cn/",
                            "status",
                            "200",
                            "title",
                            filing.website().name(),
                            "text",
                            filing.website().name() + "欢迎您",
                            "text_length",
                            "900"))),
                Map.entry(
                    Subdomain.KIND,
                    List.of(Map.of("name", "app.example.cn", "type", "A", "value", "192.0.2.10"))),
                Map.entry(
                    Registry.KIND,
                    List.of(
                        Map.of("name", entity, "status", "存续", "legal_person", "吴示例"),
                        Map.of(
                            "name",
                            entity,
                            "status",
                            "存续",
                            "legal_person",
                            "吴示例",
                            "valid_until",
                            "2099-12-31"))),
                Map.entry(NumberStatus.KIND, List.of(Map.of("status", "正常"))),
                Map.entry(Call.KIND, List.of(Map.of("outcome", "接通"))),
                Map.entry(Code.KIND, List.of(Map.of("entered_at", "2026-11-23T01:00:00Z"))),
                Map.entry(
                    Miit.KIND,
                    List.of(
                        Map.of(
                            "entity_exists",
                            "是",
                            "site_exists",
                            "是",
                            "status",
                            "正常",
                            "providers",
                            "示例云"))),
                Map.entry(
                    MaterialFile.KIND,
                    List.of(Map.of("size", "9000", "type", "jpg", "sha256", "1".repeat(64)))),
                Map.entry(
                    Content.KIND,
                    List.of(
                        Map.of("flag", "ok", "reviewer", "复核员丁", "category", "BLOG"),
                        Map.of("flag", "ok", "category", "BLOG"),
                        Map.of("flag", "ok", "category", "CORPORATE"))),
                Map.entry(MailboxStatus.KIND, List.of(Map.of("status", "2.0.0"))),
                Map.entry(Blacklist.KIND, List.of()))
            .get(kind);
    return Objects.requireNonNull(answers, () -> "what is an honest answer of " + kind + "?");
  }
}
