package beian.filing;

import beian.filing.column.Column;
import java.util.List;

/** 接入 How and through whom the website is reached. */
public record Access(
    @Column("access_provider") String provider,
    @Column("prev_provider") String previousProvider,
    @Column("transfer_status") String transferStatus,
    @Column("providers_filed") List<String> providersFiled,
    @Column("access_mode") String mode,
    @Column("server_location") List<String> serverLocations,
    @Column("server_ip") List<String> serverIps) {
  /** Copies the lists. */
  public Access {
    providersFiled = List.copyOf(providersFiled);
    serverLocations = List.copyOf(serverLocations);
    serverIps = List.copyOf(serverIps);
  }
}
