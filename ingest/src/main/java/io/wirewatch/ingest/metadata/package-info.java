/**
 * What a page of HTML says of its article besides the text: headline, authors, dates, publisher and
 * so on, from JSON-LD, meta elements, microdata, the elements around the text and the address.
 *
 * <p>Nothing here walks over the page: all of it works on the {@link
 * io.wirewatch.ingest.page.PageMarks} that the one walk collected.
 */
@NullMarked
package io.wirewatch.ingest.metadata;

import org.jspecify.annotations.NullMarked;
