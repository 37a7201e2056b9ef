package beian.inspection.card;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** 整改意见 One way a rule can be broken: what is wrong and what the owner does about it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Opinion {
  /** The fault, in one or two words with dashes; the rule names it in its verdict. */
  String fault();

  /** What is wrong, a full sentence with holes. */
  Text says();

  /** What to do about it, a full sentence with holes. */
  Text remedy();

  /** How much this fault weighs when it differs from the card's severity; at most one. */
  Severity[] severity() default {};
}
