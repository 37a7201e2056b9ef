package beian.filing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a filing is filed as now, for questions about entities that know its key. It is only asked
 * for: filings are rows, and {@link FilingStore} alone reads and writes them.
 */
@Entity
@Table(name = "filing")
public class Filed {
  @Id
  @Column(name = "filing_key")
  private String key;

  @Column(name = "filing_no")
  private @Nullable String filingNo;

  @Column(name = "access_provider")
  private @Nullable String provider;

  @SuppressWarnings("NullAway.Init")
  protected Filed() {}
}
