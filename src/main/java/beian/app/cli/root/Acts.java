package beian.app.cli.root;

import beian.app.Effect;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a command does to what is kept. A command without it does not run: {@link EveryCommand}
 * looks for it first.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Acts {
  Effect value();
}
