package beian.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Data sources and connections that do some things themselves and leave the rest to another. */
final class JdbcProxy {
  private JdbcProxy() {}

  /** What is done when a method is called. */
  interface Answer {
    @Nullable Object to(Method method, @Nullable Object @Nullable [] arguments) throws Throwable;
  }

  /** Something of that type whose every method is answered so. */
  static <T> T of(Class<T> type, Answer answer) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer.to(method, arguments));
    return type.cast(proxy);
  }

  /** Leaves a call to the other one, with what it throws. */
  static @Nullable Object pass(Object to, Method method, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(to, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
