package beian.evidence.observation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a table. A cell that cannot be understood is a {@link BadCell}. */
public interface Row {
  /** The job's moment, for what has no date of its own. */
  Instant now();

  /**
   * The text of a cell, NFKC, without spaces at the ends; empty when the column is missing or the
   * cell only says that there is nothing.
   */
  String text(EvidenceColumn column) throws BadCell;

  /** The text of a cell that must not be empty. */
  String some(EvidenceColumn column, String expected) throws BadCell;

  /** When it was observed. */
  Span observedAt(EvidenceColumn column) throws BadCell;

  /** When it was observed; empty when the cell is. */
  Optional<Span> span(EvidenceColumn column) throws BadCell;

  /** The moment of a cell; empty when the cell is. */
  Optional<Instant> moment(EvidenceColumn column) throws BadCell;

  /** When something ends: the moment, or the end of the day; null when the cell is empty. */
  @Nullable Instant end(EvidenceColumn column) throws BadCell;

  /** The day of a cell as ISO text; empty when the cell is. */
  String day(EvidenceColumn column) throws BadCell;

  /** The last day of something, 9999-12-31 when it has no end; empty when the cell is. */
  String lastDay(EvidenceColumn column) throws BadCell;

  /** 是, 否, or empty when the cell is. */
  String yesNo(EvidenceColumn column) throws BadCell;

  /** A host name in lower-case A-labels, {@code www.} kept. */
  String host(EvidenceColumn column) throws BadCell;

  /** That a cell cannot be used; what was found is masked. */
  BadCell bad(EvidenceColumn column, String found, String expected);

  /** Whether a name is one of the provider's who runs the suite. */
  boolean isProvider(String name);

  /**
   * The page saved under the name a cell gives, kept as it is.
   *
   * @throws BadCell EVI-006 when there is no such page
   */
  SavedPage page(EvidenceColumn column) throws BadCell;

  /** Starts an observation of this row. */
  Draft of(EvidenceKind kind, String subject, Span observed);

  /**
   * A page and the hash by which it is kept.
   *
   * @param html its bytes
   * @param sha256 of them, 64 hex digits
   */
  record SavedPage(byte[] html, String sha256) {}
}
