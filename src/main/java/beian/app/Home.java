package beian.app;

import beian.intake.job.IntakeFolders;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one directory all data lives in. Only {@code init} and {@code demo} make one. A home made as
 * a sandbox may run under a moved clock with everything switched on, because nothing in it is real.
 *
 * @param root the directory, absolute
 * @param output below which the folders are that jobs fill; the same directory, but in a rehearsal
 */
public record Home(Path root, Path output) {
  private static final String SETTINGS = "beian.properties";
  private static final String SANDBOX = "sandbox";

  /** What a new home's settings say: how to write them, and those to begin with, switched off. */
  private static final String FIRST_SETTINGS =
      """
      # name=value, one a line; all of them: beian config show
      # 每行一项 名称=值；全部设置见 beian config show
      # Who inspects, written as the filings write it / 接入服务商，与备案数据中的写法一致
      #beian.provider.name=示例云
      #beian.provider.contact=备案核查组 010-55500000
      #beian.provider.email=beian@example.cn
      #beian.mail.from=示例云备案核查 <beian@example.cn>
      #beian.mail.bounce=bounce@example.cn
      # How letters leave; while nothing proves their delivery, no period starts: choose one
      # 发信方式；送达不能证明时整改期不起算，请二选一
      #beian.mail.transport=smtp
      #beian.mail.host=smtp.example.cn
      #beian.mail.file-is-delivery=true
      """;

  /** The home at that path; nothing is made yet. */
  public static Home at(Path path) {
    Path root = path.toAbsolutePath().normalize();
    return new Home(root, root);
  }

  /** Whether a home was made there: a directory that merely exists is none. */
  public boolean exists() {
    return Files.isRegularFile(settings()) || Files.isDirectory(data());
  }

  /**
   * Demands that it is there.
   *
   * @throws ProblemException CLI-014 when it was never made
   */
  public void require() {
    if (!exists()) {
      throw new ProblemException(
          new Problem(AppError.NO_HOME, root.toString(), "", "./beian init --home " + root));
    }
  }

  /**
   * The same home, whose output goes elsewhere, where it is thrown away. A copy of the inbox lies
   * there too, because a job empties it.
   *
   * @param elsewhere an empty directory
   * @throws ProblemException CLI-014 when the home was never made
   */
  public Home rehearsing(Path elsewhere) {
    require();
    Home rehearsing = new Home(root, elsewhere);
    try {
      for (Path folder : rehearsing.filled()) {
        Files.createDirectories(folder);
      }
      try (Stream<Path> files = Files.list(inbox())) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, rehearsing.inbox().resolve(file.getFileName().toString()));
        }
      }
    } catch (IOException e) {
      throw unusable(e);
    }
    return rehearsing;
  }

  private List<Path> filled() {
    return List.of(inbox(), archive(), rejected(), reports(), exports(), mail(), rejects());
  }

  /**
   * Makes what is missing.
   *
   * @throws ProblemException CLI-006 when the directory cannot be made
   */
  public Home made() {
    try {
      for (Path folder : List.of(data(), evidence(), materials(), replies(), log())) {
        Files.createDirectories(folder);
      }
      for (Path folder : filled()) {
        Files.createDirectories(folder);
      }
      if (!Files.exists(settings())) {
        Files.writeString(settings(), FIRST_SETTINGS);
      }
    } catch (IOException | UncheckedIOException e) {
      throw unusable(e);
    }
    return this;
  }

  /** Makes this home a sandbox; only a home without data can become one. */
  public Home madeSandbox() {
    if (Files.exists(root.resolve("data").resolve("beian.mv.db")) && !sandbox()) {
      throw new ProblemException(
          new Problem(
              AppError.BAD_HOME, root.toString(), "a home with data", "a new home for a sandbox"));
    }
    made();
    try {
      Files.writeString(
          root.resolve(SANDBOX), "Nothing here is real: the clock may be moved, mail is a file.\n");
    } catch (IOException e) {
      throw unusable(e);
    }
    return this;
  }

  /** The place that is in the way, and what is in the way there. */
  private ProblemException unusable(Exception e) {
    String place = root.toString();
    String found = String.valueOf(e.getMessage());
    if (e instanceof FileSystemException where && where.getFile() != null) {
      place = where.getFile();
      found = found(where);
    }
    return new ProblemException(
        new Problem(AppError.BAD_HOME, place, found, "a directory that can be written"), e);
  }

  private static String found(FileSystemException e) {
    if (e instanceof AccessDeniedException) {
      return "no right to write";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file";
    }
    return e.getReason() == null ? "cannot be made" : e.getReason();
  }

  /** Whether it was made as a sandbox. */
  public boolean sandbox() {
    return Files.exists(root.resolve(SANDBOX));
  }

  /** The settings file. */
  public Path settings() {
    return root.resolve(SETTINGS);
  }

  /** Where the embedded database lies. */
  public Path data() {
    return root.resolve("data");
  }

  /** The folders that imports use. */
  public IntakeFolders intake() {
    return new IntakeFolders(inbox(), archive(), rejected(), rejects());
  }

  /** Workbooks for the night. */
  public Path inbox() {
    return output.resolve("inbox");
  }

  /** Workbooks taken in, by date. */
  public Path archive() {
    return output.resolve("archive");
  }

  /** Files nobody could read, each with an error file. */
  public Path rejected() {
    return output.resolve("rejected");
  }

  /** Evidence files people supply. */
  public Path evidence() {
    return root.resolve("evidence");
  }

  /** Evidence files as they were taken in, by content. */
  public Path keptEvidence() {
    return root.resolve("data").resolve("evidence");
  }

  /** Workbooks as they were written, by content. */
  public Path keptReports() {
    return root.resolve("data").resolve("reports");
  }

  /** Cards of rules that are this home's own; need not be there. */
  public Path rules() {
    return root.resolve("rules");
  }

  /** Profiles of some filings; need not be there. */
  public Path profiles() {
    return root.resolve("profiles");
  }

  /** Data tables that are this home's own; need not be there. */
  public Path tables() {
    return root.resolve("tables");
  }

  /** Scans named in the material columns. */
  public Path materials() {
    return root.resolve("materials");
  }

  /** Answers and bounces, as .eml files. */
  public Path replies() {
    return root.resolve("replies");
  }

  /** Inspection workbooks. */
  public Path reports() {
    return output.resolve("out").resolve("reports");
  }

  /** Marks handed to the provider's console. */
  public Path exports() {
    return output.resolve("out").resolve("export");
  }

  /** Letters of the file transport. */
  public Path mail() {
    return output.resolve("out").resolve("mail");
  }

  /** Codes for contact numbers that a gateway sends. */
  public Path codes() {
    return output.resolve("out").resolve("codes");
  }

  /** Rejected rows for their senders. */
  public Path rejects() {
    return output.resolve("out").resolve("rejects");
  }

  /** Log files. */
  public Path log() {
    return root.resolve("log");
  }
}
