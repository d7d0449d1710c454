/**
 * Finds out in which charset a document is written. Byte order mark, header, the document's own
 * declaration and statistics are weighed, since each of them is wrong somewhere.
 */
@NullMarked
package io.wirewatch.ingest.charset;

import org.jspecify.annotations.NullMarked;
