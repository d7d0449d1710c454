/**
 * Which version of which story an article is, and what a version changed. For now a story is one
 * article; what stands here is the numbering of an article's revisions, the same whatever order its
 * copies arrive in and however often they are replayed, and the texts that they are compared by.
 */
@NullMarked
package io.wirewatch.enrich.story;

import org.jspecify.annotations.NullMarked;
