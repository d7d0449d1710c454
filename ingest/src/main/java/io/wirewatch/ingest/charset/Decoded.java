package io.wirewatch.ingest.charset;

/**
 * A decoded document.
 *
 * @param text its text, without byte order mark
 * @param charset name of the charset, as Java names it
 * @param misdeclared whether it was declared in another one
 */
public record Decoded(String text, String charset, boolean misdeclared) {}
