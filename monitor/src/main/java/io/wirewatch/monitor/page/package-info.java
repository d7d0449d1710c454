/**
 * The pages: complete HTML from the server, readable without a script; scripts only add what is
 * live.
 *
 * <p>Markup is a tree of {@link io.wirewatch.monitor.page.Html} nodes, which escape whatever they
 * are given. There is no way to put a string into a page as markup, no way to write a script or a
 * style into it, and no link that does not lead to a path of ours or to http(s).
 */
@NullMarked
package io.wirewatch.monitor.page;

import org.jspecify.annotations.NullMarked;
