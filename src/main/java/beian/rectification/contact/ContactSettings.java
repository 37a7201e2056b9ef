package beian.rectification.contact;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.mail.Mailbox;
import beian.platform.settings.Setting;
import beian.platform.settings.Settings;
import java.util.List;

/**
 * What an admin sets for codes.
 *
 * @param way how they leave, when nobody says
 * @param gateway the address of the mail gateway, with {@code {number}}; empty: there is none
 * @param smsApp the application of the vendor's text messages; empty: none
 * @param smsSign the signature before each message
 * @param smsTemplate the template of the message
 * @param smsParameters what the template's places hold, in their order
 */
public record ContactSettings(
    CodeChannel way,
    String gateway,
    String smsApp,
    String smsSign,
    String smsTemplate,
    List<String> smsParameters) {
  private static final String ROOM = "beian.contact.";
  private static final String NUMBER = "{number}";

  static final Setting<CodeChannel> WAY =
      Setting.choice(
          ROOM + "way",
          CodeChannel.FILE,
          CodeChannel.class,
          "联系号码验证码的发送方式：写入文件夹、发往邮件短信网关、短信接口",
          "how codes for contact numbers leave: into a folder, to a mail gateway, by the vendor's"
              + " text messages");
  static final Setting<String> GATEWAY =
      Setting.text(
          ROOM + "gateway",
          "",
          "把邮件转为短信的网关地址，{number} 代表号码；为空则没有",
          "where mail becomes text messages: {number} stands for the number; empty: nowhere");
  static final Setting<String> SMS_APP =
      Setting.text(ROOM + "sms-app", "", "短信应用的 SdkAppId", "the SdkAppId of text messages");
  static final Setting<String> SMS_SIGN =
      Setting.text(ROOM + "sms-sign", "", "短信签名内容", "the signature of text messages");
  static final Setting<String> SMS_TEMPLATE =
      Setting.text(ROOM + "sms-template", "", "短信模板编号", "the template of text messages");
  static final Setting<List<String>> SMS_PARAMETERS =
      Setting.list(
          ROOM + "sms-parameters",
          "code,hours",
          "短信模板的各个参数，依次为：code 验证码，hours 有效小时数，filing 备案号",
          "what the places of the template hold, in their order: code, hours, filing");

  /** All of them. */
  public static final List<Setting<?>> ALL =
      List.of(WAY, GATEWAY, SMS_APP, SMS_SIGN, SMS_TEMPLATE, SMS_PARAMETERS);

  /**
   * What is in force.
   *
   * @throws ProblemException SET-002 when the gateway is no address, or a place of the template
   *     holds what nobody knows
   */
  public static ContactSettings from(Settings settings) {
    String gateway = settings.get(GATEWAY);
    if (!gateway.isEmpty()
        && (!gateway.contains(NUMBER) || Mailbox.parse(mailbox(gateway, "1")).isEmpty())) {
      throw bad(GATEWAY, gateway, "{number}@sms.example.cn");
    }
    List<String> parameters = settings.get(SMS_PARAMETERS);
    if (!List.of("code", "hours", "filing").containsAll(parameters)
        || !parameters.contains("code")) {
      throw bad(SMS_PARAMETERS, String.join(",", parameters), "code,hours,filing");
    }
    return new ContactSettings(
        settings.get(WAY),
        gateway,
        settings.get(SMS_APP),
        settings.get(SMS_SIGN),
        settings.get(SMS_TEMPLATE),
        parameters);
  }

  /** Where a mail for a number goes. */
  public String mailbox(String number) {
    return mailbox(gateway, number);
  }

  private static String mailbox(String gateway, String number) {
    return gateway.replace(NUMBER, number);
  }

  private static ProblemException bad(Setting<?> setting, String found, String expected) {
    return new ProblemException(
        new Problem(PlatformError.BAD_SETTING, setting.name(), found, expected));
  }
}
