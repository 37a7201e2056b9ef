package beian.filing.column;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What {@code {}} stands for in the {@link ColumnKey} keys of the record held here. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Prefix {
  /** For example {@code entity_pic}. */
  String value();
}
