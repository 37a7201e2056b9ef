package beian.filing.number;

import org.jspecify.annotations.Nullable;

/** Numbers that ring at a service or a machine and are nobody's own. */
final class ServiceNumber {
  private static final Reason TOLL_400 =
      new Reason(
          "service-400",
          "400 是企业服务号码，不能作为个人联系电话",
          "400 numbers are company service lines, not a person's own");
  private static final Reason TOLL_800 =
      new Reason(
          "service-800",
          "800 是企业服务号码，不能作为个人联系电话",
          "800 numbers are company service lines, not a person's own");
  private static final Reason NATIONAL_95 =
      new Reason(
          "service-95",
          "95 开头的是全国客服或呼叫中心号码，不能作为个人联系电话",
          "95 numbers are national service lines or call centers, not a person's own");
  private static final Reason PROVINCIAL_96 =
      new Reason(
          "service-96",
          "96 开头的是省内客服号码，不能作为个人联系电话",
          "96 numbers are provincial service lines, not a person's own");
  private static final Reason SHORT =
      new Reason(
          "short-number",
          "是短号码或紧急号码，不能作为个人联系电话",
          "it is a short or emergency number, not a person's own");
  private static final Reason SMS_PORT =
      new Reason(
          "sms-port", "106 开头的是短信端口号，无法接听电话", "106 numbers send messages and cannot be called");
  static final Reason IOT =
      new Reason(
          "iot",
          "物联网号段，用于设备，无法接听电话",
          "it is in a segment for machines (IoT), which nobody answers");

  private static final int BEIJING = 10;

  private ServiceNumber() {}

  /** Why a number without area code is a service's; null when it is not. */
  static @Nullable Reason of(Dialled dialled) {
    String digits = dialled.digits();
    int length = digits.length();
    if (length < 3) {
      return null;
    }
    return switch (digits.charAt(0)) {
      case '4' -> length >= 9 && length <= 11 && digits.startsWith("400") ? TOLL_400 : null;
      case '8' -> length >= 9 && length <= 11 && digits.startsWith("800") ? TOLL_800 : null;
      case '9' -> behindAreaCode(digits, length <= 9);
      case '1' -> one(dialled, digits, length);
      default -> null;
    };
  }

  /** Why a subscriber number is a service's; null when it is not. */
  static @Nullable Reason behindAreaCode(String subscriber) {
    return behindAreaCode(subscriber, subscriber.length() < 7);
  }

  private static @Nullable Reason behindAreaCode(String digits, boolean isShort) {
    if (!isShort || digits.length() < 5) {
      return null;
    }
    return digits.startsWith("95") ? NATIONAL_95 : digits.startsWith("96") ? PROVINCIAL_96 : null;
  }

  private static @Nullable Reason one(Dialled dialled, String digits, int length) {
    if (length <= 6) {
      return SHORT;
    }
    // Ten digits are a landline of Beijing (010-6…) whose zero a spreadsheet took: ports have more.
    boolean port =
        length > BEIJING
            && digits.startsWith("106")
            && !dialled.country()
            && !dialled.isGroupStart(2)
            && !dialled.isGroupStart(BEIJING);
    return !port ? null : digits.charAt(3) == '4' ? IOT : SMS_PORT;
  }
}
