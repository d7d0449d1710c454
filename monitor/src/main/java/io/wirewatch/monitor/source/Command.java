package io.wirewatch.monitor.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Commands of the program as one would type them into a shell. */
final class Command {

  static final String DOCTOR = "wirewatch doctor";

  /** Settings are changed in a file, for they are more than a command line holds well. */
  static final String EDIT = "wirewatch sources export sources.yaml";

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9:/._~%=+,@-]+");

  private Command() {}

  static String check(String url) {
    return "wirewatch sources check " + argument(url);
  }

  static String add(String url) {
    return "wirewatch sources add " + argument(url);
  }

  static String remove(String url) {
    return "wirewatch sources remove " + argument(url);
  }

  /** Looks for the feeds of a site: by its home page, else by the root of the feed's own site. */
  static String discover(@Nullable String homepage, String url) {
    if (homepage != null) {
      return add(homepage);
    }
    try {
      return add(new URI(url).resolve("/").toString());
    } catch (URISyntaxException e) {
      return check(url);
    }
  }

  /** An address comes from anywhere: what is copied into a shell must stay one argument. */
  private static String argument(String url) {
    return PLAIN.matcher(url).matches() ? url : "'" + url.replace("'", "'\\''") + "'";
  }
}
