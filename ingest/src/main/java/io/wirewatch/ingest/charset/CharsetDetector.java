package io.wirewatch.ingest.charset;

import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes documents. Safe for use by many threads. */
public final class CharsetDetector {

  private static final int PRESCAN_BYTES = 4096;
  private static final int GUESS_BYTES = 64 * 1024;
  private static final int MIN_CONFIDENCE = 30;

  private static final Pattern HEADER =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
  private static final Pattern XML =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
  private static final Pattern META =
      Pattern.compile("(?i)<meta[^>]{0,500}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

  private CharsetDetector() {}

  /**
   * Decodes a document. Nothing is thrown: what cannot be decoded becomes U+FFFD.
   *
   * <p>A byte order mark decides, then regular zero bytes, then being valid UTF-8; only then what
   * the header says, what the document says, and at last statistics. RFC 3023's rule by which
   * {@code text/xml} without a charset is ASCII is not followed: nobody who sends it means it.
   *
   * @param bytes the document
   * @param contentType the {@code Content-Type} header; null when there was none
   * @param markup where the document may declare its charset
   */
  public static Decoded decode(byte[] bytes, @Nullable String contentType, Markup markup) {
    Optional<Charset> wide = ByteOrder.marked(bytes).or(() -> ByteOrder.unmarked(bytes));
    Optional<Charset> header = declared(HEADER, contentType == null ? "" : contentType);
    Optional<Charset> inside = inside(bytes, wide.orElse(StandardCharsets.ISO_8859_1), markup);
    Optional<Charset> stated = header.or(() -> inside);
    Charset charset = wide.orElseGet(() -> chosen(bytes, header, inside));
    String text = new String(bytes, charset);
    return new Decoded(
        text.startsWith("\uFEFF") ? text.substring(1) : text,
        charset.name(),
        stated.isPresent() && !isSame(stated.get(), charset));
  }

  private static Charset chosen(byte[] bytes, Optional<Charset> header, Optional<Charset> inside) {
    // Who reads the declaration as bytes of ASCII cannot believe that they are UTF-16.
    Optional<Charset> first = header.filter(charset -> !CharsetNames.isWide(charset));
    Optional<Charset> second = inside.filter(charset -> !CharsetNames.isWide(charset));
    Optional<Charset> stated = first.or(() -> second);
    Utf8Census census = Utf8Census.of(bytes);
    if (census.isAscii()) {
      return stated.filter(charset -> isAsciiLike(bytes, charset)).orElse(StandardCharsets.UTF_8);
    }
    if (census.isUtf8() && !(census.isDoubtful() && isEastAsian(bytes, stated))) {
      return StandardCharsets.UTF_8;
    }
    return first
        .filter(charset -> decodes(bytes, charset))
        .or(() -> second.filter(charset -> decodes(bytes, charset)))
        .or(() -> census.isMostlyUtf8() ? Optional.of(StandardCharsets.UTF_8) : Optional.empty())
        .or(() -> stated.filter(charset -> mostlyDecodes(bytes, charset)))
        .orElseGet(() -> guessed(bytes));
  }

  private static Optional<Charset> inside(byte[] bytes, Charset as, Markup markup) {
    String beginning = new String(bytes, 0, Math.min(PRESCAN_BYTES, bytes.length), as);
    return switch (markup) {
      case XML -> declared(XML, beginning);
      case HTML -> declared(META, beginning).or(() -> declared(XML, beginning));
      case NONE -> Optional.empty();
    };
  }

  private static Optional<Charset> declared(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? CharsetNames.named(matcher.group(1)) : Optional.empty();
  }

  /** Declared UTF-16 is the same as UTF-16LE if that is what it is. */
  private static boolean isSame(Charset stated, Charset charset) {
    return stated.equals(charset)
        || (CharsetNames.isWide(stated) && charset.name().startsWith(stated.name()));
  }

  private static boolean isEastAsian(byte[] bytes, Optional<Charset> stated) {
    return stated.isPresent()
        && CharsetNames.isEastAsian(stated.get())
        && decodes(bytes, stated.get());
  }

  /** Bytes of ASCII mean the same in the charset, or they are escapes of which it consists. */
  private static boolean isAsciiLike(byte[] bytes, Charset charset) {
    String text = new String(bytes, 0, Math.min(PRESCAN_BYTES, bytes.length), charset);
    return CharsetNames.isSevenBit(charset)
        || text.equals(
            new String(bytes, 0, Math.min(PRESCAN_BYTES, bytes.length), StandardCharsets.US_ASCII));
  }

  private static boolean decodes(byte[] bytes, Charset charset) {
    return errors(bytes, charset) == 0;
  }

  /** One bad byte in a thousand: the declaration is right and the bytes are damaged. */
  private static boolean mostlyDecodes(byte[] bytes, Charset charset) {
    return errors(bytes, charset) * 1000L <= bytes.length;
  }

  /** Returns how many bytes are no characters, not counting one cut off at the end. */
  private static int errors(byte[] bytes, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    int errors = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, false);
      out.clear();
      if (result.isError()) {
        errors++;
        in.position(Math.min(in.limit(), in.position() + Math.max(1, result.length())));
      } else if (result.isUnderflow()) {
        return errors;
      }
    }
  }

  private static Charset guessed(byte[] bytes) {
    var detector = new com.ibm.icu.text.CharsetDetector();
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, GUESS_BYTES)));
    CharsetMatch match = detector.detect();
    return match == null || match.getConfidence() < MIN_CONFIDENCE
        ? Charset.forName("windows-1252")
        : CharsetNames.named(match.getName())
            .filter(charset -> !CharsetNames.isWide(charset))
            .orElse(Charset.forName("windows-1252"));
  }
}
