package io.wirewatch.ingest.replay;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to replay. It holds one document or, as archives do, many.
 *
 * @param path where it is; nothing says yet that it exists and can be read
 * @param origin its name for people and dead letters: relative to its corpus or folder, with
 *     slashes
 * @param entry what the manifest says of it; null when it is not listed
 */
record InputFile(Path path, String origin, Manifest.@Nullable Entry entry) {}
