package beian.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What PostgreSQL knows of how many rows a table has and how many of them share a value. It looks
 * for itself about once a minute; a night that fills empty tables reads them sooner, and until it
 * has looked goes through whole tables for a hundred rows. H2 looks as its tables grow.
 */
public final class Statistics {
  private static final Logger LOG = LoggerFactory.getLogger(Statistics.class);

  /** Commits before which too little was written to look again within a step. */
  private static final long FEW_COMMITS = 16;

  /** Tables that have grown by a fifth, and by 16 pages, since they were looked at. */
  private static final String GROWN =
      """
      select cast(cast(oid as regclass) as text) from pg_class
      where relkind = 'r' and relnamespace = cast(current_schema() as regnamespace)
        and pg_relation_size(oid)
            > cast(current_setting('block_size') as integer) * (relpages * 1.2 + 16)
      order by oid""";

  /** A fifth of what it reads by itself: how many share a value is told well enough by that. */
  private static final String SAMPLE = "set local default_statistics_target = 20";

  private final DataSource source;
  private final boolean needed;
  private final AtomicLong commits = new AtomicLong();

  Statistics(DataSource source, boolean needed) {
    this.source = source;
    this.needed = needed;
  }

  /**
   * Lets the database look at tables that have grown a lot. Outside of any transaction, so that
   * nobody waits for it; a database that refuses is told of in the log and merely slower.
   */
  public void renew() {
    if (!needed) {
      return;
    }
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      Sql sql = new Sql(connection, () -> {});
      List<String> grown = sql.list(GROWN, row -> row.getString(1));
      if (!grown.isEmpty()) {
        sql.update(SAMPLE);
      }
      grown.forEach(table -> sql.update("analyze " + table));
      connection.commit();
    } catch (SQLException | SqlFailure e) {
      LOG.info("database.not_analyzed", e);
    }
  }

  /** Notes a commit of a night's step: looks again after the 16th, 32nd, 64th and so on. */
  public void committed() {
    long count = commits.incrementAndGet();
    if (count >= FEW_COMMITS && Long.bitCount(count) == 1) {
      renew();
    }
  }
}
