package beian.platform.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 (FIPS 180-4) as 64 hexadecimal digits. */
public final class Sha256 {
  private static final MessageDigest FIRST = first();

  private Sha256() {}

  /** Of bytes. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** Of a text in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of a file. */
  public static String of(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of bytes, as 32 bytes. */
  public static byte[] bytes(ByteBuffer bytes) {
    MessageDigest digest = digest();
    digest.update(bytes);
    return digest.digest();
  }

  /** As {@link #ofEach(Iterable)}. */
  public static String ofEach(String... texts) {
    return ofEach(List.of(texts));
  }

  /** Of texts in UTF-8, each ended by a zero byte, so that none can run into the next. */
  public static String ofEach(Iterable<String> texts) {
    return HexFormat.of().formatHex(bytesOfEach(texts));
  }

  /** The same as 32 bytes. */
  public static byte[] bytesOfEach(Iterable<String> texts) {
    MessageDigest digest = digest();
    for (String text : texts) {
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return digest.digest();
  }

  /** A copy of the first: to ask the providers each time takes as long as a short text does. */
  private static MessageDigest digest() {
    try {
      return (MessageDigest) FIRST.clone();
    } catch (CloneNotSupportedException e) {
      return first();
    }
  }

  private static MessageDigest first() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
