package beian.rectification.enforcement.act;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over facts, each ended by a zero byte, as hexadecimal. */
public final class FactsHash {
  private FactsHash() {}

  public static String of(List<String> facts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String fact : facts) {
        sha.update(fact.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
