package beian.platform.machine;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that never keep the process alive. */
public final class Daemons {
  private Daemons() {}

  /** All of one name. */
  public static ThreadFactory named(String name) {
    return work -> of(work, name);
  }

  /** Of one name and a number each, from 1. */
  public static ThreadFactory numbered(String name) {
    AtomicInteger number = new AtomicInteger();
    return work -> of(work, name + "-" + number.incrementAndGet());
  }

  private static Thread of(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
