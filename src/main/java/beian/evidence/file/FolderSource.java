package beian.evidence.file;

import beian.evidence.EvidenceError;
import beian.evidence.observation.EvidenceKind;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.file.Lying;
import beian.platform.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder in which every file says something. */
final class FolderSource implements EvidenceSource {
  private final Path folder;
  private final EvidenceKind kind;
  private final String name;
  private final boolean list;
  private final Reader reader;
  private final List<Path> files;
  private final String sha256;

  /** Reads one file. */
  @FunctionalInterface
  interface Reader {
    /**
     * @param relative its name within the folder, with slashes
     */
    EvidenceItem read(Path file, String relative, Taking taking) throws IOException;
  }

  /**
   * @throws ProblemException EVI-001 when the folder cannot be listed
   */
  FolderSource(Path folder, EvidenceKind kind, String name, boolean list, Reader reader) {
    this.folder = folder;
    this.kind = kind;
    this.name = name;
    this.list = list;
    this.reader = reader;
    try {
      this.files = Lying.belowNamedAfterDomains(folder);
      this.sha256 = Sha256.of(listing(folder));
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** Names, sizes and times of the files below a folder: changes when one of them does. */
  static String listing(Path folder) throws IOException {
    StringBuilder listing = new StringBuilder();
    for (Path file : Lying.belowNamedAfterDomains(folder)) {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      listing
          .append(folder.relativize(file))
          .append('\t')
          .append(facts.size())
          .append('\t')
          .append(facts.lastModifiedTime().toMillis())
          .append('\n');
    }
    return listing.toString();
  }

  static ProblemException unreadable(String name, IOException e) {
    return new ProblemException(
        new Problem(EvidenceError.UNREADABLE_FOLDER, name, String.valueOf(e.getMessage()), ""), e);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String sha256() {
    return sha256;
  }

  @Override
  public boolean empty() {
    return files.isEmpty();
  }

  @Override
  public String kind() {
    return kind.word();
  }

  @Override
  public boolean list() {
    return list;
  }

  @Override
  public Items open(Taking taking) {
    Iterator<Path> rest = files.iterator();
    return new Items() {
      @Override
      public @Nullable EvidenceItem next() {
        if (!rest.hasNext()) {
          return null;
        }
        Path file = rest.next();
        try {
          return reader.read(file, relative(file), taking);
        } catch (IOException e) {
          throw unreadable(name + relative(file), e);
        }
      }

      @Override
      public String ignoredColumns() {
        return "";
      }

      @Override
      public void close() {
        // no file stays open
      }
    };
  }

  private String relative(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
