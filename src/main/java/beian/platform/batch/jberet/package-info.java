/**
 * JBeret, put together by hand: the one place that knows which batch runtime this is. Everything
 * else speaks with {@code jakarta.batch}.
 */
@NullMarked
package beian.platform.batch.jberet;

import org.jspecify.annotations.NullMarked;
