package beian.rectification.contact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * How a code is kept: by PBKDF2 with HMAC-SHA256 over a salt of its own. Its text is {@code
 * pbkdf2-sha256$rounds$salt$hash}, so that older ones stay readable when the rounds change.
 */
public final class CodeSecret {
  private static final String FORM = "pbkdf2-sha256";
  private static final int ROUNDS = 120_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final int PARTS = 4;

  private CodeSecret() {}

  /**
   * A code as it is kept.
   *
   * @param random makes the salt; has to be one for secrets
   */
  static String of(String code, RandomGenerator random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return text(ROUNDS, salt, code);
  }

  /** Whether a code is the one that is kept; takes as long when it is not. */
  static boolean matches(String kept, String code) {
    String[] parts = kept.split("\\$");
    if (parts.length != PARTS || !parts[0].equals(FORM)) {
      throw new IllegalStateException("a code is kept in a form nobody knows: " + parts[0]);
    }
    String again = text(Integer.parseInt(parts[1]), HexFormat.of().parseHex(parts[2]), code);
    return MessageDigest.isEqual(
        kept.getBytes(StandardCharsets.UTF_8), again.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(int rounds, byte[] salt, String code) {
    PBEKeySpec spec = new PBEKeySpec(code.toCharArray(), salt, rounds, HASH_BITS);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      HexFormat hex = HexFormat.of();
      return String.join(
          "$", FORM, Integer.toString(rounds), hex.formatHex(salt), hex.formatHex(hash));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    } finally {
      spec.clearPassword();
    }
  }
}
