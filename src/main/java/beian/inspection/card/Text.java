package beian.inspection.card;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A sentence in both languages, with the same holes ({@code {filed}}) in both. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Text {
  /** Chinese. */
  String zh();

  /** English. */
  String en();
}
