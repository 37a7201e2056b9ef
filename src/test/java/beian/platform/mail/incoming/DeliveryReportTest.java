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

  static Incoming mail(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return new IncomingReader(new Verp("bounce@mail.example.cn")).read("x.eml", bytes);
  }

  private static Incoming ofServer(String words) {
    String type = "Content-Type: text/plain; charset=utf-8";
    String from = "From: service@mx.example";
    return mail("Return-Path: <>", from, TO_US, "Subject: notice", type, "", words);
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
    "5.2.2, delayed, BOUNCE_PERMANENT"
  })
  void a_status_code_and_words_are_weighed_together(String status, String words, Kind kind) {
    assertThat(DeliveryReport.listed("", status, words)).isEqualTo(kind);
  }
}
