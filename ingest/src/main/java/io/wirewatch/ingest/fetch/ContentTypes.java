package io.wirewatch.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides by its declared type whether an answer may be what was asked for. A page must be text of
 * some sort; a feed may be called anything that is not plainly a medium, since many are
 * mislabelled. What is not declared, or declared as mere bytes, is looked at (WHATWG MIME
 * Sniffing).
 */
final class ContentTypes {

  private static final Pattern TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+");
  private static final Set<String> PAGE =
      Set.of("application/xhtml+xml", "application/xml", "application/vnd.wap.xhtml+xml");
  private static final Set<String> MEDIA = Set.of("image", "audio", "video", "font", "model");
  private static final Set<String> UNTOLD =
      Set.of("", "application/octet-stream", "binary/octet-stream", "application/force-download");

  /** The standard's resource header. */
  private static final int SNIFFED_BYTES = 1445;

  private ContentTypes() {}

  /**
   * Checks a header before the body is read.
   *
   * @param header {@code Content-Type}; null when there was none
   * @throws StoppedException if it is not what was asked for
   */
  static void check(FetchKind kind, @Nullable String header) throws StoppedException {
    String type = type(header);
    boolean wanted =
        switch (kind) {
          case PAGE -> type.isEmpty() || type.startsWith("text/") || PAGE.contains(type);
          case FEED -> !MEDIA.contains(type.split("/")[0]) && !type.equals("application/pdf");
          case ROBOTS, HUB -> true;
        };
    if (!wanted) {
      throw refused(kind, "is of type " + type);
    }
  }

  /**
   * Checks a body whose type was not told.
   *
   * @throws StoppedException if it is binary
   */
  static void check(FetchKind kind, @Nullable String header, Body body) throws StoppedException {
    boolean typed = kind == FetchKind.PAGE || kind == FetchKind.FEED;
    if (typed && UNTOLD.contains(type(header)) && isBinary(body.bytes())) {
      throw refused(kind, "holds binary data and does not say of which type");
    }
  }

  private static StoppedException refused(FetchKind kind, String what) {
    String asked = kind.name().toLowerCase(Locale.ROOT);
    return StoppedException.refused(
        "content-type", "the answer " + what + ", where a " + asked + " was asked for");
  }

  /** Returns the type without parameters, in lower case; empty if there is none of that form. */
  private static String type(@Nullable String header) {
    String type = (header == null ? "" : header).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return TYPE.matcher(type).matches() ? type : "";
  }

  /** A control character in the first bytes tells; UTF-16 and UTF-32 have a mark of their own. */
  private static boolean isBinary(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(SNIFFED_BYTES, bytes.length), StandardCharsets.ISO_8859_1);
    boolean marked = start.startsWith("\u00fe\u00ff") || start.startsWith("\u00ff\u00fe");
    return !marked && start.chars().anyMatch(ContentTypes::isBinary);
  }

  private static boolean isBinary(int octet) {
    boolean written = octet >= 0x20 || octet == '\t' || octet == '\n' || octet == '\r';
    return !written && octet != '\f' && octet != 0x1b;
  }
}
