package beian.rules.shape;

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
  /** The entity's province is Guangdong. */
  GUANGDONG,
  /** A website is to be transferred, or the entity deregistered. */
  PASSWORD("TRANSFER", "DEREG_ENTITY");

  private final Set<String> types;

  Occasion(String... types) {
    this.types = Set.of(types);
  }

  /** Why the rule is not about that filing, or why nobody knows; empty when it is. */
  public Optional<Verdict> missed(Filing filing) {
    return switch (this) {
      case ALWAYS -> Optional.empty();
      case FILED ->
          filing.filingNo().isEmpty()
              ? Optional.of(Verdict.notApplicable("not-filed"))
              : Optional.empty();
      case CODE ->
          hasCode(filing) ? Optional.empty() : Optional.of(Verdict.notApplicable("no-code"));
      case TRANSFER_TOLD ->
          filing.application().type().equals("TRANSFER")
              ? Optional.empty()
              : Optional.of(Verdict.notApplicable("other-application"));
      case GUANGDONG -> province(filing.province(), "广东");
      default -> missed(filing.application(), filing.filingNo().isEmpty());
    };
  }

  /**
   * That nothing stands in that column. Of a sheet that does not have it, a rule of all filings is
   * not; where something is applied for or used, nobody knows.
   */
  public Verdict lacking(Filing filing, String column) {
    if (filing.speaksOf(column)) {
      return Verdict.undetermined("column-empty").with("column", Holes.column(column));
    }
    boolean ofAll = this == ALWAYS || this == FILED;
    return (ofAll ? Verdict.notApplicable("column-silent") : Verdict.undetermined("column-silent"))
        .with("column", Holes.column(column));
  }

  private static Optional<Verdict> province(String filed, String wanted) {
    if (filed.isEmpty()) {
      return Optional.of(Verdict.undetermined("no-province-filed"));
    }
    return filed.startsWith(wanted)
        ? Optional.empty()
        : Optional.of(Verdict.notApplicable("other-province"));
  }

  private static boolean hasCode(Filing filing) {
    Integer generated = filing.authorizationCode().codesGenerated();
    return !filing.authorizationCode().code().isEmpty() || generated != null && generated > 0;
  }

  /** A filing without number is known by its application alone. */
  private Optional<Verdict> missed(Application application, boolean byApplication) {
    if (application.type().isEmpty() && application.status().isEmpty() && !byApplication) {
      return Optional.of(Verdict.notApplicable("no-application"));
    }
    if (!application.type().isEmpty() && !types.contains(application.type())) {
      return Optional.of(Verdict.notApplicable("other-application"));
    }
    ApplicationWord status = ApplicationWord.of(application.status());
    if (status == ApplicationWord.UNKNOWN) {
      return Optional.of(
          application.status().isEmpty() && !byApplication
              ? Verdict.notApplicable("no-application")
              : Verdict.undetermined("application-open"));
    }
    if (!status.open()) {
      return Optional.of(Verdict.notApplicable("application-over"));
    }
    return application.type().isEmpty() && this != APPLICATION
        ? Optional.of(Verdict.undetermined("application-open"))
        : Optional.empty();
  }
}
