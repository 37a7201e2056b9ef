package beian.platform.database;

/**
 * Where the database is.
 *
 * @param url a JDBC URL, {@code jdbc:h2:file:…}, {@code jdbc:h2:mem:…} or {@code jdbc:postgresql:…}
 * @param user the database user; empty for H2's default
 * @param password never shown, not even by {@link #toString}
 * @param poolSize most connections at once; a partitioned step needs one per partition and two more
 */
public record DatabaseSettings(String url, String user, String password, int poolSize) {
  private static final int POOL_SIZE = 12;

  /** Settings with a pool of the usual size. */
  public static DatabaseSettings of(String url, String user, String password) {
    return new DatabaseSettings(url, user, password, POOL_SIZE);
  }

  /** The URL without its parameters, which may hold a password. */
  public String place() {
    return url.split("[;?]", 2)[0];
  }

  @Override
  public String toString() {
    return "DatabaseSettings[" + place() + ", poolSize=" + poolSize + "]";
  }
}
