package beian.rules;

import beian.evidence.observation.EvidenceKind;
import beian.filing.Filing;
import java.util.List;
import java.util.Map;

/** What would be answered of somebody without a fault. */
final class HonestAnswers {
  private HonestAnswers() {}

  /** Of each kind some answers, by attribute. */
  static List<Map<String, String>> of(EvidenceKind kind, Filing filing) {
    String entity = filing.entity().name();
    return switch (kind) {
      case DNS ->
          List.of(
              Map.of(
                  "type", "A", "value", "192.0.2.10", "status", "NOERROR", "resolver", "another"));
      case IP_OWNERSHIP -> List.of(Map.of("owner", "示例云", "region", "北京", "list", "own"));
      case REGISTRATION ->
          List.of(
              Map.of("registrant", entity, "expires_at", "2035-01-01"),
              Map.of("status", "ok", "registrant", entity, "expires_at", "2035-01-01"),
              Map.of("verified", "是", "registrant", entity, "registrant_type", "企业"),
              Map.of("registrant", entity, "registrant_type", "个人", "verified", "是"));
      case PAGE ->
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
                  "900"));
      case REGISTRY ->
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
                  "2099-12-31"));
      case NUMBER_STATUS -> List.of(Map.of("status", "正常"));
      case CALL -> List.of(Map.of("outcome", "接通"));
      case CODE -> List.of(Map.of("entered_at", "2026-11-23T01:00:00Z"));
      case MIIT ->
          List.of(
              Map.of("entity_exists", "是", "site_exists", "是", "status", "正常", "providers", "示例云"));
      case MATERIAL -> List.of(Map.of("size", "9000", "type", "jpg", "sha256", "1".repeat(64)));
      case CONTENT ->
          List.of(
              Map.of("flag", "ok", "reviewer", "复核员丁", "category", "BLOG"),
              Map.of("flag", "ok", "category", "BLOG"),
              Map.of("flag", "ok", "category", "CORPORATE"));
      case MAILBOX -> List.of(Map.of("status", "2.0.0"));
      case BLACKLIST -> List.of();
    };
  }
}
