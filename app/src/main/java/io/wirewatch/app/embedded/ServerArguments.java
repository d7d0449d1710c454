package io.wirewatch.app.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Speaks to an Elasticsearch server as its own command line does: which options its virtual machine
 * needs, and the arguments it expects on its standard input. Both come out of the distribution's
 * own classes, loaded apart from ours, since neither is a published interface.
 */
final class ServerArguments implements AutoCloseable {

  private static final String STREAM = "org.elasticsearch.common.io.stream.";

  private final Path distribution;
  private final URLClassLoader classes;

  /**
   * @param distribution an unpacked Elasticsearch
   */
  ServerArguments(Path distribution) throws IOException {
    this.distribution = distribution;
    List<URL> jars = new ArrayList<>();
    for (String folder : List.of("lib", "lib/cli-launcher", "lib/tools/server-cli")) {
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(distribution.resolve(folder), "*.jar")) {
        for (Path jar : files) {
          jars.add(jar.toUri().toURL());
        }
      }
    }
    this.classes =
        new URLClassLoader(
            "elasticsearch-distribution",
            jars.toArray(URL[]::new),
            ClassLoader.getPlatformClassLoader());
  }

  /** Returns the options that the server's virtual machine needs, memory not among them. */
  @SuppressWarnings("unchecked") // what the distribution's method is declared to return
  List<String> systemOptions() throws ReflectiveOperationException {
    Class<?> settingsClass = classes.loadClass("org.elasticsearch.common.settings.Settings");
    Method options =
        classes
            .loadClass("org.elasticsearch.server.cli.SystemJvmOptions")
            .getDeclaredMethod("systemJvmOptions", settingsClass, Map.class);
    options.setAccessible(true);
    Map<String, String> properties =
        Map.of(
            "es.path.home", distribution.toString(),
            "es.distribution.type", "zip",
            "es.java.type", "JAVA_HOME");
    List<String> result =
        new ArrayList<>(
            (List<String>) options.invoke(null, settings(settingsClass, Map.of()), properties));
    // Touching all of the heap at once costs a second and all of its memory on a small machine.
    result.remove("-XX:+AlwaysPreTouch");
    return result;
  }

  /** Returns what the server reads from its standard input before it starts. */
  byte[] standardInput(Map<String, String> nodeSettings, Path config, Path logs)
      throws ReflectiveOperationException {
    Class<?> settingsClass = classes.loadClass("org.elasticsearch.common.settings.Settings");
    Class<?> secretsClass = classes.loadClass("org.elasticsearch.common.settings.SecureSettings");
    Class<?> keystore = classes.loadClass("org.elasticsearch.common.settings.KeyStoreWrapper");
    Object secrets = keystore.getMethod("create").invoke(null);
    keystore.getMethod("addBootstrapSeed", keystore).invoke(null, secrets);

    Constructor<?> constructor =
        classes
            .loadClass("org.elasticsearch.bootstrap.ServerArgs")
            .getConstructor(
                boolean.class,
                boolean.class,
                Path.class,
                secretsClass,
                settingsClass,
                Path.class,
                Path.class);
    Object arguments =
        constructor.newInstance(
            false, true, null, secrets, settings(settingsClass, nodeSettings), config, logs);

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Class<?> streamOutput = classes.loadClass(STREAM + "StreamOutput");
    Object stream =
        classes
            .loadClass(STREAM + "OutputStreamStreamOutput")
            .getConstructor(OutputStream.class)
            .newInstance(bytes);
    arguments.getClass().getMethod("writeTo", streamOutput).invoke(arguments, stream);
    streamOutput.getMethod("flush").invoke(stream);
    return bytes.toByteArray();
  }

  private static Object settings(Class<?> settingsClass, Map<String, String> values)
      throws ReflectiveOperationException {
    Object builder = settingsClass.getMethod("builder").invoke(null);
    Method put = builder.getClass().getMethod("put", String.class, String.class);
    for (Map.Entry<String, String> value : values.entrySet()) {
      put.invoke(builder, value.getKey(), value.getValue());
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }

  @Override
  public void close() throws IOException {
    classes.close();
  }
}
