package io.wirewatch.ingest.body;

import io.wirewatch.schemas.record.Zone;

/**
 * What a block of a page was taken for, and why, for people to read.
 *
 * @param zone the part of the page that it was given to
 * @param text whether it is part of the article's text
 * @param alone probability that it is text by itself, between 0 and 1; 0 when it was no candidate
 * @param score probability that it is text among its neighbours, between 0 and 1
 * @param why what speaks for it and against it, in a few words
 * @param words its text
 */
public record Verdict(
    Zone zone, boolean text, double alone, double score, String why, String words) {}
