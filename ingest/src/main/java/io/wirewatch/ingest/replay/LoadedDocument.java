package io.wirewatch.ingest.replay;

import io.wirewatch.ingest.extract.Reading;
import java.nio.ByteBuffer;

/**
 * A document after it was read.
 *
 * @param origin its name for people and dead letters; that of its file, and its place in there
 * @param bytes its first bytes, all of them unless it was too large
 * @param size its full size in bytes; -1 when that is not known
 * @param reading what came of it
 * @param position how far its file has been read, in bytes
 */
record LoadedDocument(String origin, ByteBuffer bytes, long size, Reading reading, long position) {}
