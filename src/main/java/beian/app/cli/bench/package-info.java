/** Measuring from the command line. */
@NullMarked
package beian.app.cli.bench;

import org.jspecify.annotations.NullMarked;
