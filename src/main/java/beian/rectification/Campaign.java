package beian.rectification;

import beian.inspection.card.Severity;
import beian.platform.time.Period;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 专项核查 One special inspection of the filings, with the terms that hold for all of its cases. */
@Entity
public class Campaign {
  @Id
  @Column(name = "campaign_no")
  private int no;

  private String name;
  private Period period;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "opened_by")
  private String openedBy;

  @Embedded private SafetyBelt belt;
  private Period extension;

  @Convert(converter = SeveritiesConverter.class)
  private Map<String, Severity> severities;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  /** 1 while it is open; unique, so that two cannot be. */
  @Column(name = "open_slot")
  private @Nullable Integer openSlot = 1;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Campaign() {}

  /**
   * An open campaign.
   *
   * @param no 1, 2, 3 …
   * @param name what people call it
   * @param period the rectification period, in working or calendar days; the law gives none, so
   *     every campaign sets it (contradiction C-02)
   * @param openedAt when
   * @param openedBy by whom
   * @param belt how much a night may mark
   * @param extension the longest extension of a period; each case may have one (P-01)
   * @param severities severities that differ from the rules' own, by rule id or rule id and fault
   */
  public Campaign(
      int no,
      String name,
      Period period,
      Instant openedAt,
      String openedBy,
      SafetyBelt belt,
      Period extension,
      Map<String, Severity> severities) {
    this.no = no;
    this.name = name;
    this.period = period;
    this.openedAt = openedAt;
    this.openedBy = openedBy;
    this.belt = belt;
    this.extension = extension;
    this.severities = new TreeMap<>(severities);
  }

  /** Its number: 1, 2, 3 … */
  public int no() {
    return no;
  }

  /** What people call it. */
  public String name() {
    return name;
  }

  /** The rectification period. */
  public Period period() {
    return period;
  }

  /** When it was opened. */
  public Instant openedAt() {
    return openedAt;
  }

  /** Who opened it. */
  public String openedBy() {
    return openedBy;
  }

  /** How much a night may mark. */
  public SafetyBelt belt() {
    return belt;
  }

  /** The longest extension of a period. */
  public Period extension() {
    return extension;
  }

  /** Severities that differ from the rules' own, by rule id or rule id and fault. */
  public Map<String, Severity> severities() {
    return Map.copyOf(severities);
  }

  /** When it was closed; null while it is open. */
  public @Nullable Instant closedAt() {
    return closedAt;
  }

  /** Whether it is the one that runs. */
  public boolean open() {
    return closedAt == null;
  }

  /** Ends it. */
  public void close(Instant now) {
    closedAt = now;
    openSlot = null;
  }

  /** The number of one of its cases: {@code C0001-000123}. */
  public String caseNo(int sequence) {
    return "C%04d-%06d".formatted(no, sequence);
  }
}
