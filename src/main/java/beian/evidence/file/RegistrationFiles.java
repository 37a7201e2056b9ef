package beian.evidence.file;

import beian.evidence.EvidenceError;
import beian.evidence.kept.KeptFile;
import beian.evidence.kind.Registration;
import beian.evidence.observation.BadCell;
import beian.evidence.observation.Draft;
import beian.evidence.observation.Span;
import beian.evidence.store.EvidenceReject;
import beian.filing.number.DomainName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Raw WHOIS and RDAP texts, one domain a file, named after the domain. */
final class RegistrationFiles {
  private static final int LARGEST = 1 << 20;
  private static final Pattern DATE = Pattern.compile("[._ -](20\\d{2}-?\\d{2}-?\\d{2})");

  private RegistrationFiles() {}

  static EvidenceItem read(Path file, String relative, Taking taking) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    KeptFile kept = taking.kept().keep(bytes, "registration/" + relative, file);
    try {
      if (bytes.length > LARGEST) {
        throw new BadCell(
            EvidenceError.UNKNOWN_TEXT, "", bytes.length + " bytes", LARGEST + " bytes");
      }
      RegistrationText said = RegistrationText.read(bytes, named(relative), dated(relative));
      Span at =
          said.observedAt()
              .or(() -> dated(relative))
              .orElseThrow(
                  () ->
                      new BadCell(
                          EvidenceError.UNDATED, "", "", "% observed_at: 2026-11-24 09:00"));
      return EvidenceItem.of(
              relative,
              List.of(
                  new Draft(Registration.KIND, said.domain(), "file registration/" + relative, at)
                      .with(said.attributes())
                      .citing(kept.sha256(), kept.sha256())
                      .seen()))
          .keeping(List.of(kept));
    } catch (BadCell bad) {
      return EvidenceItem.rejected(
              relative,
              new EvidenceReject(
                      "registration/", 0, relative, bad.error().code(), bad.found(), bad.expected())
                  .of(Registration.KIND.word(), about(relative)))
          .keeping(List.of(kept));
    }
  }

  /**
   * The domain in the name of a file: {@code example.cn.txt}, {@code example.cn-2026-11-24.json}.
   */
  private static String named(String relative) {
    String name = relative.substring(relative.lastIndexOf('/') + 1);
    name = name.replaceFirst("(?i)\\.(txt|whois|json|rdap)$", "");
    Matcher date = DATE.matcher(name);
    name = date.find() ? name.substring(0, date.start()) : name;
    return DomainName.registered(name).orElse("");
  }

  private static List<String> about(String relative) {
    String domain = named(relative);
    return domain.isEmpty() ? List.of() : List.of(domain);
  }

  private static Optional<Span> dated(String relative) {
    Matcher date = DATE.matcher(relative);
    return date.find() ? Moments.span(date.group(1)) : Optional.empty();
  }
}
