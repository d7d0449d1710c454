package io.wirewatch.ingest.page;

/**
 * What the elements in the line of a block say.
 *
 * @param linkChars number of characters that are links
 * @param links number of links
 * @param boldChars number of characters in bold
 * @param italicChars number of characters in italics
 * @param signs what the classes of elements around all of its text say, as {@link NameSign} bits
 * @param tags kinds of elements in the line, as {@link Tag} bits
 * @param breaks number of line breaks
 */
public record Inline(
    int linkChars, int links, int boldChars, int italicChars, long signs, long tags, int breaks) {}
