package beian.testing.town;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter as the owner has it in hand.
 *
 * @param sentOn the day of the night in which it left
 * @param to its address
 * @param messageId with brackets
 * @param returnPath where bounces go
 * @param subject its subject
 * @param enforced rules told as having to be put right, by the filing number they are told of
 */
public record Letter(
    LocalDate sentOn,
    String to,
    String messageId,
    String returnPath,
    String subject,
    Map<String, Set<String>> enforced) {
  private static final Pattern FILING = Pattern.compile("备案号：(\\S+)");
  private static final Pattern RULE =
      Pattern.compile("\\d+\\. \\[([A-Z]{3}(?:-[A-Z]{2,3})?-\\d{3}) ");

  static Letter read(Path file, LocalDate sentOn) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MimeMessage message = new MimeMessage(null, in);
      String plain = plain(message).replace("\r\n", "\n");
      String[] returnPath = message.getHeader("Return-Path");
      return new Letter(
          sentOn,
          message.getAllRecipients()[0].toString(),
          message.getMessageID(),
          returnPath == null
              ? "bounce+%s@mail.example.cn"
                  .formatted(message.getHeader("X-Beian-Notice")[0].toLowerCase(Locale.ROOT))
              : returnPath[0].replaceAll("[<>]", ""),
          message.getSubject(),
          told(plain.substring(0, plain.indexOf("----------"))));
    } catch (MessagingException e) {
      throw new IOException(e);
    }
  }

  private static String plain(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return (String) part.getContent();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart one = parts.getBodyPart(i);
        String text = plain(one);
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }

  /** The Chinese half: from each filing number to the next, what stands above the advice. */
  private static Map<String, Set<String>> told(String chinese) {
    Map<String, Set<String>> told = new LinkedHashMap<>();
    String[] parts = chinese.split("(?=备案号：)");
    for (String part : parts) {
      Matcher filing = FILING.matcher(part);
      if (filing.find()) {
        int advice = part.indexOf("建议完善的事项（");
        Matcher rule = RULE.matcher(advice < 0 ? part : part.substring(0, advice));
        Set<String> rules = told.computeIfAbsent(filing.group(1), number -> new TreeSet<>());
        while (rule.find()) {
          rules.add(rule.group(1));
        }
      }
    }
    return told;
  }

  /** Whether it only reminds. */
  boolean reminder() {
    return subject.contains("提醒");
  }
}
