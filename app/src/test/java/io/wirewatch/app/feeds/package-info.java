/** Sources to articles: the crawler against web servers and a broker that are real. */
@NullMarked
package io.wirewatch.app.feeds;

import org.jspecify.annotations.NullMarked;
