package beian.filing;

import beian.filing.column.ColumnKey;
import java.util.List;

/** 接入 How and through whom the website is reached. */
public record Access(
    @ColumnKey("access_provider") String provider,
    @ColumnKey("prev_provider") String previousProvider,
    @ColumnKey("transfer_status") String transferStatus,
    @ColumnKey("providers_filed") List<String> providersFiled,
    @ColumnKey("access_mode") String mode,
    @ColumnKey("server_location") List<String> serverLocations,
    @ColumnKey("server_ip") List<String> serverIps) {
  /** Copies the lists. */
  public Access {
    providersFiled = List.copyOf(providersFiled);
    serverLocations = List.copyOf(serverLocations);
    serverIps = List.copyOf(serverIps);
  }
}
