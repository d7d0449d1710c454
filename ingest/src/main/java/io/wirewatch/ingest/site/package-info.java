/**
 * What a site repeats. A page by itself does not tell a newsletter box in running text from the
 * text; twenty pages of its site do. {@link io.wirewatch.ingest.site.SiteMemory} counts, for one
 * registrable domain, on how many pages each line was seen and kept; {@link
 * io.wirewatch.ingest.site.RepeatedLines} decides from the counts which lines of a page are the
 * site's and not the article's.
 *
 * <p>News repeats itself too: the paragraph of background stands in every report of a story, and an
 * update repeats most of what it updates. So a line is the site's only if a share of all the site's
 * pages has it that no story reaches, and a page loses half of its words at most.
 *
 * <p>What is counted is what the extractor found on the page alone, before it asked the memory:
 * otherwise the memory would learn from itself.
 */
@NullMarked
package io.wirewatch.ingest.site;

import org.jspecify.annotations.NullMarked;
