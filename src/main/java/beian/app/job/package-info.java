/** Steps of the night that belong to no room. */
@NullMarked
package beian.app.job;

import org.jspecify.annotations.NullMarked;
