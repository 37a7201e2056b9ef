package beian.platform.mail.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import beian.platform.mail.Verp;
import beian.platform.mail.incoming.Incoming.Kind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryReportTest {
  private static final String TO_US = "To: bounce+n-0001@mail.example.cn";

  private static final String UTF_8 = "Content-Type: text/plain; charset=utf-8";

  static Incoming mail(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return new IncomingReader(new Verp("bounce@mail.example.cn")).read("x.eml", bytes);
  }

  private static Incoming ofServer(String words) {
    String from = "From: service@mx.example";
    return mail("Return-Path: <>", from, TO_US, "Subject: notice", UTF_8, "", words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "抱歉，您的邮件被退回来了\n退信原因：对方邮箱空间已满，552 Mailbox full\n建议：请联系对方清理，或稍后重试。",
        "抱歉，您的邮件被退回来了……退信原因：对方邮箱空间已满。建议：联系对方清理，或稍后重试。",
        "邮件被退回。退信原因：收件人邮箱容量已满，暂时无法接收新邮件（552 Quota exceeded）",
        "邮件被退回。退信原因：收件人邮箱容量已满，暂时无法接收新邮件",
        "很抱歉，您的邮件未能送达以下收件人。收件人不存在 550 User not found 解决方案：核对地址或者稍后重试发送",
        "您的邮件投递失败，系统不会继续尝试投递",
        "您的邮件投递延迟，系统不再继续尝试投递",
        "您的邮件多次投递延迟后仍未成功，现退回给您",
        "邮件发送失败：收件人邮箱已满。系统会继续为您保留该邮件副本",
        "Your message could not be delivered: mailbox full."
            + " We will not be trying again; the message was delayed for 72 hours",
        "Message delayed 5 days and returned to sender",
        "The message was delayed and the server has stopped trying.",
        "您的邮件被退回。退信原因：发送频率过高，550 Connection frequency limited。请稍后重试",
        "您的邮件暂时无法送达。550 Security policy",
        "可能由于对方服务器繁忙，邮件投递延迟，现已退回"
      })
  void a_final_bounce_is_one_though_it_speaks_of_trying(String words) {
    assertThat(ofServer(words).kind()).isEqualTo(Kind.BOUNCE_PERMANENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "用户不存在，请稍后重试",
        "邮箱已满，暂时无法投递",
        "550 Connection frequency limited，请稍后重试",
        "对方拒收，投递延迟"
      })
  void a_row_of_a_list_is_a_bounce_though_it_speaks_of_trying(String diagnostic) {
    assertThat(DeliveryReport.listed("", "", diagnostic)).isEqualTo(Kind.BOUNCE_PERMANENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "系统退信：您的邮件暂时无法送达，系统将继续尝试投递",
        "Delivery has failed. This is a warning message only.",
        "用户不存在，系统将继续尝试投递",
        "请稍后重试"
      })
  void what_speaks_of_both_or_gives_advice_alone_is_in_doubt(String words) {
    assertThat(DeliveryReport.listed("", "", words)).isEqualTo(Kind.BOUNCE_IN_DOUBT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "您的邮件暂时无法送达（451 4.7.1），系统将继续尝试投递，如仍无法投递，将退信通知您。",
        "您的邮件投递延迟，若48小时内仍无法送达，您将收到退信。",
        "邮件暂时无法投递，服务器仍在尝试，已重试 500 次。可能原因：收件人地址不存在、邮箱已满。",
        "Your message could not be delivered for more than 4 hours. It will be retried until it is 5"
            + " days old. Do not try to send it again.",
        "Your message has not yet been delivered and we will keep trying.",
        "Your message was delayed for 550 seconds.",
        "Delivery is delayed. If delivery failed in the end you would be told."
      })
  void a_delay_of_which_nothing_says_that_it_ended_stays_one(String words) {
    assertThat(ofServer(words).kind()).isEqualTo(Kind.BOUNCE_TEMPORARY);
  }

  @ParameterizedTest
  @CsvSource({
    "4.4.7, delivery delayed, BOUNCE_IN_DOUBT",
    "4.2.2, 邮箱已满, BOUNCE_PERMANENT",
    "4.2.2, greylisted, BOUNCE_TEMPORARY",
    "5.2.2, delayed, BOUNCE_PERMANENT",
    "已送达, '', DELIVERED",
    "成功, '', DELIVERED"
  })
  void a_status_code_and_words_are_weighed_together(String status, String words, Kind kind) {
    assertThat(DeliveryReport.listed("", status, words)).isEqualTo(kind);
  }

  private static Incoming of(String sender, String subject, String words) {
    return mail(sender, TO_US, "Subject: " + subject, UTF_8, "", words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: 系统管理员 <it@another.example>",
        "Return-Path: <>\nFrom: li@another.example",
        "From: postmaster@example.cn"
      })
  void a_person_behind_a_server_s_name_is_heard(String sender) {
    String words = "我们的变更备案申请 11 月 2 日被退回，现已重新提交，号码可以接通，请复核。";
    assertThat(of(sender, "关于 C0001-000001 的说明", words).kind()).isEqualTo(Kind.REPLY);
    assertThat(of(sender, "回复：备案整改通知 C0001-000001", words).kind()).isEqualTo(Kind.REPLY);
    assertThat(of(sender, "说明", "短信暂时无法发送，号码正常").kind()).isEqualTo(Kind.REPLY);

    Incoming perhaps = of(sender, "C0001-000001", "材料被退回，见附件。电话：400-555-0030，501 室");
    assertThat(perhaps.kind()).isEqualTo(Kind.BOUNCE_IN_DOUBT);
    assertThat(perhaps.more()).isTrue();

    Incoming both = of(sender, "C0001-000001", "上次邮件被退回，现补充：号码是对的。");
    assertThat(both.kind()).isEqualTo(Kind.BOUNCE_PERMANENT);
    assertThat(both.more()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "您的邮件被退回。\n主题：【备案整改通知】京ICP备00000001号-1",
        "您发送的邮件【备案整改通知】无法送达，收件人地址有误",
        "退信原因：对方邮箱已满，暂时不能接收新邮件",
        "550 mailbox full",
        "Undeliverable\nGiving up.",
        "Please see our website."
      })
  void what_a_server_says_of_a_mail_is_nobody_s_answer(String words) {
    assertThat(ofServer(words).kind()).isIn(Kind.BOUNCE_PERMANENT, Kind.BOUNCE_IN_DOUBT);
    assertThat(ofServer(words).more()).isFalse();
  }

  private static Incoming beside(String sender, String type, String report, String words) {
    return mail(
        sender,
        "Content-Type: multipart/report; boundary=b",
        "Subject: 关于贵司来信",
        "",
        "--b",
        UTF_8,
        "",
        words,
        "--b",
        "Content-Type: message/" + type,
        "",
        report,
        "",
        "--b--");
  }

  @ParameterizedTest
  @CsvSource({
    "我们有异议，号码正常。, true",
    "见附件，请查收。, true",
    "Please wait., true",
    "邮件已阅读，但我们不同意, true",
    "Your message was displayed., false",
    "您的邮件\\n主题：【备案整改通知】京ICP备00000001号\\n已于 2026/3/3 10:00 阅读, false",
    "This is a Return Receipt for the mail that you sent to a@b.example., false",
    "已收到, false"
  })
  void what_is_written_beside_a_receipt_is_an_answer(String words, boolean more) {
    String receipt = "Disposition: manual-action/MDN-sent-manually; displayed";
    Incoming mail =
        beside(
            "From: owner@example.cn",
            "disposition-notification",
            receipt,
            words.replace("\\n", "\n"));
    assertThat(mail.kind()).isEqualTo(Kind.DELIVERED);
    assertThat(mail.more()).isEqualTo(more);
  }

  @ParameterizedTest
  @CsvSource({
    "From: owner@example.cn, 我们的申诉信一直发不出去，见附件, true",
    "From: owner@example.cn, 见附件, true",
    "From: owner@example.cn, '', false",
    "Return-Path: <>\\nFrom: owner@example.cn, 我们的申诉信一直发不出去, true",
    "Return-Path: <>\\nFrom: mx@example.cn, The mail system could not deliver your message., false",
    "From: MAILER-DAEMON@mx.example, 您的邮件被退回, false"
  })
  void what_is_written_beside_a_delivery_report_is_an_answer(
      String sender, String words, boolean more) {
    String report = "Reporting-MTA: dns; mx.example\n\nAction: delayed\nStatus: 4.4.1";
    Incoming mail = beside(sender.replace("\\n", "\n"), "delivery-status", report, words);
    assertThat(mail.kind()).isEqualTo(Kind.BOUNCE_TEMPORARY);
    assertThat(mail.more()).isEqualTo(more);
  }
}
