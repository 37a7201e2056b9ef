/** What an admin sets: in the home's file, by environment, on the command line; with its origin. */
@NullMarked
package beian.platform.settings;

import org.jspecify.annotations.NullMarked;
