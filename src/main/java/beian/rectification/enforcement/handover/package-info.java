/**
 * Marks on their way out of the house: a second person approves a plan by its hash, the approved
 * marks are handed to the provider's console, and its answer is taken in.
 */
package beian.rectification.enforcement.handover;
