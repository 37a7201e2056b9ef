package beian.inspection.card;

/**
 * The sections of the FAQ the product grew from ("ICP Filing Registration, FAQs", 2020), with the
 * lines they span in its text form. A citation must lie inside its section.
 */
public enum Section {
  NEED("Do I Have to Apply for ICP Filing?", 73, 155),
  ELIGIBILITY("Can I Apply for ICP Filing?", 156, 221),
  HOW_TO_APPLY("How to Apply for ICP Filing?", 222, 290),
  EFFECTS("Will My Application for ICP Filing Be Affected?", 291, 335),
  OTHER("Other FAQs", 336, 393),
  AFTER_APPROVAL("After Approval", 394, 429),
  INFORMATION_CHANGE("Information Change", 430, 507),
  DEREGISTRATION("Deregistration", 508, 549),
  PROVINCIAL("Requirements of Provincial Communications Administrations", 550, 620),
  AUTHORIZATION_CODE("ICP Filing Authorization Code", 621, 669),
  FILING_NUMBER("ICP Filing Number", 670, 817),
  FILING_PASSWORD("ICP Filing Password", 818, 959),
  PUBLIC_SECURITY("Public Security Bureau Filing", 960, 977),
  OPERATIONAL("Operational ICP Filing", 978, 1001),
  CULTURE_PERMIT("ICP License", 1002, 1071),
  ACCESSIBILITY("Website Accessibility", 1072, 1203),
  SMS("SMS Verification", 1204, 1223),
  SPECIAL_INSPECTION("ICP filing's special information verification category", 1224, 1282);

  private final String title;
  private final int firstLine;
  private final int lastLine;

  Section(String title, int firstLine, int lastLine) {
    this.title = title;
    this.firstLine = firstLine;
    this.lastLine = lastLine;
  }

  /** The heading of the section. */
  public String title() {
    return title;
  }

  /** Whether that line of the text form lies in this section. */
  public boolean holds(int line) {
    return line >= firstLine && line <= lastLine;
  }
}
