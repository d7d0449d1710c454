/**
 * Which version of which story an article is. For now a story is one article; what stands here is
 * the numbering of an article's revisions, the same whatever order its copies arrive in and however
 * often they are replayed.
 */
@NullMarked
package io.wirewatch.enrich.story;

import org.jspecify.annotations.NullMarked;
