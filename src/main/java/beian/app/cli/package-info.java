/** The command line: verbs, options, exit codes. Standard output is for results alone. */
package beian.app.cli;
