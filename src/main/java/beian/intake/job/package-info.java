/**
 * The steps of the import job: {@code import-scan} lays down which files are read, {@code
 * import-rows} reads them, {@code import-finish} clears up and answers their senders.
 */
package beian.intake.job;
