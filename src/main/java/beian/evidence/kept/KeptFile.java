package beian.evidence.kept;

import java.nio.file.Path;

/**
 * A file that was taken in.
 *
 * @param sha256 of its bytes, by which it is kept
 * @param name by which people know it, as seen from the evidence folder
 * @param size in bytes
 * @param path where these bytes are
 */
public record KeptFile(String sha256, String name, long size, Path path) {}
