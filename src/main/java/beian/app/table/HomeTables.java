package beian.app.table;

import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.filing.table.TableError;
import beian.filing.table.TablesInForce;
import beian.filing.table.TablesInForce.OwnTable;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.file.Bystanders;
import beian.platform.file.WholeFile;
import beian.platform.text.Decoding;
import beian.platform.text.Sha256;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A home's own data tables: files in its folder {@code tables}, each with an end mark that says how
 * many rows it has and what all that stands before it hashes to. A file that was cut off, changed
 * or put there by hand is refused: what is in force was taken in, whole, by somebody.
 */
public final class HomeTables {
  private static final String ENDING = ".csv";
  private static final String END = "# End: ";
  private static final long MOST_BYTES = 16L << 20;
  private static final int SHORT = 16;

  private final Path folder;

  /**
   * @param folder need not be there
   */
  public HomeTables(Path folder) {
    this.folder = folder;
  }

  /**
   * Those that have this version's columns, with the rows of the product that they lack, and those
   * that were taken in under a version that gave them others.
   *
   * @param usable the former
   * @param otherColumns the latter by name, and how they differ (TAB-006)
   */
  public record Sorted(List<OwnTable> usable, Map<String, Problem> otherColumns) {
    /** Copies. */
    public Sorted {
      usable = List.copyOf(usable);
      otherColumns = Collections.unmodifiableMap(new TreeMap<>(otherColumns));
    }
  }

  /**
   * All of them, checked.
   *
   * @throws ProblemException TAB-001 to TAB-004 when one cannot be used
   */
  public Sorted sorted() {
    List<OwnTable> usable = new ArrayList<>();
    Map<String, Problem> others = new TreeMap<>();
    for (Path file : files()) {
      DataTable<?> named = named(file);
      Table table = table(named, file);
      named
          .otherColumns(table)
          .ifPresentOrElse(
              problem -> others.put(named.name(), problem),
              () -> usable.add(new OwnTable(named.name(), named.completed(table))));
    }
    return new Sorted(usable, others);
  }

  /**
   * Puts them in force.
   *
   * @throws ProblemException TAB-001 to TAB-004, or TAB-006, when one cannot be used, TAB-005 while
   *     others are
   */
  public TablesInForce.Use inForce() {
    Sorted sorted = sorted();
    for (Problem problem : sorted.otherColumns().values()) {
      throw new ProblemException(problem);
    }
    return TablesInForce.of(sorted.usable());
  }

  /**
   * The same for who only shows what is known: of one with other columns, whoever asks for it is
   * told so, and who does not need it goes on.
   */
  public TablesInForce.Use inForceToShow() {
    Sorted sorted = sorted();
    return TablesInForce.of(sorted.usable(), sorted.otherColumns());
  }

  /** Everything that is wrong with them; nothing when they can be used. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (Path file : files()) {
      try {
        DataTable<?> named = named(file);
        problems.addAll(problems(named, table(named, file)));
      } catch (ProblemException e) {
        problems.add(e.problem());
      }
    }
    return List.copyOf(problems);
  }

  /** Everything that is wrong with the one of that name; nothing when there is none. */
  public List<Problem> problems(DataTable<?> of) {
    try {
      return Files.exists(file(of)) ? problems(of, table(of, file(of))) : List.of();
    } catch (ProblemException e) {
      return List.of(e.problem());
    }
  }

  private static List<Problem> problems(DataTable<?> of, Table own) {
    List<Problem> problems = new ArrayList<>(of.otherColumns(own).stream().toList());
    problems.addAll(of.problems(own));
    return problems;
  }

  /**
   * The home's own of that name as it is in force, or, when it cannot be used, as far as it can be
   * read; empty when there is none.
   */
  public Optional<Table> own(DataTable<?> of) {
    try {
      return Files.exists(file(of))
          ? Optional.of(inForce(of, table(of, file(of))))
          : Optional.empty();
    } catch (ProblemException unreadable) {
      return Optional.empty();
    }
  }

  private static Table inForce(DataTable<?> of, Table own) {
    try {
      return of.completed(own).table();
    } catch (ProblemException unusable) {
      return own;
    }
  }

  /** Whether there is a file of that name, be it usable or not. */
  public boolean has(DataTable<?> of) {
    return Files.exists(file(of));
  }

  /** Puts a table in force from the next command on. */
  public void put(DataTable<?> of, Table table) {
    Path file = file(of);
    try {
      Files.createDirectories(folder);
      WholeFile.write(file, (table.text() + end(table)).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw unreadable(file, String.valueOf(e.getMessage()), e);
    }
  }

  /** Takes a home's own table out, so that the product's is in force again. */
  public void remove(DataTable<?> of) {
    try {
      Files.deleteIfExists(file(of));
    } catch (IOException e) {
      throw unreadable(file(of), String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * A table as a person has it in a file: UTF-8 or GB18030, an end mark left away.
   *
   * @throws ProblemException TAB-001 when it cannot be read
   */
  public static Table given(Path file) {
    return Table.parse(file.toString(), withoutEnd(text(file)));
  }

  /**
   * The table, when it can take the other's place.
   *
   * @throws ProblemException with the first thing that is wrong with it
   */
  static Table usable(DataTable<?> of, Table table) {
    of.problems(table).stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw new ProblemException(problem);
            });
    return table;
  }

  /** The home's own as this version has it, see {@link DataTable#brought}. */
  private static Table table(DataTable<?> of, Path file) {
    return of.brought(table(file));
  }

  private static Table table(Path file) {
    String text = text(file);
    Table table = Table.parse(file.toString(), withoutEnd(text));
    String end = end(table);
    if (!text.endsWith("\n" + end)) {
      String last = text.stripTrailing().substring(text.stripTrailing().lastIndexOf('\n') + 1);
      throw new ProblemException(
          new Problem(
              TableError.NOT_TAKEN_IN,
              file.toString(),
              last.startsWith(END) ? last : "no end mark",
              ""));
    }
    return table;
  }

  private static String end(Table table) {
    String hash = Sha256.of(table.text()).substring(0, SHORT);
    return END + table.rows().size() + " rows, " + hash + "\n";
  }

  private static String withoutEnd(String text) {
    int last = text.lastIndexOf("\n" + END);
    return last < 0 ? text : text.substring(0, last + 1);
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new ProblemException(
            new Problem(TableError.BAD_TABLE, file.toString(), "more than 16 MB", ""));
      }
      byte[] bytes = Files.readAllBytes(file);
      Charset charset = Decoding.guess(bytes);
      if (!Decoding.fits(bytes, charset)) {
        throw new ProblemException(
            new Problem(
                TableError.BAD_TABLE,
                file.toString(),
                "text that is neither UTF-8 nor GB18030",
                "UTF-8"));
      }
      String text = new String(bytes, charset).replace("\r\n", "\n").replace('\r', '\n');
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw unreadable(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static ProblemException unreadable(Path file, String found, IOException e) {
    return new ProblemException(
        new Problem(TableError.BAD_TABLE, file.toString(), found, StandardCharsets.UTF_8.name()),
        e);
  }

  private static DataTable<?> named(Path file) {
    String name = file.getFileName().toString();
    String plain =
        name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    return AllTables.named(file.toString(), plain);
  }

  private Path file(DataTable<?> of) {
    return folder.resolve(of.name() + ENDING);
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !Bystanders.is(file)).sorted().toList();
    } catch (IOException e) {
      throw unreadable(folder, String.valueOf(e.getMessage()), e);
    }
  }
}
