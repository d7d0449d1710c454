/**
 * A real Kafka and a real Elasticsearch for a machine that has neither: the broker runs in this
 * virtual machine, Elasticsearch in a child process that ends when this one does, however it ends.
 * Both listen on loopback only and keep their data under the data folder.
 */
@NullMarked
package io.wirewatch.app.embedded;

import org.jspecify.annotations.NullMarked;
