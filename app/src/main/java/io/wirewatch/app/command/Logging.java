package io.wirewatch.app.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the log goes. A single stage logs to standard output; beside a console it goes to a file.
 */
final class Logging {

  private Logging() {}

  /** Sends the log to {@code wirewatch.log} in a folder from here on. */
  static void toFile(Path folder) {
    URL configuration = Logging.class.getResource("/logback-file.xml");
    if (configuration == null
        || !(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
      return;
    }
    context.reset();
    context.putProperty("wirewatch.logs", folder.toString());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(configuration);
    } catch (JoranException e) {
      throw new IllegalStateException("logback-file.xml is broken", e);
    }
  }

  /** For commands that tell all there is to tell by themselves: only errors of ours are logged. */
  static void quiet() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.ERROR);
      context.getLogger("io.wirewatch").setLevel(Level.ERROR);
      context.getLogger("org.apache.kafka").setLevel(Level.OFF);
    }
  }
}
