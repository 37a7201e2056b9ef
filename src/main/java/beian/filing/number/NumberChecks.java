package beian.filing.number;

/** The check for each kind of number; none ever throws, whatever the value. */
public final class NumberChecks {
  private NumberChecks() {}

  /** Checks a value as a number of that kind, after normalizing it. */
  public static NumberCheck check(NumberKind kind, String value) {
    return switch (kind) {
      case USCC -> UnifiedSocialCreditCode.check(value);
      case RESIDENT_ID -> ResidentId.check(value);
      case ORGANIZATION_CODE -> OrganizationCode.check(value);
      case REGISTRATION_NUMBER -> RegistrationNumber.check(value);
      case MOBILE -> MobileNumber.check(value);
      case LANDLINE -> LandlineNumber.check(value);
      case PHONE -> PhoneNumber.check(value);
      case FILING_NUMBER -> FilingNumber.check(value);
      case DOMAIN -> DomainName.check(value);
      case TRAVEL_DOCUMENT -> TravelDocument.check(value);
    };
  }
}
