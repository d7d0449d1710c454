package io.wirewatch.app.command;

import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.page.WebPage;

/** Where {@code extract} shows what it made of a page, one page at a time. */
interface ArticleReport {

  /**
   * Shows what came of a page.
   *
   * @param page the page; its origin is what the person called it
   */
  void show(WebPage page, Reading reading);
}
