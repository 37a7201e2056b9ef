/** Measuring from the command line. */
package beian.app.cli.bench;
