package beian.platform.sheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** One kind of file behind {@link SheetFile}. Damage is an IOException or a RuntimeException. */
interface SheetSource {
  SheetFile.Format format();

  @Nullable Charset charset();

  /** Of text whose line ends are single bytes; else null. */
  default @Nullable RawRecords rawRecords() throws IOException {
    return null;
  }

  List<SheetInfo> sheets();

  /**
   * The rows of a sheet that are wanted.
   *
   * @param wanted by a row's number, from 1
   */
  Rows rows(int sheet, IntPredicate wanted) throws IOException;

  List<CellRange> mergedRegions(int sheet) throws IOException;

  void close() throws IOException;

  /** The rows of one sheet; null after the last. */
  interface Rows {
    @Nullable SheetRow next() throws IOException;

    void close() throws IOException;
  }
}
