/**
 * The Elasticsearch side of the sink: how the documents' indices are mapped, and how template,
 * index and alias are brought to that state before the first write.
 *
 * <p>The mappings lie beside this package as resources, one file an index. The number under {@code
 * _meta.version} is raised with every addition; a change that is no addition needs a new layout
 * number in {@link io.wirewatch.schemas.document.Index}, hence a new index.
 */
@NullMarked
package io.wirewatch.sink.index;

import org.jspecify.annotations.NullMarked;
