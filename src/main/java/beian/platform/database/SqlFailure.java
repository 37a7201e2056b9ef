package beian.platform.database;

import java.sql.SQLException;

/** A statement that the database refused, or a connection that broke. */
public final class SqlFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String DUPLICATE = "23505";

  private final String state;

  public SqlFailure(SQLException cause) {
    super(cause.getMessage(), cause);
    this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
  }

  /** True when a primary key or unique constraint was hurt, in both dialects. */
  public boolean isDuplicate() {
    return state.equals(DUPLICATE);
  }

  /** The five characters of SQLSTATE; empty when the driver gave none. */
  public String state() {
    return state;
  }
}
