package beian.app.doctor;

import beian.app.ErrorTexts;
import beian.app.Home;
import beian.app.Lang;
import beian.app.Suite;
import beian.app.doctor.Symptom.State;
import beian.app.job.JobState;
import beian.app.table.HomeTables;
import beian.inspection.card.Words;
import beian.inspection.limit.Holidays;
import beian.platform.batch.Execution;
import beian.platform.batch.Progress;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.file.Bystanders;
import beian.platform.time.WorkingDays;
import beian.platform.time.Zone;
import beian.rectification.Campaign;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.notice.MailSettings.Transport;
import jakarta.batch.runtime.BatchStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks at a home from the outside in: each check says one thing, the first that fails stops. */
public final class Doctor {
  private static final int JAVA = 17;
  private static final long ENOUGH = 2L << 30;
  private static final long TOO_LITTLE = 200L << 20;

  private final Home home;
  private final Clock clock;
  private final Supplier<Suite> opening;
  private final ErrorTexts texts;
  private final List<Symptom> symptoms = new ArrayList<>();

  /**
   * Ready to look.
   *
   * @param opening opens the home
   */
  public Doctor(Home home, Clock clock, Supplier<Suite> opening, ErrorTexts texts) {
    this.home = home;
    this.clock = clock;
    this.opening = opening;
    this.texts = texts;
  }

  /** Looks at everything; asks servers only when told to. */
  public List<Symptom> examine(boolean connect) {
    java();
    calendar();
    try (Suite suite = opening.get()) {
      int known = suite.settings().all().size();
      say(State.OK, "设置", "settings", new Words(known + " 项，均有效", known + ", all valid"));
      if (home()) {
        folders();
        mail(suite);
        if (connect) {
          symptoms.addAll(new Servers(suite).ask());
        }
        database(suite);
        symptoms.addAll(new EvidenceAtHand(suite, clock.instant()).look());
        new HomeTables(suite.home().tables())
            .sorted()
            .otherColumns()
            .values()
            .forEach(problem -> say(State.FAIL, "自有数据表", "own data tables", words(problem)));
        symptoms.addAll(new OutsideData(suite, clock.instant()).look());
      }
    } catch (ProblemException e) {
      Words words = words(e.problem());
      say(State.FAIL, "打开数据目录", "opening the home", words);
    }
    return List.copyOf(symptoms);
  }

  private void java() {
    int version = Runtime.version().feature();
    say(version < JAVA ? State.FAIL : State.OK, "Java", "Java", plain(Integer.toString(version)));
  }

  private void calendar() {
    WorkingDays days = Holidays.calendar();
    int year = Zone.dayOf(clock.instant()).getYear();
    List<Integer> unknown =
        Stream.of(year, year + 1).filter(number -> !days.knows(number)).toList();
    if (unknown.isEmpty()) {
      say(State.OK, "节假日历", "holiday calendar", plain(days.version()));
    } else {
      String years = String.join(", ", unknown.stream().map(String::valueOf).toList());
      say(
          State.WARN,
          "节假日历",
          "holiday calendar",
          new Words(
              days.version() + "；缺少 " + years + " 年，延伸至该年的工作日期限将保持未定",
              days.version() + "; lacks " + years + ": periods that reach it stay open"));
    }
  }

  private boolean home() {
    Path root = home.root();
    if (!Files.isWritable(root) || !Files.isWritable(home.data())) {
      say(
          State.FAIL,
          "数据目录",
          "home",
          new Words(root + " 不可写，请修正权限", root + " cannot be written: repair its rights"));
      return false;
    }
    say(
        State.OK,
        "数据目录",
        "home",
        home.sandbox() ? new Words(root + "（演练）", root + " (sandbox)") : plain(root.toString()));
    try {
      long free = Files.getFileStore(root).getUsableSpace();
      State state = free < TOO_LITTLE ? State.FAIL : free < ENOUGH ? State.WARN : State.OK;
      long megabytes = free >> 20;
      say(
          state,
          "磁盘空间",
          "disk space",
          new Words("可用 " + megabytes + " MB", megabytes + " MB free"));
    } catch (IOException e) {
      say(State.WARN, "磁盘空间", "disk space", plain(String.valueOf(e.getMessage())));
    }
    return true;
  }

