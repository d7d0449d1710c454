package io.wirewatch.app.command;

import io.wirewatch.ingest.charset.CharsetDetector;
import io.wirewatch.ingest.charset.Markup;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Makes text of the bytes of pages.
 *
 * @param forced the charset of all of them, whatever they say; null to find out
 */
record PageText(@Nullable Charset forced) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Decodes a page.
   *
   * @param contentType the header that it came with; null when there was none
   */
  String decode(byte[] bytes, @Nullable String contentType) {
    if (forced == null) {
      return CharsetDetector.decode(bytes, contentType, Markup.HTML).text();
    }
    String text = new String(bytes, forced);
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
