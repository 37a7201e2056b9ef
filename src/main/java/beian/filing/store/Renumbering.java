package beian.filing.store;

import beian.filing.source.Provenance;

/**
 * A row under a number nobody knew that looks like a filing under another one.
 *
 * @param at where the row was read
 * @param from the number of the filing before
 * @param to the number of the row
 * @param certain whether it was taken for that filing; otherwise both were kept, since more than
 *     one could be meant
 */
public record Renumbering(Provenance at, String from, String to, boolean certain) {}
