package beian.filing.number;

/** A telephone number at which a person in mainland China can be reached: mobile or landline. */
public final class PhoneNumber {
  private PhoneNumber() {}

  /**
   * Checks a value as whichever it is; the fact {@code type} (mobile, landline) says which, the
   * others are those of {@link MobileNumber} and {@link LandlineNumber}. Numbers of machines and
   * services are wrong, with their own reasons: iot, sms-port, service-400, service-800,
   * service-95, service-96, short-number.
   */
  public static NumberCheck check(String value) {
    Dialled dialled = Dialled.parse(value);
    Reason problem = dialled.problem();
    if (problem == null) {
      if (dialled.isMobileShaped() && dialled.digits().length() > 6) {
        return MobileNumber.judge(NumberKind.PHONE, value, dialled);
      }
      problem = ServiceNumber.of(dialled);
    }
    if (problem != null) {
      return NumberCheck.wrong(NumberKind.PHONE, value, dialled.text(), problem);
    }
    NumberCheck landline = LandlineNumber.judge(NumberKind.PHONE, value, dialled);
    boolean meantMobile = dialled.digits().length() == 11 && dialled.digits().charAt(0) == '1';
    return landline.valid() || !meantMobile
        ? landline
        : NumberCheck.wrong(
            NumberKind.PHONE, value, dialled.text(), MobileNumber.notMobile(dialled));
  }
}
