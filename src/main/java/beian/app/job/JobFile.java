package beian.app.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The file of a job, as far as the doors ask about it. */
public final class JobFile {
  private static final Pattern PARAMETER = Pattern.compile("jobParameters\\['([^']+)'\\]");

  private JobFile() {}

  /** The names of the parameters a job understands; none when there is no such job. */
  public static Set<String> parameters(String job) {
    String name = "/META-INF/batch-jobs/" + job + ".xml";
    try (InputStream in = JobFile.class.getResourceAsStream(name)) {
      String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return PARAMETER
          .matcher(text)
          .results()
          .map((MatchResult found) -> found.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
