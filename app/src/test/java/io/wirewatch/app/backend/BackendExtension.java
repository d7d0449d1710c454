package io.wirewatch.app.backend;

import io.wirewatch.schemas.Namespace;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testcontainers.DockerClientFactory;

/**
 * Gives tests the one {@link Backend} of this virtual machine, started by the first test that asks,
 * and a {@link Namespace} that no other test has used. {@code -Dbackend=auto|embedded|docker}
 * chooses.
 */
public final class BackendExtension implements ParameterResolver {

  private static final AtomicInteger NAMESPACES = new AtomicInteger();

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Backend.class || type == Namespace.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (parameter.getParameter().getType() == Namespace.class) {
      return new Namespace("test-" + NAMESPACES.incrementAndGet());
    }
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Holder.class, key -> new Holder(start()), Holder.class)
        .backend();
  }

  private static Backend start() {
    String choice = System.getProperty("backend", "auto");
    return switch (choice) {
      case "embedded" -> embedded();
      case "docker" -> new ContainerBackend();
      case "auto" ->
          DockerClientFactory.instance().isDockerAvailable() ? new ContainerBackend() : embedded();
      default ->
          throw new IllegalArgumentException(
              "-Dbackend=" + choice + " is none of auto, embedded, docker");
    };
  }

  private static Backend embedded() {
    try {
      return new EmbeddedBackend();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the embedded servers start", e);
    }
  }

  private record Holder(Backend backend) implements AutoCloseable {
    @Override
    public void close() {
      backend.close();
    }
  }
}
