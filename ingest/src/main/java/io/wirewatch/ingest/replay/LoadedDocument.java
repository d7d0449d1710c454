package io.wirewatch.ingest.replay;

import io.wirewatch.ingest.capture.Reading;
import java.nio.ByteBuffer;

/**
 * A document after its file was read.
 *
 * @param bytes its first bytes, all of them unless it was too large
 * @param size its full size in bytes; -1 when it could not be opened
 * @param reading what came of it
 */
record LoadedDocument(ByteBuffer bytes, long size, Reading reading) {}
