package beian.filing.store;

import beian.filing.Filing;
import beian.filing.number.DomainName;
import beian.filing.number.FilingNumber;
import beian.filing.number.HolderNumber;
import beian.filing.number.Normal;
import beian.platform.database.bulk.ColumnSelection;
import beian.platform.database.bulk.Values;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The little that has to be known of a stored filing to tell whether a row is about it, and what
 * the row changes.
 *
 * @param key its key
 * @param number what it is called now, as {@link Filing#number} writes it
 * @param numbered whether it has a filing number
 * @param order its order number, without regard to case; may be empty
 * @param document its entity's document number; empty when there is none that identifies
 * @param filed its domains as they are filed
 * @param domains its registered domains
 * @param standing what its sheet says of provider and status, in one text
 * @param standingSince since when the sheet says so
 * @param contentHash of its content
 * @param rowHash of what its newest row says by itself; empty when nobody noted it
 * @param disputed whether rows of one import say different things of it
 * @param importedAt when it first came in
 * @param changedAt when its content came in
 */
record Known(
    String key,
    String number,
    boolean numbered,
    String order,
    String document,
    Set<String> filed,
    Set<String> domains,
    String standing,
    Instant standingSince,
    String contentHash,
    String rowHash,
    boolean disputed,
    Instant importedAt,
    Instant changedAt) {
  /** What {@link #of(Values)} needs. */
  static final ColumnSelection COLUMNS =
      FilingTable.FILING.some(
          List.of(
              "filing_key",
              "filing_no",
              "order_no",
              "entity_doc_no",
              "domain",
              "filing_status",
              "access_provider",
              "providers_filed",
              "order_type",
              "order_status",
              "dereg_done_at",
              "standing_since",
              "content_hash",
              "row_hash",
              "disputed",
              "imported_at",
              "changed_at"));

  /** What is known of a stored filing. */
  static Known of(Values row) {
    String number = text(row, "filing_no");
    String order = text(row, "order_no");
    return new Known(
        row.text("filing_key"),
        Filing.numberOf(number, order),
        !number.isEmpty(),
        orderOf(order),
        documentOf(text(row, "entity_doc_no")),
        Set.copyOf(texts(row, "domain")),
        DomainName.registered(texts(row, "domain")),
        standing(
            text(row, "filing_status"),
            text(row, "access_provider"),
            String.join("; ", texts(row, "providers_filed")),
            text(row, "order_type"),
            text(row, "order_status"),
            Objects.toString(row.get("dereg_done_at"), "")),
        row.instant("standing_since"),
        row.text("content_hash"),
        text(row, "row_hash"),
        row.get("disputed") != null,
        row.instant("imported_at"),
        row.instant("changed_at"));
  }

  /** What would be known of a filing if it were stored. */
  static Known of(StoredFiling stored) {
    Filing filing = stored.filing();
    return new Known(
        stored.key(),
        filing.number(),
        !filing.filingNo().isEmpty(),
        orderOf(filing.application().no()),
        documentOf(filing.entity().docNo()),
        Set.copyOf(filing.website().domains()),
        DomainName.registered(filing.website().domains()),
        standing(
            filing.status(),
            filing.access().provider(),
            String.join("; ", filing.access().providersFiled()),
            filing.application().type(),
            filing.application().status(),
            Objects.toString(filing.deregistration().doneAt(), "")),
        stored.standingSince(),
        stored.contentHash(),
        stored.rowHash(),
        !stored.disputed().isEmpty(),
        stored.importedAt(),
        stored.changedAt());
  }

  private static String orderOf(String order) {
    return Normal.text(order).toUpperCase(Locale.ROOT);
  }

  private static String documentOf(String number) {
    return HolderNumber.identifies(number) ? Normal.compact(number).toUpperCase(Locale.ROOT) : "";
  }

  private static String standing(String... words) {
    return String.join("\u001f", words);
  }

  /** A column that may hold nothing. */
  static String text(Values row, String column) {
    return Objects.toString(row.get(column), "");
  }

  static List<String> texts(Values row, String column) {
    return row.get(column) == null ? List.of() : row.texts(column);
  }

  /** Whether a row says what this is already, or what was said of it last. */
  boolean knows(StoredFiling row) {
    return !disputed
        && (contentHash.equals(row.contentHash()) || rowHash.equals(row.contentHash()));
  }

  /** Whether both are filed for one registered domain. */
  boolean sharesDomain(Known other) {
    return domains.stream().anyMatch(other.domains::contains);
  }

  /** Whether both are about one application. */
  boolean sharesOrder(Known other) {
    return !order.isEmpty() && order.equals(other.order);
  }

  /**
   * Whether that row, under a number nobody knows, is this filing: the same application and a
   * domain of it, or the same entity document and a domain of it. An application that has its
   * number now is known by its order alone when one of the two names no domain. Different documents
   * are different filings, and no row without a filing number is one that has it. Nor is an app's
   * or a mini program's number a website's, nor one website of an entity another one, which a list
   * of some of its services does not have.
   */
  boolean becomes(Known row) {
    boolean documentsDiffer =
        !document.isEmpty() && !row.document.isEmpty() && !document.equals(row.document);
    if (documentsDiffer || numbered && !row.numbered || isBesides(row)) {
      return false;
    }
    if (sharesOrder(row)) {
      boolean approved = !numbered && row.numbered;
      return sharesDomain(row) || approved && (domains.isEmpty() || row.domains.isEmpty());
    }
    return sharesDomain(row) && !document.isEmpty() && document.equals(row.document);
  }

  /** Whether their numbers are of two services of one entity, or of two kinds of service. */
  private boolean isBesides(Known row) {
    FilingNumber own = FilingNumber.parse(number).orElse(null);
    FilingNumber other = FilingNumber.parse(row.number).orElse(null);
    if (own == null || other == null) {
      return false;
    }
    return own.suffix() != other.suffix()
        || own.entityPart().equals(other.entityPart()) && Collections.disjoint(filed, row.filed);
  }
}
