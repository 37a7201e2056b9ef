/** The licence of operational websites. */
package beian.rules.operational;
