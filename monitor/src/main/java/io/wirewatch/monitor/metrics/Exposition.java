package io.wirewatch.monitor.metrics;

/**
 * Writes metrics in Prometheus' text format.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Exposition formats,
 *     text format 0.0.4</a>
 */
final class Exposition {

  static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder out = new StringBuilder();

  /** Kind of a metric. */
  enum Type {
    COUNTER("counter"),
    GAUGE("gauge");

    private final String word;

    Type(String word) {
      this.word = word;
    }
  }

  /**
   * A label of a sample.
   *
   * @param name its name, a constant of the program
   * @param value any text
   */
  record Label(String name, String value) {}

  /** Starts a metric; its samples must follow, and no other's until they are all written. */
  void metric(String name, Type type, String help) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type.word).append('\n');
  }

  void sample(String name, long value, Label... labels) {
    start(name, labels);
    out.append(value).append('\n');
  }

  void sample(String name, double value, Label... labels) {
    start(name, labels);
    out.append(value).append('\n');
  }

  private void start(String name, Label... labels) {
    out.append(name);
    String separator = "{";
    for (Label label : labels) {
      out.append(separator).append(label.name()).append("=\"");
      appendEscaped(label.value());
      out.append('"');
      separator = ",";
    }
    out.append(labels.length == 0 ? " " : "} ");
  }

  private void appendEscaped(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '"' -> out.append("\\\"");
        case '\n' -> out.append("\\n");
        default -> out.append(c);
      }
    }
  }

  /** Returns what has been written. */
  String text() {
    return out.toString();
  }
}
