package beian.platform.database;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import javax.sql.DataSource;

/** How the entities of {@code META-INF/persistence.xml} are bound to a database. */
final class Entities {
  private static final String UNIT = "beian";

  private Entities() {}

  /**
   * @param session a name no other factory in this process has; factories of one name are one
   */
  static EntityManagerFactory over(
      DataSource pool, WriteTurn gate, Transactions transactions, Dialect dialect, String session) {
    DataSource joining = JoiningDataSource.over(pool, gate, transactions, transactions::isActive);
    return Persistence.createEntityManagerFactory(
        UNIT,
        Map.of(
            "jakarta.persistence.nonJtaDataSource",
            joining,
            "eclipselink.session-name",
            session,
            "eclipselink.target-database",
            dialect == Dialect.H2
                ? "org.eclipse.persistence.platform.database.H2Platform"
                : "org.eclipse.persistence.platform.database.PostgreSQLPlatform"));
  }
}
