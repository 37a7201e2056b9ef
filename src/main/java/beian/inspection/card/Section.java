package beian.inspection.card;

/**
 * The sections of the FAQ the product grew from ("ICP Filing Registration, FAQs", 2020), with the
 * lines they span in its text form. A citation must lie inside its section.
 */
public enum Section {
  NEED("是否需要备案", "Do I Have to Apply for ICP Filing?", 73, 155),
  ELIGIBILITY("能否备案", "Can I Apply for ICP Filing?", 156, 221),
  HOW_TO_APPLY("如何备案", "How to Apply for ICP Filing?", 222, 290),
  EFFECTS("备案会不会受影响", "Will My Application for ICP Filing Be Affected?", 291, 335),
  OTHER("其他问题", "Other FAQs", 336, 393),
  AFTER_APPROVAL("备案通过之后", "After Approval", 394, 429),
  INFORMATION_CHANGE("变更备案", "Information Change", 430, 507),
  DEREGISTRATION("注销备案", "Deregistration", 508, 549),
  PROVINCIAL("各省管局的要求", "Requirements of Provincial Communications Administrations", 550, 620),
  AUTHORIZATION_CODE("备案授权码", "ICP Filing Authorization Code", 621, 669),
  FILING_NUMBER("备案号", "ICP Filing Number", 670, 817),
  FILING_PASSWORD("备案密码", "ICP Filing Password", 818, 959),
  PUBLIC_SECURITY("公安联网备案", "Public Security Bureau Filing", 960, 977),
  OPERATIONAL("经营性备案", "Operational ICP Filing", 978, 1001),
  CULTURE_PERMIT("网络文化经营许可证", "ICP License", 1002, 1071),
  ACCESSIBILITY("网站访问", "Website Accessibility", 1072, 1203),
  SMS("短信核验", "SMS Verification", 1204, 1223),
  SPECIAL_INSPECTION(
      "备案信息专项核查", "ICP filing's special information verification category", 1224, 1282);

  private final String chinese;
  private final String title;
  private final int firstLine;
  private final int lastLine;

  Section(String chinese, String title, int firstLine, int lastLine) {
    this.chinese = chinese;
    this.title = title;
    this.firstLine = firstLine;
    this.lastLine = lastLine;
  }

  /** The heading of the section. */
  public String title() {
    return title;
  }

  /** What people call its subject; in English the heading. */
  public Words words() {
    return new Words(chinese, title);
  }

  /** Whether that line of the text form lies in this section. */
  public boolean holds(int line) {
    return line >= firstLine && line <= lastLine;
  }
}
