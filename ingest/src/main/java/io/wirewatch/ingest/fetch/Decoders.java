package io.wirewatch.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes content encodings (RFC 9110, 8.4): gzip, deflate in both its readings, brotli. */
final class Decoders {

  /** What we ask for. */
  static final String ACCEPTED = "gzip, br, deflate";

  /** More than one is rare and a mistake, more than two a trap. */
  private static final int MAX_STACKED = 2;

  private Decoders() {}

  /**
   * Returns the encodings of an answer in the order in which they were applied.
   *
   * @param headers values of {@code Content-Encoding}
   */
  static List<String> encodings(List<String> headers) throws StoppedException {
    List<String> encodings = new ArrayList<>();
    for (String name : String.join(",", headers).toLowerCase(Locale.ROOT).split(",")) {
      switch (name.strip()) {
        case "", "identity", "none" -> {}
        case "gzip", "x-gzip" -> encodings.add("gzip");
        case "deflate", "br" -> encodings.add(name.strip());
        default ->
            throw StoppedException.failed(
                "encoding", "the server used an encoding that was not asked for: " + name.strip());
      }
    }
    if (encodings.size() > MAX_STACKED) {
      throw StoppedException.refused(
          "encoding", encodings.size() + " encodings on top of each other: " + encodings);
    }
    return encodings;
  }

  /** Undoes the encodings, the last one first, with a meter behind each. */
  static InputStream open(MeteredStream wire, List<String> encodings, FetchLimits limits)
      throws IOException {
    InputStream in = wire;
    for (int i = encodings.size() - 1; i >= 0; i--) {
      in = MeteredStream.decoded(decoder(encodings.get(i), in), limits, wire);
    }
    return in;
  }

  /** Undoes gzip where a file was compressed before it was put on the server. */
  static InputStream openFile(InputStream file, FetchLimits limits, MeteredStream wire)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(file);
    byte[] start = start(in);
    boolean gzip = start.length == 2 && start[0] == 0x1f && (start[1] & 0xff) == 0x8b;
    return gzip ? MeteredStream.decoded(new GZIPInputStream(in), limits, wire) : in;
  }

  private static InputStream decoder(String encoding, InputStream encoded) throws IOException {
    BufferedInputStream in = new BufferedInputStream(encoded);
    byte[] start = start(in);
    if (start.length == 0) {
      return in; // Nothing was encoded: servers label empty bodies like all others.
    }
    return switch (encoding) {
      case "gzip" -> new GZIPInputStream(in);
      case "br" -> new BrotliStream(in);
      default -> new Inflated(in, new Inflater(!isZlib(start)));
    };
  }

  private static byte[] start(BufferedInputStream in) throws IOException {
    in.mark(2);
    byte[] start = in.readNBytes(2);
    in.reset();
    return start;
  }

  /** RFC 1950, 2.2: method 8, and a header that is a multiple of 31. */
  private static boolean isZlib(byte[] start) {
    return start.length == 2
        && (start[0] & 0x0f) == 8
        && ((start[0] & 0xff) << 8 | (start[1] & 0xff)) % 31 == 0;
  }

  /** Frees the native memory of an inflater that was handed in, which its parent does not. */
  private static final class Inflated extends InflaterInputStream {
    Inflated(InputStream in, Inflater inflater) {
      super(in, inflater);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
