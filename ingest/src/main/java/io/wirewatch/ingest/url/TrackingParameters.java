package io.wirewatch.ingest.url;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules of {@code tracking-parameters.txt}, which explains them. */
final class TrackingParameters {

  private static final String RESOURCE = "tracking-parameters.txt";
  private static final Pattern SESSION = Pattern.compile("[0-9a-fA-F]{32,64}");

  private record Rule(String host, Set<String> values) {

    boolean fits(String host, String value) {
      return (this.host.isEmpty() || host.equals(this.host) || host.endsWith("." + this.host))
          && (values.isEmpty()
              || values.contains(value.toLowerCase(Locale.ROOT))
              || (values.contains("#") && SESSION.matcher(value).matches()));
    }
  }

  private final Map<String, List<Rule>> names = new HashMap<>();
  private final Map<String, List<Rule>> prefixes = new HashMap<>();

  private TrackingParameters() {}

  static TrackingParameters load() {
    TrackingParameters parameters = new TrackingParameters();
    try (InputStream in = TrackingParameters.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no list " + RESOURCE);
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(parameters::add);
      return parameters;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  private void add(String line) {
    int slash = line.indexOf('/');
    int equals = line.indexOf('=');
    String name = line.substring(slash + 1, equals < 0 ? line.length() : equals);
    Rule rule =
        new Rule(
            line.substring(0, Math.max(slash, 0)),
            equals < 0 ? Set.of() : Set.of(line.substring(equals + 1).split(",")));
    if (name.endsWith("*")) {
      prefixes
          .computeIfAbsent(name.substring(0, name.length() - 1), key -> new ArrayList<>())
          .add(rule);
    } else {
      names.computeIfAbsent(name, key -> new ArrayList<>()).add(rule);
    }
  }

  /** Returns whether a parameter of an address on a host says nothing about the content. */
  boolean contains(String host, String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    return fits(names.getOrDefault(lower, List.of()), host, value)
        || prefixes.entrySet().stream()
            .anyMatch(
                prefix ->
                    lower.startsWith(prefix.getKey()) && fits(prefix.getValue(), host, value));
  }

  private static boolean fits(List<Rule> rules, String host, String value) {
    return rules.stream().anyMatch(rule -> rule.fits(host, value));
  }
}
