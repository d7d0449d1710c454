package io.wirewatch.ingest.fetch;

import io.wirewatch.ingest.fetch.FetchLimits.Overflow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.zip.ZipException;
import okhttp3.Response;

/** Reads the body of one answer, decoded and within the limits. */
final class BodyReader {

  private final Response response;
  private final FetchKind kind;
  private final FetchLimits limits;
  private final MeteredStream wire;

  /**
   * @param response the answer, which the caller closes
   */
  BodyReader(Response response, FetchKind kind, FetchLimits limits) {
    this.response = response;
    this.kind = kind;
    this.limits = limits;
    this.wire = MeteredStream.wire(response.body().byteStream(), limits);
  }

  /** Returns how many bytes of the body came over the wire. */
  long wireBytes() {
    return wire.count();
  }

  /**
   * Returns the body.
   *
   * @throws StoppedException if it is too large, unpacks to too much, is broken or incomplete
   * @throws IOException if the network fails
   */
  Body read() throws IOException {
    if (response.headers("Content-Length").stream().distinct().count() > 1) {
      // RFC 9112, 6.3: not to be recovered from, since it hides one answer in another.
      throw StoppedException.failed("protocol", "the answer states different lengths");
    }
    if (limits.overflow() == Overflow.REFUSE
        && response.body().contentLength() > limits.maxBytes()) {
      throw MeteredStream.tooLarge(limits);
    }
    List<String> encodings = Decoders.encodings(response.headers("Content-Encoding"));
    try (InputStream decoded = Decoders.open(wire, encodings, limits);
        InputStream in =
            kind == FetchKind.FEED ? Decoders.openFile(decoded, limits, wire) : decoded) {
      return new Body(all(in));
    } catch (ZipException e) {
      throw StoppedException.failed(
          "encoding", "the body is no proper " + encodings + ": " + e.getMessage());
    } catch (StoppedException | InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      // A length not reached, a chunk not ended, a reset, an encoding that breaks off.
      throw StoppedException.failed(
          "cut-off", "the body broke off after " + wire.count() + " bytes: " + e.getMessage());
    }
  }

  private byte[] all(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(16 << 10);
    byte[] chunk = new byte[16 << 10];
    while (body.size() < limits.maxBytes()) {
      int read = in.read(chunk, 0, Math.min(chunk.length, limits.maxBytes() - body.size()));
      if (read < 0) {
        return body.toByteArray();
      }
      body.write(chunk, 0, read);
    }
    if (limits.overflow() == Overflow.REFUSE && in.read() >= 0) {
      throw MeteredStream.tooLarge(limits);
    }
    return body.toByteArray();
  }
}
