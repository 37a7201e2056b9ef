package beian.rectification.notice;

import beian.platform.time.Zone;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** The letters' templates in {@code /mail}. HTML escapes everything by itself. */
final class Templates {
  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

  Templates() {
    configuration.setClassLoaderForTemplateLoading(Templates.class.getClassLoader(), "mail");
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone(Zone.CHINA));
    configuration.setNumberFormat("computer");
    configuration.setLocalizedLookup(false);
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
  }

  String fill(String template, Map<String, Object> model) {
    try {
      StringWriter out = new StringWriter(8192);
      configuration.getTemplate(template).process(model, out);
      return out.toString().replace("\r\n", "\n").strip() + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(template, e);
    }
  }
}
