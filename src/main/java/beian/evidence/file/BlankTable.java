package beian.evidence.file;

import beian.evidence.EvidenceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table in which people write down what they see of one kind, with what they are to look at
 * filled in and the rest empty. A row that comes back with nothing else in it says nothing.
 */
public enum BlankTable {
  CALLS(EvidenceKind.CALL, "calls", "number", "outcome called_at caller"),
  NUMBERS(EvidenceKind.NUMBER_STATUS, "numbers", "number", "status observed_at"),
  REGISTRY(
      EvidenceKind.REGISTRY, "registry", "doc_no", "name status legal_person capital observed_at"),
  REGISTRATION(
      EvidenceKind.REGISTRATION,
      "registration",
      "domain",
      "registrant registrant_type registrar registered_at expires_at status verified observed_at"),
  PAGES(EvidenceKind.PAGE, "pages", "url", "file status observed_at"),
  DNS(EvidenceKind.DNS, "dns", "name", "type value observed_at resolver status"),
  CODES(EvidenceKind.CODE, "codes", "filing_no number", "sent_at entered_at"),
  MIIT(
      EvidenceKind.MIIT,
      "miit",
      "filing_no",
      "entity_exists site_exists site_count status providers checked_at"),
  CONTENT(EvidenceKind.CONTENT, "content", "domain", "flag category reviewer observed_at");

  private final EvidenceKind kind;
  private final String stem;
  private final List<String> about;
  private final List<String> toFill;

  BlankTable(EvidenceKind kind, String stem, String about, String toFill) {
    this.kind = kind;
    this.stem = stem;
    this.about = Arrays.asList(about.split(" "));
    this.toFill = Arrays.asList(toFill.split(" "));
  }

  /** The table of a kind; empty for kinds that are lists, or that nobody writes down. */
  public static Optional<BlankTable> of(EvidenceKind kind) {
    return Arrays.stream(values()).filter(one -> one.kind == kind).findFirst();
  }

  /** The columns of the tables of that name that say what a row is about. */
  static Set<String> about(String stem) {
    return Arrays.stream(values())
        .filter(one -> one.stem.equals(stem))
        .findFirst()
        .map(one -> Set.copyOf(one.about))
        .orElseGet(Set::of);
  }

  /** How the name of its file begins. */
  public String stem() {
    return stem;
  }

  /** Its headings. */
  public List<String> headings() {
    List<String> all = new ArrayList<>(about);
    all.addAll(toFill);
    return all;
  }

  /** A row to be filled in. */
  public List<String> row(String subject) {
    List<String> cells = new ArrayList<>();
    switch (this) {
      case CODES -> cells.addAll(Arrays.asList(subject.split("\\|", 2)));
      case PAGES -> cells.add("http://" + subject + "/");
      default -> cells.add(subject);
    }
    toFill.forEach(column -> cells.add(""));
    return cells;
  }
}
