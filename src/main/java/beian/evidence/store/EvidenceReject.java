package beian.evidence.store;

/**
 * A row of an evidence file that could not be used. No personal data: what was found is masked.
 *
 * @param file the file's name
 * @param row as a person counts, from 1; 0 for the file as a whole
 * @param column the heading; empty for the row as a whole
 * @param code the error's code
 * @param found what was there
 * @param expected what should have been there
 */
public record EvidenceReject(
    String file, int row, String column, String code, String found, String expected) {}
