package beian.intake.job;

import jakarta.batch.api.chunk.ItemProcessor;

/**
 * Makes of each row what it says.
 *
 * <p>In: rows. Out: filings, or the reasons why there is none. Bad item: a row that cannot be
 * understood is not an error; it is written as rejected. Restart and undo: nothing is changed here.
 */
public final class ImportProcessor implements ItemProcessor {
  @Override
  public Object processItem(Object item) {
    return item instanceof ImportItem.Read read ? read.judged() : item;
  }
}
