package io.wirewatch.ingest.replay;

/**
 * How far a replay has come. How many documents there are is only known at the end, since one file
 * may hold any number; how many bytes there are is known from the start.
 *
 * @param documents documents handed to Kafka
 * @param bytes bytes read of the files
 * @param totalBytes bytes of all files together
 * @param origin the last of those documents
 */
public record Progress(long documents, long bytes, long totalBytes, String origin) {}
