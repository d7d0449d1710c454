/**
 * How the press marks its lines, whatever the format of the page: bylines, datelines, captions,
 * names of outlets, and the phrases that tell page furniture from running text.
 *
 * <p>The words that pages use are data: lists of phrases beside this package, one role a file, in
 * several languages. The code knows only shapes.
 */
@NullMarked
package io.wirewatch.ingest.press;

import org.jspecify.annotations.NullMarked;
