package beian.platform.database.bulk;

import beian.platform.database.SqlFailure;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows on their way into PostgreSQL by COPY, in its text format. */
final class CopyIn {
  private static final int PORTION = 1 << 16;

  private final org.postgresql.copy.CopyIn copy;
  private final StringBuilder text = new StringBuilder(PORTION + (PORTION >> 2));

  private CopyIn(org.postgresql.copy.CopyIn copy) {
    this.copy = copy;
  }

  /**
   * Sends rows in the transaction of a connection.
   *
   * @param order {@code copy … from stdin}
   * @param rows values as {@link SqlType} makes them, in the order of the columns
   */
  static void send(Connection connection, String order, Iterator<@Nullable Object[]> rows) {
    try {
      CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
      CopyIn sending = new CopyIn(manager.copyIn(order));
      try {
        while (rows.hasNext()) {
          sending.row(rows.next());
        }
        sending.flush();
        sending.copy.endCopy();
      } finally {
        if (sending.copy.isActive()) {
          sending.copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private void row(@Nullable Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        text.append('\t');
      }
      value(values[i]);
    }
    text.append('\n');
    if (text.length() > PORTION) {
      flush();
    }
  }

  private void flush() throws SQLException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    text.setLength(0);
  }

  private void value(@Nullable Object value) {
    if (value == null) {
      text.append("\\N");
    } else if (value instanceof String[] texts) {
      array(texts);
    } else if (value instanceof byte[] bytes) {
      text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
    } else {
      escaped(value instanceof LocalDate day ? iso(day) : value.toString());
    }
  }

  /** PostgreSQL reads no sign before a year of five digits. */
  private static String iso(LocalDate day) {
    String iso = day.toString();
    return iso.startsWith("+") ? iso.substring(1) : iso;
  }

  private void array(String[] texts) {
    text.append('{');
    for (int i = 0; i < texts.length; i++) {
      text.append(i > 0 ? ",\"" : "\"");
      escaped(texts[i].replace("\\", "\\\\").replace("\"", "\\\""));
      text.append('"');
    }
    text.append('}');
  }

  private void escaped(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> text.append(c);
      }
    }
  }
}
