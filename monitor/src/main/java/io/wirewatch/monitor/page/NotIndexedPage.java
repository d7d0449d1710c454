package io.wirewatch.monitor.page;

import static io.wirewatch.monitor.page.Html.attr;
import static io.wirewatch.monitor.page.Html.cls;
import static io.wirewatch.monitor.page.Html.tag;
import static io.wirewatch.monitor.page.Html.testId;
import static io.wirewatch.monitor.page.Html.text;

import io.wirewatch.monitor.page.Html.Node;

/** What stands in an article's place while it cannot be found yet. */
final class NotIndexedPage {

  private NotIndexedPage() {}

  static Node render() {
    return tag(
        "section",
        cls("error"),
        testId("not-indexed"),
        attr("aria-live", "polite"),
        tag("h1", text("Not indexed yet")),
        tag(
            "p",
            text(
                "This article is not in the index. If it came in just now it will be in a moment;"
                    + " this page tries again by itself.")));
  }
}
