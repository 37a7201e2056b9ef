/**
 * JBeret, put together by hand: the one place that knows which batch runtime this is. Everything
 * else speaks with {@code jakarta.batch}.
 */
package beian.platform.batch.jberet;
