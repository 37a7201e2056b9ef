package beian.evidence.file;

import beian.evidence.kind.MaterialFile;
import beian.evidence.kind.Page;
import beian.evidence.kind.Registration;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Form;
import beian.evidence.store.FileReadingStore;
import beian.platform.file.Lying;
import beian.platform.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder into which people put evidence. A table is known by its name: {@code dns.csv}, {@code
 * dns.xlsx}, {@code dns-2.csv}; {@code pages/}, {@code registration/} and {@code materials/} are
 * folders. Materials may lie in a folder of their own elsewhere as well.
 */
public final class EvidenceFolder {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceFolder.class);
  private static final Set<String> TABLES = Set.of("csv", "xlsx", "xls", "txt");
  private static final Set<String> FOLDERS = Set.of("pages", "registration", "materials");

  private final Path folder;
  private final Path materials;
  private final RowContext beside;

  /**
   * @param folder the evidence folder; need not exist
   * @param materials the home's folder of materials; need not exist
   * @param provider the names of the provider who runs the suite: ranges of these owners are its
   *     own
   */
  public EvidenceFolder(Path folder, Path materials, Set<String> provider) {
    this.folder = folder;
    this.materials = materials;
    this.beside = RowContext.of(folder.resolve("pages"), provider);
  }

  /**
   * Everything there is to read, by name; also files whose name, ending or folder says nothing to
   * us, which are rejected as a whole.
   *
   * @throws beian.platform.error.ProblemException EVI-001 when a folder cannot be listed
   */
  public List<EvidenceSource> sources() {
    List<EvidenceSource> sources = new ArrayList<>();
    for (Path file : lying()) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      sources.add(
          (TABLES.contains(ending(name)) ? Forms.of(name) : Optional.<Form>empty())
              .map(form -> table(form, file, name))
              .orElseGet(() -> unknown(file, name)));
    }
    add(
        sources,
        folder.resolve("registration"),
        Registration.KIND,
        "registration/",
        RegistrationFiles::read);
    add(sources, folder.resolve("materials"), MaterialFile.KIND, "materials/", MaterialFiles::read);
    if (!materials.equals(folder.resolve("materials"))) {
      add(sources, materials, MaterialFile.KIND, "../materials/", MaterialFiles::read);
    }
    return sources.stream().sorted(Comparator.comparing(EvidenceSource::name)).toList();
  }

  /** The names of files of which this content is not known yet. */
  public List<String> unread(FileReadingStore readings) {
    return sources().stream()
        .filter(source -> !readings.knows(source.name(), source.sha256()))
        .filter(source -> !source.empty() || readings.newest(source.name()).isPresent())
        .map(EvidenceSource::name)
        .toList();
  }

  private String known() {
    return String.join(", ", Forms.all().stream().map(form -> form.stem() + ".csv").toList());
  }

  private EvidenceSource table(Form form, Path table, String name) {
    try {
      String hash = Sha256.of(table);
      if (form.kind() == Page.KIND && Files.isDirectory(beside.pages())) {
        // The table is about the saved pages beside it.
        hash = Sha256.of(hash + FolderSource.listing(beside.pages()));
      }
      return new TableSource(form, table, name, hash, beside);
    } catch (IOException e) {
      throw FolderSource.unreadable(name, e);
    }
  }

  private static void add(
      List<EvidenceSource> sources,
      Path folder,
      EvidenceKind kind,
      String name,
      FolderSource.Reader reader) {
    if (Files.isDirectory(folder)) {
      sources.add(new FolderSource(folder, kind, name, kind.listed(), reader));
    }
  }

  private EvidenceSource unknown(Path file, String name) {
    try {
      return new UnknownTable(name, Sha256.of(file), known());
    } catch (IOException e) {
      throw FolderSource.unreadable(name, e);
    }
  }

  private List<Path> lying() {
    if (!Files.isDirectory(folder)) {
      LOG.info("evidence.no_folder_found");
      return List.of();
    }
    try {
      return Lying.below(folder).stream()
          .filter(file -> !FOLDERS.contains(folder.relativize(file).getName(0).toString()))
          // What mail servers returned lies here too, but is taken in with the replies.
          .filter(file -> !isBounceList(file))
          .toList();
    } catch (IOException e) {
      throw FolderSource.unreadable(folder.getFileName() + "/", e);
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private boolean isBounceList(Path file) {
    return folder.equals(file.getParent())
        && file.getFileName().toString().matches("bounces\\.(csv|xlsx?)");
  }
}
