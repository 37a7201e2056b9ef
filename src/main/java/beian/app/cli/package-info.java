/** The command line: verbs, options, exit codes. Standard output is for results alone. */
@NullMarked
package beian.app.cli;

import org.jspecify.annotations.NullMarked;
