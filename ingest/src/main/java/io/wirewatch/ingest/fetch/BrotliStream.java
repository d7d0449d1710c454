package io.wirewatch.ingest.fetch;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Undoes brotli (RFC 7932) and says what went wrong in the words of the JDK's decoders: {@link
 * EOFException} for what breaks off, {@link ZipException} for what is broken, and what the source
 * threw as it was. Google's decoder puts all three into one exception.
 */
final class BrotliStream extends InputStream {

  private final Source source;
  private final BrotliInputStream decoder;

  BrotliStream(InputStream in) throws IOException {
    source = new Source(in);
    try {
      decoder = new BrotliInputStream(source);
    } catch (IOException | RuntimeException e) {
      throw source.explain(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return decoder.read(buffer, offset, length);
    } catch (IOException | RuntimeException e) {
      throw source.explain(e);
    }
  }

  @Override
  public void close() throws IOException {
    decoder.close();
  }

  /** Remembers how the encoded bytes ended. */
  private static final class Source extends FilterInputStream {

    private boolean ended;
    private @Nullable IOException thrown;

    Source(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int read = super.read(buffer, offset, length);
        ended |= read < 0;
        return read;
      } catch (IOException e) {
        thrown = e;
        throw e;
      }
    }

    IOException explain(Exception e) {
      if (thrown != null) {
        return thrown;
      }
      IOException told =
          ended ? new EOFException("brotli breaks off") : new ZipException("broken brotli");
      told.initCause(e);
      return told;
    }
  }
}
