package beian.platform.mail.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {
  private static final String OURS = "【备案整改通知】京ICP备00000001号-1，请于 2026-12-08 24:00 前整改";

  private static Incoming stamped(String subject, String... body) {
    String type = body.length > 1 ? "multipart/mixed; boundary=b" : "text/plain; charset=utf-8";
    Incoming mail =
        DeliveryReportTest.mail(
            "From: owner@example.cn",
            "Subject: " + subject,
            "Auto-Submitted: auto-generated",
            "Content-Type: " + type,
            "",
            String.join("\n", body));
    assertThat(mail.kind()).isEqualTo(Incoming.Kind.AUTO_REPLY);
    return mail;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "您好，我正在休假，11月16日返回，急事请联系李示例 13800000000。谢谢！",
        "您的邮件已收到，我们会尽快回复。\n北京示例1有限公司\n电话：010-55500301",
        "市场部 张示例已收到。\n\n北京示例有限公司市场部",
        "本人休假，邮件将于周一处理。",
        "本人于11月3日至11月16日期间，外出培训",
        "I am out of the office and will not be able to reply.",
        "We will get back to you. Please do not reply.",
        "I am away.\n\nFrom: check@mail.example.cn\nthe number does not work"
      })
  void who_is_away_says_no_more(String words) {
    assertThat(OwnWords.onlyAway(OwnWords.of(words), false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本人已不在本公司工作，请联系李示例 13800000000",
        "张示例不在本公司了，此人已离职",
        "I am no longer with the company. Please contact li@example.cn.",
        "I am no longer employed by ABC Ltd.",
        "本人已调离原部门。",
        "本站已转让给上海某某有限公司。",
        "本站转给上海某某有限公司",
        "我们从未收到任何来电",
        "我们没有收到过你们的电话",
        "我们未收到通知",
        "We have not received any call.",
        "We received no letter.",
        "请宽限到11月30日",
        "我们11月30日搬迁",
        "请给我们到11月30日",
        "We will not accept this decision.",
        "I am the owner of this.",
        "电话：一直能打",
        "收到，请核实",
        "您好",
        ""
      })
  void whatever_else_is_said_a_person_may_have_written(String words) {
    assertThat(OwnWords.onlyAway(OwnWords.of(words), false)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "发件人: boss@site1.example\n收件人: it@site1.example\n\n请不要清理",
        "From: boss@site1.example\n\nplease wait",
        "---------- Forwarded message ---------\nplease wait",
        "-----原始邮件-----\n请等一等",
        "您好\n\n发件人: boss@site1.example\n请等一等"
      })
  void what_was_handed_on_is_what_the_mail_says(String words) {
    assertThat(stamped("自动转发", words).onlyAway(List.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "application/pdf; name=申诉书.pdf, 已收到",
    "application/ms-tnef; name=winmail.dat, ''",
    "image/jpeg, 已收到",
    "message/rfc822, 已收到"
  })
  void an_attached_file_may_say_more(String type, String words) {
    Incoming mail =
        stamped(
            "自动回复：备案整改通知",
            "--b\nContent-Type: text/plain; charset=utf-8\n",
            words,
            "--b\nContent-Type: " + type + "\n",
            "x",
            "--b--");
    assertThat(mail.onlyAway(List.of())).isFalse();
  }

  @Test
  void the_sign_of_a_company_says_nothing() {
    Incoming mail =
        stamped(
            "自动回复：备案整改通知",
            "--b\nContent-Type: text/plain; charset=utf-8\n",
            "已收到",
            "--b\nContent-Type: image/png\nContent-ID: <logo>\n",
            "x",
            "--b--");
    assertThat(mail.onlyAway(List.of())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "申请延期整改, 您好, false",
    "申请延期整改, 您的邮件已收到, false",
    "【备案整改通知】京ICP备00000001号-1, 您的邮件已收到, true",
    "[#88] 【备案整改通知】京ICP备00000001号-1, 您的邮件已收到, true",
    "自动回复：备案整改通知, 谢谢, true",
    "自动回复：备案整改通知, '', false",
    "我在休假, 您好, false",
    "我在休假, 周一回复, true",
    "'', 周一回复, true"
  })
  void the_subject_says_something_too(String subject, String text, boolean away) {
    assertThat(stamped(subject, text).onlyAway(List.of(OURS))).isEqualTo(away);
  }
}
