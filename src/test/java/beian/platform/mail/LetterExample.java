package beian.platform.mail;

import java.time.Instant;
import java.util.Map;

/** A letter that is right in everything, so that a test states only its fault. */
public final class LetterExample {
  private LetterExample() {}

  public static Letter letter() {
    return with(
        "n-0001", "owner@example.cn", "整改通知 Rectification notice 京ICP备00000001号-1", Map.of());
  }

  public static Letter letter(String token, String to) {
    return with(token, to, "整改通知", Map.of());
  }

  public static Letter to(String to) {
    return with("n-0001", to, "整改通知", Map.of());
  }

  public static Letter subject(String subject) {
    return with("n-0001", "owner@example.cn", subject, Map.of());
  }

  public static Letter headers(Map<String, String> headers) {
    return with("n-0001", "owner@example.cn", "整改通知", headers);
  }

  public static Letter withSubject(Letter letter, String subject) {
    return with("n-0001", letter.to(), subject, letter.headers());
  }

  private static Letter with(String token, String to, String subject, Map<String, String> headers) {
    return new Letter(
        token + "@mail.example.cn",
        Instant.parse("2026-03-02T01:02:03Z"),
        "示例云核查 <check@mail.example.cn>",
        "bounce+" + token + "@mail.example.cn",
        to,
        null,
        subject,
        "您好，示例网站。\nHello.\n",
        "<p>您好，示例网站。</p>\n",
        headers);
  }
}
