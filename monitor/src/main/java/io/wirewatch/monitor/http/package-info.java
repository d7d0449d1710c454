/**
 * What the API and the pages share of HTTP: a route, the reading of parameters, the problems that
 * are told to the caller, who may ask at all, and the files that never change between two builds.
 */
@NullMarked
package io.wirewatch.monitor.http;

import org.jspecify.annotations.NullMarked;
