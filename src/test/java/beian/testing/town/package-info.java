/**
 * A town of owners that lives through a campaign, day by day, from a seed: what they do and what is
 * seen of them ({@code Town}), the files that say it, and a court that reads the same files by
 * itself and asks of every letter and every mark whether it was proved.
 */
package beian.testing.town;
