/** Where findings are kept: the last word of every rule on every filing, and how it changed. */
package beian.inspection.store;
