package beian.rules.filed;

import beian.filing.Application;
import beian.filing.Filing;
import beian.filing.word.ApplicationWord;
import beian.inspection.Verdict;
import java.util.Optional;
import java.util.Set;

/** When a rule is about a filing. */
public enum Occasion {
  /** Always. */
  ALWAYS,
  /** It has a filing number. */
  FILED,
  /** An authorization code was generated or is used. */
  CODE,
  /** Its server generated authorization codes. */
  CODES_GENERATED,
  /** An application of any sort is under way. */
  APPLICATION("FIRST", "NEW_SITE", "TRANSFER", "CHANGE", "DEREG_ENTITY", "DEREG_SITE"),
  /** A website is to be filed or transferred. */
  FILING("FIRST", "NEW_SITE", "TRANSFER"),
  /** A website is to be filed. */
  NEW_FILING("FIRST", "NEW_SITE"),
  /** An entity is to be filed for the first time. */
  FIRST_FILING("FIRST"),
  /** An entity that is filed has a further website. */
  NEW_WEBSITE("NEW_SITE"),
  /** A website is to be transferred. */
  TRANSFER("TRANSFER"),
  /** Entity or website are to be deregistered. */
  DEREGISTRATION("DEREG_ENTITY", "DEREG_SITE"),
  /** The sheet tells of a transfer, however it stands. */
  TRANSFER_TOLD,
  /** A website is to be filed or transferred, or what is filed changed. */
  FILING_OR_CHANGE("FIRST", "NEW_SITE", "TRANSFER", "CHANGE"),
  /** What is filed is to be changed. */
  CHANGE("CHANGE"),
  /** A website is to be transferred, or the entity deregistered. */
  PASSWORD("TRANSFER", "DEREG_ENTITY");

  private static final Optional<Verdict> NOT_FILED = missed("not-filed");
  private static final Optional<Verdict> NO_CODE = missed("no-code");
  private static final Optional<Verdict> NONE_GENERATED = missed("no-code-generated");
  private static final Optional<Verdict> NO_APPLICATION = missed("no-application");
  private static final Optional<Verdict> OTHER_APPLICATION = missed("other-application");
  private static final Optional<Verdict> APPLICATION_OVER = missed("application-over");

  private final Set<String> types;

  Occasion(String... types) {
    this.types = Set.of(types);
  }

  /** Why the rule is not about that filing, or why nobody knows; empty when it is. */
  public Optional<Verdict> missed(Filing filing) {
    return switch (this) {
      case ALWAYS -> Optional.empty();
      case FILED -> filing.filingNo().isEmpty() ? NOT_FILED : Optional.empty();
      case CODE -> hasCode(filing) ? Optional.empty() : NO_CODE;
      case CODES_GENERATED -> hasGenerated(filing) ? Optional.empty() : NONE_GENERATED;
      case TRANSFER_TOLD ->
          filing.application().type().equals("TRANSFER") ? Optional.empty() : OTHER_APPLICATION;
      default -> missed(filing.application(), filing.filingNo().isEmpty());
    };
  }

  /** Whether applications of that type are such an occasion, however they stand. */
  public boolean isOf(String type) {
    return types.contains(type);
  }

  /** Whether it is no occasion but all filings. */
  boolean ofAll() {
    return this == ALWAYS || this == FILED;
  }

  /** Said of most filings by most rules, and always the same. */
  private static Optional<Verdict> missed(String word) {
    return Optional.of(Verdict.notApplicable(word));
  }

  private static boolean hasCode(Filing filing) {
    return !filing.authorizationCode().code().isEmpty() || hasGenerated(filing);
  }

  private static boolean hasGenerated(Filing filing) {
    Integer generated = filing.authorizationCode().codesGenerated();
    return generated != null && generated > 0;
  }

  /** A filing without number is known by its application alone. */
  private Optional<Verdict> missed(Application application, boolean byApplication) {
    if (application.type().isEmpty() && application.status().isEmpty() && !byApplication) {
      return NO_APPLICATION;
    }
    boolean known = APPLICATION.types.contains(application.type());
    if (known && !types.contains(application.type())) {
      return OTHER_APPLICATION;
    }
    ApplicationWord status = ApplicationWord.of(application.status());
    if (status == ApplicationWord.UNKNOWN) {
      return application.status().isEmpty() && !byApplication
          ? NO_APPLICATION
          : Optional.of(Verdict.undetermined("application-open"));
    }
    if (!status.open()) {
      return APPLICATION_OVER;
    }
    return !known && this != APPLICATION
        ? Optional.of(Verdict.undetermined("application-open"))
        : Optional.empty();
  }
}
