package io.wirewatch.ingest.replay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** A channel that counts what is read from it. */
final class CountedChannel implements ReadableByteChannel {

  private final ReadableByteChannel channel;
  private long count;

  CountedChannel(ReadableByteChannel channel) {
    this.channel = channel;
  }

  /** Returns how many bytes were read. */
  long count() {
    return count;
  }

  @Override
  public int read(ByteBuffer buffer) throws IOException {
    int read = channel.read(buffer);
    count += Math.max(0, read);
    return read;
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
