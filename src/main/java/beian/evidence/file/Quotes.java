package beian.evidence.file;

import beian.evidence.kept.KeptFiles;
import beian.evidence.kind.MailboxStatus;
import beian.evidence.kind.MaterialFile;
import beian.evidence.observation.Form;
import beian.evidence.observation.Observation;
import beian.platform.sheet.RawRecords;
import beian.platform.sheet.RawRecords.Raw;
import beian.platform.sheet.SheetFile;
import beian.platform.sheet.SheetRow;
import beian.platform.text.Decoding;
import beian.platform.text.Sha256;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What observations cite, read again from where it is kept, and its hash computed anew. */
public final class Quotes {
  private final KeptFiles kept;
  private final Path materials;

  /**
   * @param kept where files are kept as they were taken in
   * @param materials the home's materials, which stay where they are
   */
  public Quotes(KeptFiles kept, Path materials) {
    this.kept = kept;
    this.materials = materials;
  }

  /**
   * What an observation cites.
   *
   * @param heading the line with the headings above; empty when there is none
   * @param text the very line, or the whole text
   * @param sha256 of what is there now
   * @param recompute a shell command that computes what proves it
   * @param matches whether that is what the observation cites: the hash, or that of the whole file
   */
  public record Quote(
      String heading, String text, String sha256, String recompute, boolean matches) {}

  /**
   * Reads it again.
   *
   * @return empty when the file is not kept here
   * @throws IOException when it is and cannot be read
   */
  public Optional<Quote> of(Observation seen) throws IOException {
    Optional<Quote> quoted = quoted(seen);
    if (quoted.isEmpty()) {
      return quoted;
    }
    Quote quote = quoted.get();
    if (!seen.sha256().isEmpty() || seen.file().isEmpty()) {
      boolean matches = seen.sha256().isEmpty() || quote.sha256.equals(seen.sha256());
      return Optional.of(
          new Quote(quote.heading, quote.text, quote.sha256, quote.recompute, matches));
    }
    Path file = kept.find(seen.file()).orElseThrow();
    return Optional.of(
        new Quote(
            quote.heading,
            quote.text,
            quote.sha256,
            "sha256sum " + file,
            Sha256.of(file).equals(seen.file())));
  }

  private Optional<Quote> quoted(Observation seen) throws IOException {
    if (seen.kind() == MaterialFile.KIND) {
      return material(seen);
    }
    if (seen.kind() == MailboxStatus.KIND && seen.file().isEmpty()) {
      return Optional.empty(); // a mail server's word, kept with the letter
    }
    if (seen.file().isEmpty()) {
      String raw = seen.raw();
      return Optional.of(
          new Quote(
              "",
              raw,
              Sha256.of(raw),
              "beian evidence show " + seen.id() + " --raw | sha256sum",
              false));
    }
    Path file = kept.find(seen.file()).orElse(null);
    if (file == null) {
      return Optional.empty();
    }
    String name = seen.source().replaceFirst("^file ", "");
    int colon = name.lastIndexOf(':');
    String row = name.substring(colon + 1);
    return Optional.of(
        colon > 0 && row.matches("\\d{1,9}")
            ? row(file, name.substring(0, colon), Integer.parseInt(row))
            : whole(file));
  }

  private Optional<Quote> material(Observation seen) throws IOException {
    Path file = materials.resolve(seen.subject()).normalize();
    return file.startsWith(materials) && Files.isRegularFile(file)
        ? Optional.of(new Quote("", file.toString(), Sha256.of(file), "sha256sum " + file, false))
        : Optional.empty();
  }

  private static Quote whole(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, Decoding.guess(bytes));
    return new Quote("", text, Sha256.of(bytes), "sha256sum " + file, false);
  }

  private Quote row(Path file, String name, int number) throws IOException {
    Form form = Forms.of(name).orElse(null);
    if (form == null) {
      return whole(file);
    }
    try (SheetFile sheet = SheetFile.open(file, name)) {
      TableSheets.Table table = TableSheets.of(sheet, form, name).cited(name);
      SheetRow headings = table.columns().headings();
      try (var rows = table.rows(sheet);
          RawRecords records = sheet.rawRecords()) {
        if (records != null) {
          return line(file, records, headings.number(), number, sheet.charset());
        }
        SheetRow row = rows.next();
        while (row != null && row.number() < number) {
          row = rows.next();
        }
        return new Quote(
            shown(headings),
            row == null ? "" : shown(row),
            Sha256.of(file),
            "sha256sum " + file,
            false);
      }
    }
  }

  private static Quote line(
      Path file, RawRecords records, int headings, int number, @Nullable Charset charset)
      throws IOException {
    Raw heading = records.record(headings);
    Raw line = records.record(number);
    byte[] bytes = line == null ? new byte[0] : line.bytes();
    long from = line == null ? 0 : line.offset();
    Charset written = charset == null ? StandardCharsets.UTF_8 : charset;
    return new Quote(
        heading == null ? "" : new String(heading.bytes(), written).replace("\ufeff", ""),
        new String(bytes, written),
        Sha256.of(bytes),
        "tail -c +" + (from + 1) + " " + file + " | head -c " + bytes.length + " | sha256sum",
        false);
  }

  private static String shown(SheetRow row) {
    List<String> cells = row.cells().stream().map(cell -> cell.text().strip()).toList();
    return cells.stream().collect(Collectors.joining(", "));
  }
}
