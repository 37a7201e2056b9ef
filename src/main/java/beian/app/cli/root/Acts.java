package beian.app.cli.root;

import beian.app.Effect;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a command does to what is kept, and where. A command without it does not run: {@link
 * EveryCommand} looks for it first.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Acts {
  Effect value();

  /** Where it acts; nearly always in a home. */
  Where in() default Where.HOME;

  /** Where a command acts. */
  enum Where {
    /** In a home that was made before. */
    HOME,
    /** In none: it tells what the suite knows by itself. A home it is given must be one. */
    ANYWHERE,
    /** In a home it makes. */
    NEW_HOME
  }
}
