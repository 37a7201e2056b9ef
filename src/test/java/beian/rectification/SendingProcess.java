package beian.rectification;

import beian.platform.database.Database;
import beian.platform.database.DatabaseSettings;
import java.nio.file.Path;
import java.time.Instant;

/** A process of its own that sends what is in the outbox, to be killed while it does. */
final class SendingProcess {
  private SendingProcess() {}

  /**
   * Sends.
   *
   * @param args database URL, user, password, home, port of the mail server, day, connections
   */
  public static void main(String[] args) {
    DatabaseSettings settings = DatabaseSettings.of(args[0], args[1], args[2]);
    try (Database database = Database.open(settings);
        Story story =
            new Story(
                database,
                Path.of(args[3]),
                Story.smtp(Integer.parseInt(args[4]), Integer.parseInt(args[6]), 0))) {
      story.at(args[5], "02:00");
      Instant now = story.now();
      story.room().outbox().send(() -> false);
      System.out.println("ENDED " + now);
    }
  }
}
