/** Verbs that do something: make a home, take files in, run and steer jobs. */
@NullMarked
package beian.app.cli.run;

import org.jspecify.annotations.NullMarked;
