package beian.app.job;

import beian.platform.file.ClassPathFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files of jobs, as far as the doors ask about them. */
public final class JobFile {
  private static final Pattern PARAMETER = Pattern.compile("jobParameters\\['([^']+)'\\]");

  private static final String FOLDER = "META-INF/batch-jobs";
  private static final String ENDING = ".xml";

  private JobFile() {}

  /** Every job that has a file. */
  public static Set<String> names() {
    return ClassPathFiles.below(
            JobFile.class, FOLDER, "nightly" + ENDING, file -> file.endsWith(ENDING))
        .keySet()
        .stream()
        .map(file -> file.substring(0, file.length() - ENDING.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names of the parameters a job understands; none when there is no such job. */
  public static Set<String> parameters(String job) {
    String name = "/" + FOLDER + "/" + job + ENDING;
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
