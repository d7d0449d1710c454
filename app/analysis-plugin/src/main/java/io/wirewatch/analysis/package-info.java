/**
 * A plugin for the embedded Elasticsearch. The distribution that Elastic publishes on Maven Central
 * leaves out its {@code analysis-common} module but ships the Lucene classes underneath; this
 * plugin registers them again under the names that a full cluster has, so that one mapping serves
 * both.
 */
@NullMarked
package io.wirewatch.analysis;

import org.jspecify.annotations.NullMarked;
