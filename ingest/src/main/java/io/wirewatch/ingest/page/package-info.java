/**
 * A page of HTML, walked over once: its blocks of text in reading order, and the elements that tell
 * of its article ({@link io.wirewatch.ingest.page.PageMarks}). Nothing is judged here.
 */
@NullMarked
package io.wirewatch.ingest.page;

import org.jspecify.annotations.NullMarked;
