package beian.evidence.job;

import beian.evidence.file.EvidenceItem;
import beian.evidence.store.FileReading;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of evidence files hands to the writer.
 *
 * @param reading of which file
 * @param list whether that is a list
 * @param item what a row says; null at the end of the file
 * @param taken how many observations the file held so far
 * @param ignoredColumns headings nobody knows; only at the end
 */
record FileItem(
    FileReading reading,
    boolean list,
    @Nullable EvidenceItem item,
    int taken,
    String ignoredColumns) {}
