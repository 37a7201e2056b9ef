package beian.app.bench;

import beian.app.Home;
import beian.app.Suite;
import beian.filing.column.ColumnSpec;
import beian.platform.batch.Execution;
import beian.platform.batch.Progress;
import beian.platform.database.DatabaseSettings;
import beian.platform.time.Zone;
import beian.testing.Databases;
import beian.testing.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.JobParameters;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobLauncher;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.item.database.JdbcBatchItemWriter;
import org.springframework.batch.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.item.file.FlatFileItemReader;
import org.springframework.batch.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.item.file.transform.FieldSet;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A peer: Spring Batch copies a table of filings from CSV into PostgreSQL, every cell as text, and
 * the import of the suite takes the same file in, with all it does: values understood, rows checked
 * and compared, kept or sent back. Writes what both took into {@code src/bench/spring-batch.md}.
 *
 * <pre>mvn -q -P spring-batch test-compile exec:java -Dexec.args=100000</pre>
 */
public final class SpringBatchCopy {
  private static final Path RESULT = Path.of("src", "bench", "spring-batch.md");
  private static final int CHUNK = 1000;
  private static final int WARM = 5000;

  private SpringBatchCopy() {}

  /** Takes the number of filings. */
  public static void main(String[] arguments) throws Exception {
    int filings = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
    spring(table(WARM), WARM);
    suite(table(WARM), WARM);
    Path table = table(filings);
    double peer = spring(table, filings);
    double ours = suite(table, filings);
    String line =
        String.format(
            Locale.ROOT,
            "| %,d | %,.0f | %,.0f | %.2f |",
            filings,
            filings / ours,
            filings / peer,
            peer / ours);
    Files.write(
        RESULT,
        List.of(
            "## Beside Spring Batch",
            "",
            "The same CSV into PostgreSQL: Spring Batch copies cells as text in chunks of 1,000; the import",
            "understands, checks, compares and keeps. `mvn -q -P spring-batch test-compile exec:java`, "
                + LocalDate.now(Zone.CHINA)
                + ",",
            Runtime.getRuntime().availableProcessors()
                + " cores, Java "
                + System.getProperty("java.version")
                + ", PostgreSQL on the same machine.",
            "",
            "| filings | import, rows/s | Spring Batch's copy, rows/s | ratio |",
            "|--:|--:|--:|--:|",
            line));
    System.out.println(line);
  }

  private static List<ColumnSpec> columns() {
    Set<String> used = new SampleFiling(1, 0, new Fictitious()).cells().keySet();
    return ColumnSpec.all().stream().filter(column -> used.contains(column.key())).toList();
  }

  private static Path table(int filings) throws IOException {
    Path file = Files.createTempDirectory("spring-batch").resolve("filings.csv");
    Fictitious numbers = new Fictitious();
    List<ColumnSpec> columns = columns();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(columns.stream().map(column -> column.zh().get(0)).collect(Collectors.joining(",")));
      out.write('\n');
      for (int n = 1; n <= filings; n++) {
        Map<String, String> cells = new SampleFiling(n, 0, numbers).cells();
        out.write(
            columns.stream()
                .map(column -> '"' + cells.get(column.key()) + '"')
                .collect(Collectors.joining(",")));
        out.write('\n');
      }
    }
    return file;
  }

  /** How many seconds the copy takes. */
  private static double spring(Path table, int filings) throws Exception {
    DataSource database = source(Databases.postgres().settings());
    int width = columns().size();
    new JdbcTemplate(database)
        .execute(
            columns().stream()
                .map(column -> column.key() + " text")
                .collect(Collectors.joining(", ", "create table copied (", ")")));
    FlatFileItemReader<FieldSet> reader =
        new FlatFileItemReaderBuilder<FieldSet>()
            .name("filings")
            .resource(new FileSystemResource(table))
            .encoding("UTF-8")
            .linesToSkip(1)
            .delimited()
            .names(columns().stream().map(ColumnSpec::key).toArray(String[]::new))
            .fieldSetMapper(fields -> fields)
            .build();
    JdbcBatchItemWriter<FieldSet> writer =
        new JdbcBatchItemWriterBuilder<FieldSet>()
            .dataSource(database)
            .sql(
                "insert into copied values ("
                    + String.join(", ", Collections.nCopies(width, "?"))
                    + ")")
            .itemPreparedStatementSetter(
                (fields, statement) -> {
                  for (int i = 0; i < width; i++) {
                    statement.setString(i + 1, fields.readString(i));
                  }
                })
            .build();
    writer.afterPropertiesSet();
    JobRepository repository = new ResourcelessJobRepository();
    Job job =
        new JobBuilder("copy", repository)
            .start(
                new StepBuilder("rows", repository)
                    .<FieldSet, FieldSet>chunk(CHUNK, new JdbcTransactionManager(database))
                    .reader(reader)
                    .writer(writer)
                    .build())
            .build();
    TaskExecutorJobLauncher launcher = new TaskExecutorJobLauncher();
    launcher.setJobRepository(repository);
    launcher.afterPropertiesSet();
    Stopwatch watch = new Stopwatch();
    BatchStatus status = launcher.run(job, new JobParameters()).getStatus();
    double seconds = watch.seconds();
    Integer copied = new JdbcTemplate(database).queryForObject("select count(*) from copied", Integer.class);
    if (status != BatchStatus.COMPLETED || copied == null || copied != filings) {
      throw new IllegalStateException(status + ", " + copied + " rows");
    }
    return seconds;
  }

  private static DataSource source(DatabaseSettings settings) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(settings.url() + "?reWriteBatchedInserts=true");
    source.setUser(settings.user());
    source.setPassword(settings.password());
    return source;
  }

  /** How many seconds the import takes. */
  private static double suite(Path table, int filings) throws IOException {
    TestDatabase database = Databases.postgres();
    Home home = Home.at(Files.createTempDirectory("spring-batch-home"));
    home.madeSandbox();
    Files.copy(table, Files.createDirectories(home.inbox()).resolve("filings.csv"));
    Assignment assignment =
        new Assignment(
            home.root(),
            BenchNight.ALL.get(0).at(),
            filings,
            home.root().resolve("figures.tsv"),
            Map.of(
                "beian.database.url", database.settings().url(),
                "beian.database.user", "postgres",
                "beian.database.password", "postgres"));
    try (Suite suite = assignment.open()) {
      Stopwatch watch = new Stopwatch();
      Execution execution =
          suite
              .jobs(Progress.NONE)
              .run(
                  "import",
                  Map.of("now", assignment.at().toString(), "as-of", assignment.at().toString(), "by", "bench"));
      double seconds = watch.seconds();
      if (!execution.isCompleted() || suite.filings().count() < filings * 9L / 10) {
        throw new IllegalStateException(execution.status() + ", " + suite.filings().count());
      }
      return seconds;
    }
  }
}
