package beian.filing.column;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column key of a record component, as in {@code columns.csv}. {@code {}} stands for the {@link
 * Prefix} of the component that holds the record.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ColumnKey {
  /** The key, for example {@code entity_name} or {@code {}_mobile}. */
  String value();
}
