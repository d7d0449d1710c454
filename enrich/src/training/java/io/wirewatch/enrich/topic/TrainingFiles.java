package io.wirewatch.enrich.topic;

import java.nio.file.Path;

/**
 * Files that training reads and this repository does not hold.
 *
 * @param news tokens of the Groningen Meaning Bank
 * @param messages tokens of the training part of WNUT 2017
 * @param definitions the IPTC's table of Media Topics and mappings, as JSON
 * @param vectors where to keep sentence vectors between runs; made if missing
 */
record TrainingFiles(Path news, Path messages, Path definitions, Path vectors) {}