  private void folders() {
    count(
        "收件箱",
        "inbox",
        home.inbox(),
        file -> Files.isRegularFile(file) && !Bystanders.unfinished(file));
    count("证据文件夹", "evidence folder", home.evidence(), file -> true);
    List<String> astray = home.intake().astray();
    if (!astray.isEmpty()) {
      say(
          State.WARN,
          "没有人读的文件",
          "files nobody reads",
          new Words(
              String.join("、", astray) + "：直接放入收件箱或移走，此前不作新的标记",
              String.join(", ", astray)
                  + ": put them into the inbox itself or away, nothing new is marked until then"));
    }
    long rejected = files(home.rejected(), file -> true);
    if (rejected > 0) {
      say(
          State.WARN,
          "退回的文件",
          "rejected files",
          new Words(
              home.rejected() + " 中有 " + rejected + " 个，请查看旁边的说明",
              rejected + " in " + home.rejected() + ": read the text beside each"));
    }
  }

  private void count(String zh, String en, Path folder, Predicate<Path> meant) {
    long files = files(folder, meant);
    State state = files < 0 ? State.FAIL : State.OK;
    say(
        state,
        zh,
        en,
        files < 0
            ? new Words(folder + " 不可读", folder + " cannot be read")
            : new Words(files + " 个文件", files + (files == 1 ? " file" : " files")));
  }

  /** How many things people put into a folder; -1 when it cannot be read. */
  private static long files(Path folder, Predicate<Path> meant) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(file -> !Bystanders.is(file)).filter(meant).count();
    } catch (IOException e) {
      return -1;
    }
  }

  private void mail(Suite suite) {
    if (suite.mail().transport() == Transport.SMTP) {
      say(
          State.OK,
          "发信方式",
          "mail transport",
          plain("smtp " + suite.mail().smtp().host() + ":" + suite.mail().smtp().port()));
      return;
    }
    Optional<Words> unproved = suite.mail().unproved();
    say(
        unproved.isPresent() ? State.WARN : State.OK,
        "发信方式",
        "mail transport",
        unproved.orElse(
            new Words(
                "写入 " + home.mail() + "，视为送达", "files in " + home.mail() + ", as delivered")));
  }

  private void database(Suite suite) {
    int version = suite.database().schemaVersion();
    String dialect = suite.database().dialect().name().toLowerCase(java.util.Locale.ROOT);
    say(
        State.OK,
        "数据库",
        "database",
        new Words(dialect + "，表结构版本 " + version, dialect + ", schema version " + version));
    List<String> strange =
        Stream.of(
                suite.filings().differences(),
                suite.observations().differences(),
                suite.findings().differences(),
                suite.bases().differences())
            .flatMap(List::stream)
            .toList();
    if (!strange.isEmpty()) {
      String text = String.join("; ", strange);
      say(
          State.FAIL,
          "数据表",
          "tables",
          new Words("与本版本不符：" + text, "not those of this version: " + text));
    }
    Optional<Campaign> campaign = suite.rectification().campaigns().open();
    say(
        campaign.isPresent() ? State.OK : State.FAIL,
        "进行中的批次",
        "open campaign",
        campaign
            .map(Doctor::inForce)
            .orElse(
                new Words(
                    "无；请运行 beian campaign open 名称 --period 10wd",
                    "none: beian campaign open NAME --period 10wd")));
    lastRun(suite.jobs(Progress.NONE).last());
  }

  private void lastRun(Optional<Execution> last) {
    if (last.isEmpty()) {
      say(State.OK, "上次运行", "last run", new Words("尚未运行过", "there was none yet"));
      return;
    }
    Execution run = last.get();
    String named = run.job() + " #" + run.id() + " ";
    Words state = JobState.words(run);
    Words text = new Words(named + state.zh(), named + state.en());
    boolean well = run.isCompleted() || run.status() == BatchStatus.ABANDONED;
    say(
        well ? State.OK : State.WARN,
        "上次运行",
        "last run",
        well
            ? text
            : new Words(
                text.zh() + "；排除原因后运行 beian restart " + run.id(),
                text.en() + ": repair the cause, then beian restart " + run.id()));
  }

  private Words words(Problem problem) {
    return new Words(texts.text(problem, Lang.ZH), texts.text(problem, Lang.EN));
  }

  private void say(State state, String zh, String en, Words found) {
    symptoms.add(new Symptom(state, new Words(zh, en), found));
  }

  private static Words inForce(Campaign campaign) {
    String which = campaign.no() + " " + campaign.name() + " ";
    Words length = WhyThisDate.length(campaign.period());
    return new Words(which + length.zh(), which + length.en());
  }

  static Words plain(String text) {
    return new Words(text, text);
  }
}
