package beian.intake.job;

import java.nio.file.Path;

/**
 * The folders of a home that imports use.
 *
 * @param inbox workbooks for the night
 * @param archive copies of what was read, {@code 2026-11-24/0123abcd-名单.xlsx}
 * @param rejected files from the inbox that nobody can read, each with {@code .error.txt}
 * @param rejects rows for their senders
 */
public record IntakeFolders(Path inbox, Path archive, Path rejected, Path rejects) {}
