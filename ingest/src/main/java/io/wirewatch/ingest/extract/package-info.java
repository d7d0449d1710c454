/**
 * What every reader of news pages needs, whatever the format of the page: the marks by which
 * bylines, datelines, captions, credits and page furniture are told from running text, and the hash
 * that tells one revision from the next.
 *
 * <p>{@link io.wirewatch.ingest.extract.ArticleExtractor} reads pages of HTML. Of what stood on a
 * page it keeps the element that holds the body, furniture in between included, and the headline;
 * menus, sidebars and footers outside of it are left out.
 *
 * <p>The words that pages use are data: lists of phrases beside this package, one role a file, in
 * several languages. The code knows only shapes.
 */
@NullMarked
package io.wirewatch.ingest.extract;

import org.jspecify.annotations.NullMarked;
