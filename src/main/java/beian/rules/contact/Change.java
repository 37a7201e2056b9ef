package beian.rules.contact;

/**
 * How an owner replaces a filed number: by an information change, mobiles confirmed by
 * self-inspection (FAQ, special inspection, line 1246).
 */
final class Change {
  static final String ENTITY_MOBILE_ZH =
      "请在备案系统提交变更备案，将主体负责人手机号码填写为其本人正在使用的号码，并在“负责人联系方式核验”页面获取验证码完成自助核验。";
  static final String ENTITY_MOBILE_EN =
      "Apply for an information change in the filing system, enter a mobile number that"
          + " the entity's person-in-charge uses themselves, and confirm it on the contact number"
          + " inspection page with the code sent to it.";
  static final String ENTITY_LANDLINE_ZH =
      "请在备案系统提交变更备案，将主体负责人办公电话填写为可以联系到其本人的固定电话，写明区号，例如 010-62345678，有分机的在后面加“-分机号”。";
  static final String ENTITY_LANDLINE_EN =
      "Apply for an information change in the filing system and enter a landline at which"
          + " the entity's person-in-charge can be reached, with its area code, for example"
          + " 010-62345678, an extension behind another dash.";
  static final String SITE_MOBILE_ZH =
      "请在备案系统提交变更备案，将网站负责人手机号码填写为其本人正在使用的号码，并在“负责人联系方式核验”页面获取验证码完成自助核验。";
  static final String SITE_MOBILE_EN =
      "Apply for an information change in the filing system, enter a mobile number that"
          + " the website's person-in-charge uses themselves, and confirm it on the contact"
          + " number inspection page with the code sent to it.";
  static final String SITE_LANDLINE_ZH =
      "请在备案系统提交变更备案，将网站负责人办公电话填写为可以联系到其本人的固定电话，写明区号，例如 010-62345678，有分机的在后面加“-分机号”。";
  static final String SITE_LANDLINE_EN =
      "Apply for an information change in the filing system and enter a landline at which"
          + " the website's person-in-charge can be reached, with its area code, for example"
          + " 010-62345678, an extension behind another dash.";

  private Change() {}
}
