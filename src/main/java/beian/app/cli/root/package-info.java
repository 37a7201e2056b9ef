/** What every verb shares: common options, running a job, saying what happened. */
@NullMarked
package beian.app.cli.root;

import org.jspecify.annotations.NullMarked;
