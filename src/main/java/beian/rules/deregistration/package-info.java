/** What was deregistered, or should be. */
package beian.rules.deregistration;
