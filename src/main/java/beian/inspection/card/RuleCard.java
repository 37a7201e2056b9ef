package beian.inspection.card;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Everything people read about a rule; its page, the notice and the report are made from it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleCard {
  /** Family and three digits, as in the rule catalogue; never reused. */
  String id();

  /** The item of the special inspection it belongs to. */
  Item item();

  /** How much a FAIL weighs unless a profile says otherwise. */
  Severity severity();

  /** The fault as a short heading. */
  Text title();

  /** Where the rule comes from. */
  Citation[] cites();

  /** First day the rule is in force, {@code yyyy-MM-dd}. */
  String effective();

  /** Day from which it is no longer in force; empty: still in force. */
  String until() default "";

  /** What the rule compares, on what evidence, and when it does not apply; for the page. */
  Text explains();

  /** Every way the rule can be broken; a FAIL names one of them. */
  Opinion[] opinions();

  /** Column keys the rule reads. */
  String[] columns();

  /** Evidence kinds the rule reads, by word. */
  String[] evidence() default {};

  /** Readings (switches for the FAQ's contradictions) the verdict depends on, by id. */
  String[] readings() default {};
}
