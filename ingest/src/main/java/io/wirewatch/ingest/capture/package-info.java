/**
 * Plain-text captures of news pages: what a browser, or a crawler, leaves when it saves the visible
 * text of a page. One line is one paragraph, a label or a piece of furniture, and nothing says
 * which.
 *
 * <p>A capture is read in steps, each a function of the one before: bytes to text ({@link
 * io.wirewatch.ingest.capture.CaptureText}), text to lines, lines to signs (what a line looks like
 * by itself), signs to the stretch that holds the body, then the headline above it, then the zone
 * of every line by its sign and its place. Nothing is dropped: every line that is not blank becomes
 * a block, and furniture is kept as such.
 */
@NullMarked
package io.wirewatch.ingest.capture;

import org.jspecify.annotations.NullMarked;
