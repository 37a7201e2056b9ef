/** Websites without provider and entities without website. */
package beian.rules.shell;
