package beian.platform.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.spi.FilterReply;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * The log's set-up, as a class because reading it from XML takes a tenth of a second at each start.
 * Standard error gets this suite's warnings and no stack traces. Once a folder is known, its file
 * {@code beian.log} gets the suite's events and what libraries warn of, a new file each day, for 90
 * days. The folder comes later than the first logger, which libraries make while settings are read.
 */
public final class LogConfigurator extends ContextAwareBase implements Configurator {
  private static final String OURS = "beian";
  private static final String FILE_NAME = "beian.log";
  private static final String FILE_LINE =
      "%d{\"yyyy-MM-dd'T'HH:mm:ss.SSSXXX\",Asia/Shanghai} %-5level [%thread] %X{job:--} %logger{20} %msg%n%ex";
  private static final String CONSOLE = "%-5level %msg%n%nopex";
  private static final int DAYS = 90;

  /** Made by logback, which finds this class as a service. */
  public LogConfigurator() {}

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    context.getLogger(OURS).setLevel(Level.INFO);
    root.addAppender(console(context));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** From now on the process's log is in that folder, and no longer in another. */
  public static void writeTo(Path folder) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      writeTo(context, folder);
    }
  }

  static synchronized void writeTo(LoggerContext context, Path folder) {
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    Appender<ILoggingEvent> before = root.getAppender(FILE_NAME);
    if (before != null) {
      root.detachAppender(before);
      before.stop();
    }
    root.addAppender(file(context, folder));
  }

  private static OutputStreamAppender<ILoggingEvent> console(LoggerContext context) {
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setTarget("System.err");
    appender.addFilter(
        new Filter<>() {
          @Override
          public FilterReply decide(ILoggingEvent event) {
            boolean shown =
                event.getLevel().isGreaterOrEqual(Level.WARN)
                    && event.getLoggerName().startsWith(OURS);
            return shown ? FilterReply.NEUTRAL : FilterReply.DENY;
          }
        });
    return started(context, appender, CONSOLE);
  }

  private static OutputStreamAppender<ILoggingEvent> file(LoggerContext context, Path folder) {
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setName(FILE_NAME);
    appender.setFile(folder.resolve(FILE_NAME).toString());
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
    rolling.setContext(context);
    rolling.setParent(appender);
    rolling.setFileNamePattern(folder + "/beian-%d{yyyy-MM-dd}.%i.log");
    rolling.setMaxFileSize(FileSize.valueOf("50MB"));
    rolling.setMaxHistory(DAYS);
    rolling.start();
    appender.setRollingPolicy(rolling);
    return started(context, appender, FILE_LINE);
  }

  private static OutputStreamAppender<ILoggingEvent> started(
      LoggerContext context, OutputStreamAppender<ILoggingEvent> appender, String pattern) {
    PatternLayout layout =
        new PatternLayout() {
          @Override
          public String doLayout(ILoggingEvent event) {
            return Masked.text(super.doLayout(event));
          }
        };
    layout.setContext(context);
    layout.setPattern(pattern);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setLayout(layout);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.start();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }
}
