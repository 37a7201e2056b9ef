/** Transfers between the preliminary approval and their end. */
package beian.rules.cleanup;
