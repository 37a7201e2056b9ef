package beian.filing.peer;

import beian.filing.ApplicationState;
import beian.filing.Filing;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Another filing that shares a value with this one, in short.
 *
 * @param key its key
 * @param values what it says in {@link #COLUMNS}, by column; empty ones are left out
 */
public record Peer(String key, Map<String, String> values) {
  /** The columns its sheet does not have. */
  private static final String SILENT = "silent";

  /** What the filings of one entity say alike, as it is said of the entity. */
  public static final List<String> OF_ENTITY =
      List.of(
          "entity_name",
          "entity_type",
          "entity_doc_type",
          "entity_doc_no",
          "entity_doc_expiry",
          "entity_pic_name",
          "entity_pic_doc_type",
          "entity_pic_doc_no",
          "entity_pic_doc_expiry",
          "entity_pic_mobile",
          "entity_pic_landline",
          "entity_pic_email",
          "mat_pic_id",
          "mat_org_code",
          "mat_business_licence");

  /** What is known of another filing, as text. */
  public static final List<String> COLUMNS =
      Stream.concat(
              OF_ENTITY.stream(),
              Stream.of(
                  "filing_no",
                  "filing_status",
                  "site_pic_name",
                  "order_no",
                  "order_type",
                  "order_status",
                  "account_id",
                  "site_status",
                  "access_provider",
                  "prev_provider",
                  "transfer_status",
                  "server_id",
                  "auth_code",
                  "auth_code_used_by",
                  "password_ref",
                  SILENT))
          .toList();

  /** Copies the map. */
  public Peer {
    values = Map.copyOf(values);
  }

  /** What it says in that column, one of {@link #COLUMNS}; may be empty. */
  public String of(String column) {
    if (!COLUMNS.contains(column)) {
      throw new IllegalArgumentException(column + " of another filing is not known");
    }
    return values.getOrDefault(column, "");
  }

  /** Whether its sheet has that column at all. */
  public boolean speaksOf(String column) {
    return !List.of(of(SILENT).split(" ")).contains(column);
  }

  /** What people call it. */
  public String number() {
    String number = Filing.numberOf(of("filing_no"), of("order_no"));
    return number.isEmpty() ? key : number;
  }

  /** Whether it has left: deregistered, or its access is cancelled. */
  public boolean ended() {
    String status = of("filing_status");
    return status.equals(Filing.DEREGISTERED) || status.equals(Filing.TRANSFER_CANCELLED);
  }

  /** Whether its owner has applied to change or to deregister it, and that is not decided. */
  public boolean isUnderWay() {
    ApplicationState order = new ApplicationState(of("order_type"), of("order_status"));
    return (order.isForChange() || order.isForLeaving()) && order.isOpen(null);
  }

  /** Whether its entity is known to be an organization. */
  public boolean organization() {
    String type = of("entity_type");
    return !type.isEmpty() && !type.equals(Filing.INDIVIDUAL);
  }
}
