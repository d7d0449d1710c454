/**
 * Reads feeds and sitemaps: RSS, Atom, RDF, CDF, JSON Feed, in whatever state they come. One
 * lenient, linear reader for all of XML, which notes what is wrong instead of giving up: {@code
 * MarkupTokenizer} cuts tags, {@code ElementReader} makes them nest, {@code XmlFeedReader} and
 * {@code ItemReader} follow the elements that {@code Vocabulary} knows into a {@code Draft}, and
 * texts are made safe only for the items that are kept.
 */
@NullMarked
package io.wirewatch.ingest.feed;

import org.jspecify.annotations.NullMarked;
