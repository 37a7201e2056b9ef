/** Commands that show a list and do nothing else. */
@NullMarked
package beian.app.cli.list;

import org.jspecify.annotations.NullMarked;
