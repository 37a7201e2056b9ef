package beian.rules.access;

import beian.filing.Server;
import beian.filing.number.Normal;
import beian.filing.word.ServerWord;
import java.util.regex.Pattern;

/** What the provider's word on a server means for the website on it. */
enum ServerStatus {
  /** It is given back; nothing can run on it. */
  GONE,
  /** It is there but does not run. */
  STOPPED,
  /** It runs. */
  RUNNING,
  /** Several servers are filed, and nobody knows of which the word is. */
  SEVERAL,
  /** The word is not known, or there is none. */
  OTHER;

  private static final Pattern SEPARATOR = Pattern.compile("[;,、/| ]");

  /** Of the filed server. */
  static ServerStatus of(Server server) {
    boolean several = SEPARATOR.matcher(Normal.text(server.id()).strip()).find();
    return several ? SEVERAL : of(server.status());
  }

  static ServerStatus of(String word) {
    return switch (ServerWord.of(word)) {
      case GONE -> GONE;
      case STOPPED -> STOPPED;
      case RUNNING -> RUNNING;
      case UNKNOWN -> OTHER;
    };
  }
}
