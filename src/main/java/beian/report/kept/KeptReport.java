package beian.report.kept;

import beian.platform.time.Zone;
import beian.report.Language;
import beian.report.Run;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The workbook that one execution wrote; only its purge is ever added. */
@Entity
@Table(name = "report")
public class KeptReport {
  @Id private long execution;
  private long instance;
  private String job;

  @Column(name = "moment")
  private Instant moment;

  @Column(name = "night")
  private LocalDate day;

  @Enumerated(EnumType.STRING)
  private Language language;

  private String name;

  @Column(name = "file_hash")
  private String hash;

  @Column(name = "bytes")
  private long size;

  @Column(name = "purged_at")
  private @Nullable Instant purgedAt;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected KeptReport() {}

  /**
   * A workbook as it was written.
   *
   * @param run that wrote it
   * @param name of the file
   * @param hash SHA-256 of its bytes in hexadecimal
   * @param size how many bytes it has
   */
  public KeptReport(Run run, String name, String hash, long size) {
    this.execution = run.execution();
    this.instance = run.instance();
    this.job = run.job();
    this.moment = run.now();
    this.day = Zone.dayOf(run.now());
    this.language = run.language();
    this.name = name;
    this.hash = hash;
    this.size = size;
  }

  /** The execution that wrote it. */
  public long execution() {
    return execution;
  }

  /** The job of that execution. */
  public String job() {
    return job;
  }

  /** The moment it is about. */
  public Instant moment() {
    return moment;
  }

  /** The day of that moment in China. */
  public LocalDate day() {
    return day;
  }

  /** What it is written in. */
  public Language language() {
    return language;
  }

  /** The name of the file. */
  public String name() {
    return name;
  }

  /** SHA-256 of its bytes in hexadecimal. */
  public String hash() {
    return hash;
  }

  /** How many bytes it has. */
  public long size() {
    return size;
  }

  /** When it was purged; null while it is kept. */
  public @Nullable Instant purgedAt() {
    return purgedAt;
  }

  /** The bytes are given up; what they were stays known. */
  void purge(Instant at) {
    purgedAt = at;
  }
}
