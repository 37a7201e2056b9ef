package beian.testing.town;

import java.nio.charset.Charset;
import java.util.Base64;

/** What may come back for a letter. */
public enum Answer {
  /** A delivery status notification: no such mailbox. */
  HARD_DSN,
  /** The host's own words, no notification: no such user. */
  HARD_WORDS,
  /** Given up after days of trying. */
  EXPIRED,
  /** Null sender, our return address, words nobody knows. */
  NULL_SENDER,
  /** Still being tried. */
  DELAYED,
  /** The mailbox answers by itself. */
  AUTO_REPLY,
  /** A person answers. */
  PERSON;

  /** Whether it leaves the letter unproved. */
  boolean unproves() {
    return this == HARD_DSN || this == HARD_WORDS || this == EXPIRED || this == NULL_SENDER;
  }

  /** Whether the address itself is known to be dead. */
  boolean kills() {
    return this == HARD_DSN || this == HARD_WORDS;
  }

  /** As a file, with a number that makes it like no other. */
  byte[] mail(Letter letter, int number) {
    String text =
        switch (this) {
          case HARD_DSN -> report(letter, "failed", "5.1.1", "550 5.1.1 User unknown");
          case EXPIRED -> report(letter, "expired", "4.4.7", "delivery time expired");
          case DELAYED -> report(letter, "delayed", "4.4.1", "connection timed out");
          case HARD_WORDS ->
              system(
                  letter,
                  "抱歉，您的邮件被退回来了。\r\n收件人：" + letter.to() + "\r\n退信原因：收件人邮箱不存在（550 User not found）");
          case NULL_SENDER -> system(letter, "您的邮件 #" + number + " 处理异常，详情见本站公告。");
          case AUTO_REPLY ->
              "From: %s\r\nTo: beian@mail.example.cn\r\nSubject: =?UTF-8?B?%s?=\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: %s\r\n\r\nI am away (%d).\r\n"
                  .formatted(letter.to(), base64("自动回复：我在休假"), letter.messageId(), number);
          case PERSON ->
              "From: %s\r\nTo: beian@mail.example.cn\r\nSubject: =?UTF-8?B?%s?=\r\nIn-Reply-To: %s\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n号码没有问题，请复查（%d）。\r\n"
                  .formatted(
                      letter.to(), base64("回复：" + letter.subject()), letter.messageId(), number);
        };
    return text.getBytes(Charset.forName("UTF-8"));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(Charset.forName("UTF-8")));
  }

  private static String system(Letter letter, String words) {
    return """
        Return-Path: <>
        From: postmaster@%s
        To: %s
        Subject: =?UTF-8?B?%s?=
        Content-Type: text/plain; charset=UTF-8
        Content-Transfer-Encoding: base64

        %s
        """
        .formatted(
            letter.to().substring(letter.to().indexOf('@') + 1),
            letter.returnPath(),
            base64("系统退信"),
            base64(words))
        .replace("\n", "\r\n");
  }

  private static String report(Letter letter, String action, String status, String said) {
    return """
        Return-Path: <>
        From: MAILER-DAEMON@mx.example.com (Mail Delivery System)
        To: %s
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

        --b1
        Content-Type: text/plain; charset=us-ascii

        About your message.
        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.com

        Final-Recipient: rfc822; %s
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; %s

        --b1
        Content-Type: text/rfc822-headers

        Message-ID: %s

        --b1--
        """
        .formatted(letter.returnPath(), letter.to(), action, status, said, letter.messageId())
        .replace("\n", "\r\n");
  }
}
