/** What transfers and their cancellation leave behind. */
package beian.rules.cancellation;
