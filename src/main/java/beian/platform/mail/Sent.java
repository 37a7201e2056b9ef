package beian.platform.mail;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import java.io.IOException;
import java.nio.file.Path;

/** What became of one attempt to hand a letter over. */
public sealed interface Sent {
  /**
   * The letter was taken.
   *
   * @param reply the server's last reply, or where the file is
   */
  record Accepted(String reply) implements Sent {}

  /**
   * The letter was refused and was not delivered.
   *
   * @param reply the server's reply; begins with {@code local:} when we refused it ourselves
   * @param permanent a 5xx reply: the same letter will be refused again; otherwise 4xx, try later
   * @param badAddress the reply says that this mailbox does not exist; never true for policy
   *     (5.7.x), a full mailbox (5.2.2) or a temporary refusal
   */
  record Refused(String reply, boolean permanent, boolean badAddress) implements Sent {}

  /** No server took part: not reachable, not trusted, refused our login. Nothing left the house. */
  record Unreachable(Problem problem) implements Sent {
    /** The folder that takes the place of a server could not be written. */
    public static Unreachable folder(Path folder, IOException failed) {
      return new Unreachable(
          new Problem(
              PlatformError.MAIL_FOLDER,
              folder.toString(),
              failed.getClass().getSimpleName(),
              "a folder that can be written"));
    }
  }

  /**
   * The connection broke after the whole letter was handed over and before the server answered: the
   * letter may or may not be on its way. Sending it again may deliver it twice.
   */
  record Uncertain(Problem problem) implements Sent {}
}
