package beian.inspection.card;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where a rule comes from. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Citation {
  /** The section of the FAQ. */
  Section section();

  /** The line in its text form. */
  int line();
}
