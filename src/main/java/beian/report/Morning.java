package beian.report;

import beian.inspection.card.Words;
import beian.platform.database.LinesConverter;
import beian.platform.time.Zone;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** What a night said in the morning, with the numbers it had then. */
@Entity
@Table(name = "morning")
public class Morning {
  @Id private Instant moment;

  @Column(name = "night")
  private LocalDate day;

  private long execution;
  private String job;

  @Convert(converter = LinesConverter.class)
  @Column(name = "lines_zh")
  private List<String> zh;

  @Convert(converter = LinesConverter.class)
  @Column(name = "lines_en")
  private List<String> en;

  @Embedded private NightFigures figures;

  @SuppressWarnings("NullAway.Init")
  protected Morning() {}

  /**
   * @param moment the night is about
   * @param execution that reported it
   */
  public Morning(
      Instant moment, long execution, String job, List<Words> lines, NightFigures figures) {
    this.moment = moment;
    this.day = Zone.dayOf(moment);
    this.execution = execution;
    this.job = job;
    this.zh = lines.stream().map(Words::zh).toList();
    this.en = lines.stream().map(Words::en).toList();
    this.figures = figures;
  }

  /** The moment the night is about. */
  public Instant moment() {
    return moment;
  }

  /** Its day in China. */
  public LocalDate day() {
    return day;
  }

  /** The execution that reported it. */
  public long execution() {
    return execution;
  }

  /** The job of that execution. */
  public String job() {
    return job;
  }

  /** What it said. */
  public List<Words> lines() {
    return IntStream.range(0, Math.min(zh.size(), en.size()))
        .mapToObj(i -> new Words(zh.get(i), en.get(i)))
        .toList();
  }

  /** Its numbers; of nights of earlier versions none is known. */
  public NightFigures figures() {
    return figures == null ? NightFigures.UNKNOWN : figures;
  }

  /** The same night reported again, by a restart. */
  void again(Morning fresh) {
    execution = fresh.execution;
    job = fresh.job;
    zh = fresh.zh;
    en = fresh.en;
    figures = fresh.figures;
  }
}
