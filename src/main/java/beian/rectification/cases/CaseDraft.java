package beian.rectification.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case being changed; the way into another state is {@link Case#become}. */
public final class CaseDraft {
  private final Case from;
  private String filingNo;
  private CaseState state;
  private Instant openedAt;
  private @Nullable Instant notifiedAt;
  private @Nullable Instant deadlineAt;
  private @Nullable Instant reinspectedAt;
  private @Nullable Instant closedAt;
  private boolean extended;
  private @Nullable Instant appealedAt;
  private @Nullable LocalDate waivedUntil;
  private List<CaseFinding> findings;

  CaseDraft(Case from) {
    this.from = from;
    filingNo = from.filingNo();
    state = from.state();
    openedAt = from.openedAt();
    notifiedAt = from.notifiedAt();
    deadlineAt = from.deadlineAt();
    reinspectedAt = from.reinspectedAt();
    closedAt = from.closedAt();
    extended = from.extended();
    appealedAt = from.appealedAt();
    waivedUntil = from.waivedUntil();
    findings = from.findings();
  }

  /** What its filing is called now. */
  public CaseDraft filingNo(String number) {
    filingNo = number;
    return this;
  }

  CaseDraft state(CaseState to) {
    state = to;
    return this;
  }

  CaseDraft openedAt(Instant at) {
    openedAt = at;
    return this;
  }

  CaseDraft findings(List<CaseFinding> all) {
    findings = all;
    return this;
  }

  public CaseDraft notifiedAt(@Nullable Instant at) {
    notifiedAt = at;
    return this;
  }

  public CaseDraft deadlineAt(@Nullable Instant at) {
    deadlineAt = at;
    return this;
  }

  public CaseDraft reinspectedAt(Instant at) {
    reinspectedAt = at;
    return this;
  }

  public CaseDraft closedAt(@Nullable Instant at) {
    closedAt = at;
    return this;
  }

  public CaseDraft extended() {
    extended = true;
    return this;
  }

  public CaseDraft appealedAt(@Nullable Instant at) {
    appealedAt = at;
    return this;
  }

  public CaseDraft waivedUntil(@Nullable LocalDate day) {
    waivedUntil = day;
    return this;
  }

  /** The changed case. */
  public Case build() {
    return new Case(
        from.no(),
        from.campaign(),
        from.sequence(),
        from.filingKey(),
        filingNo,
        from.domain(),
        from.entityName(),
        state,
        openedAt,
        notifiedAt,
        deadlineAt,
        reinspectedAt,
        closedAt,
        extended,
        appealedAt,
        waivedUntil,
        findings);
  }
}
