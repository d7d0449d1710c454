package io.wirewatch.ingest.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Resolves relative addresses by RFC 3986, section 5.2, without judging or re-encoding them: an
 * address that is absolute is returned as it was written.
 */
final class RelativeUrl {

  /** RFC 3986, appendix B. */
  private static final Pattern PARTS =
      Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*):)?(//[^/?#]*)?([^?#]*)(\\?[^#]*)?(#.*)?");

  private static final Pattern SPACE_INSIDE = Pattern.compile("[\\r\\n\\t]+");
  private static final int MAX_CHARS = 8192;

  private RelativeUrl() {}

  /** Returns the address, absolute where the base allows it; as it is otherwise. */
  static String resolve(@Nullable String base, String address) {
    String trimmed = SPACE_INSIDE.matcher(address.strip()).replaceAll("");
    if (base == null || trimmed.length() > MAX_CHARS) {
      return trimmed;
    }
    Matcher relative = PARTS.matcher(trimmed);
    Matcher from = PARTS.matcher(base);
    if (!relative.matches() || !from.matches() || relative.group(1) != null) {
      return trimmed;
    }
    String scheme = from.group(1);
    if (scheme == null || from.group(2) == null) {
      return trimmed;
    }
    String root = scheme + ":";
    String tail = given(relative.group(4)) + given(relative.group(5));
    if (relative.group(2) != null) {
      return root + relative.group(2) + withoutDots(relative.group(3)) + tail;
    }
    root += from.group(2);
    String path = relative.group(3);
    if (path.isEmpty()) {
      String query = relative.group(4) == null ? given(from.group(4)) : relative.group(4);
      return root + from.group(3) + query + given(relative.group(5));
    }
    if (!path.startsWith("/")) {
      String beside = from.group(3);
      path = (beside.isEmpty() ? "/" : beside.substring(0, beside.lastIndexOf('/') + 1)) + path;
    }
    return root + withoutDots(path) + tail;
  }

  /** Returns the base that an {@code xml:base} makes of an outer one. */
  static @Nullable String base(@Nullable String outer, String declared) {
    String resolved = resolve(outer, declared);
    Matcher parts = PARTS.matcher(resolved);
    String scheme = parts.matches() ? parts.group(1) : null;
    // A base such as javascript: or one that is still relative is of no use to anyone.
    return scheme != null && parts.group(2) != null ? resolved : outer;
  }

  private static String given(@Nullable String part) {
    return part == null ? "" : part;
  }

  private static String withoutDots(String path) {
    if (!path.contains("/.")) {
      return path;
    }
    Deque<String> segments = new ArrayDeque<>();
    String[] given = path.split("/", -1);
    for (int i = 1; i < given.length; i++) {
      boolean last = i == given.length - 1;
      if (given[i].equals("..")) {
        segments.pollLast();
      } else if (!given[i].equals(".")) {
        segments.addLast(given[i]);
        continue;
      }
      if (last) {
        segments.addLast("");
      }
    }
    return "/" + String.join("/", segments);
  }
}
