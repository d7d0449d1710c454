package io.wirewatch.ingest.capture;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document and the encoding it was found in: a byte order mark, else strict UTF-8,
 * else the best guess of ICU's detector.
 *
 * @param text the text, without byte order mark
 * @param guessed name of the encoding where it was guessed; null where it was certain
 */
record CaptureText(String text, @Nullable String guessed) {

  /** ICU's detector reads no more than this. */
  private static final int SAMPLE_BYTES = 8_192;

  /** One control character in so many is too much for text. */
  private static final int CONTROL_SHARE = 100;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Returns the text, or empty if the bytes are not text. */
  static Optional<CaptureText> decode(byte[] bytes) {
    CaptureText text = marked(bytes);
    if (text == null) {
      for (byte b : bytes) {
        if (b == 0) {
          return Optional.empty();
        }
      }
      text = utf8(bytes, 0);
    }
    if (text == null) {
      text = guessed(bytes);
    }
    return isText(text.text()) ? Optional.of(text) : Optional.empty();
  }

  private static @Nullable CaptureText marked(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return utf8(bytes, 3);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new CaptureText(
          new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), null);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new CaptureText(
          new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), null);
    }
    return null;
  }

  private static @Nullable CaptureText utf8(byte[] bytes, int from) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString();
      return new CaptureText(text, null);
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static CaptureText guessed(byte[] bytes) {
    byte[] sample = bytes.length > SAMPLE_BYTES ? sample(bytes) : bytes;
    CharsetMatch match = new CharsetDetector().setText(sample).detect();
    Charset charset = WINDOWS_1252;
    // As browsers do, ISO-8859-1 is read as the superset that pages really use.
    if (match != null
        && !match.getName().equals("ISO-8859-1")
        && Charset.isSupported(match.getName())) {
      charset = Charset.forName(match.getName());
    }
    return new CaptureText(new String(bytes, charset), charset.name());
  }

  /** The bytes around the first one that is not ASCII: what is before it tells nothing. */
  private static byte[] sample(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    int from = Math.max(0, Math.min(first - SAMPLE_BYTES / 8, bytes.length - SAMPLE_BYTES));
    return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE_BYTES));
  }

  private static boolean isText(String text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      boolean layout = c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x0b || c == 0x85;
      if (!layout && (Character.isISOControl(c) || c == '\ufffd')) {
        controls++;
      }
    }
    return (long) controls * CONTROL_SHARE <= text.length();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
