package io.wirewatch.enrich.entity;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * What the tagger knows: its lexicon and the weights that were trained over it. Immutable and safe
 * for use by many threads.
 */
public final class TaggerModel {

  /** Marks a file of weights, and its format. */
  static final int MAGIC = 0x57574e31;

  private static final String RESOURCE = "names.bin";
  private static final int BUFFER_BYTES = 1 << 16;

  private final Lexicon lexicon;
  private final ChainModel chain;
  private final String version;

  TaggerModel(Lexicon lexicon, ChainModel chain, String version) {
    this.lexicon = lexicon;
    this.chain = chain;
    this.version = version;
  }

  private static final class Shipped {
    static final TaggerModel MODEL = load();
  }

  /**
   * Returns the model shipped with the program. Read when first asked for.
   *
   * @throws UncheckedIOException if the program's files are damaged
   */
  public static TaggerModel shipped() {
    return Shipped.MODEL;
  }

  private static TaggerModel load() {
    Lexicon lexicon = Lexicon.shipped();
    try (DataInputStream in = open(RESOURCE)) {
      return read(lexicon, in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** Reads weights over a lexicon. */
  static TaggerModel read(Lexicon lexicon, DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("no weights in this program's format");
    }
    String version = in.readUTF();
    return new TaggerModel(lexicon, ChainModel.read(in), version);
  }

  /** Opens a packed resource of this package. */
  static DataInputStream open(String resource) {
    InputStream in = TaggerModel.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("the program was built without " + resource);
    }
    return unpack(in);
  }

  /** Unpacks what was deflated. */
  static DataInputStream unpack(InputStream in) {
    InputStream unpacked = new InflaterInputStream(in, new Inflater(), BUFFER_BYTES);
    return new DataInputStream(new BufferedInputStream(unpacked, BUFFER_BYTES));
  }

  /** Returns the version of the weights: what they were trained on, and when that changed. */
  public String version() {
    return version;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  ChainModel chain() {
    return chain;
  }
}
