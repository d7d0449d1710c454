package io.wirewatch.app.command;

import io.wirewatch.enrich.annotate.Annotated;

/** Where a command shows what was found in articles, one at a time. */
@FunctionalInterface
interface AnnotatedReport {

  /**
   * Shows an article.
   *
   * @param place what the person calls it
   */
  void show(String place, Annotated annotated);
}
