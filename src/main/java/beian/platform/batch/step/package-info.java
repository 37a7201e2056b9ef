/**
 * What the steps of jobs are made of: plain classes that read, keep and act ({@link
 * beian.platform.batch.step.ItemSource}, {@link beian.platform.batch.step.Sink}, {@link
 * beian.platform.batch.step.Task}), and the few artifacts of {@code jakarta.batch} that hand the
 * engine's calls to them. Nothing here knows which engine that is.
 */
package beian.platform.batch.step;
