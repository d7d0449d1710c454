package io.wirewatch.ingest.replay;

/**
 * How far a replay has come.
 *
 * @param done documents handed to Kafka
 * @param total documents of the run
 * @param origin the last of those done
 */
public record Progress(int done, int total, String origin) {}
