package io.wirewatch.monitor.page;

import static io.wirewatch.monitor.page.Html.attr;
import static io.wirewatch.monitor.page.Html.cls;
import static io.wirewatch.monitor.page.Html.number;
import static io.wirewatch.monitor.page.Html.tag;
import static io.wirewatch.monitor.page.Html.testId;
import static io.wirewatch.monitor.page.Html.text;

import io.wirewatch.monitor.page.Html.Node;
import io.wirewatch.monitor.query.LinkCounts;
import io.wirewatch.monitor.query.LinkState;

/**
 * Links in numbers. The discovered are the sum of the indexed, known, refused, failed and pending:
 * a reader can check that none was lost. The fetched cut across.
 */
final class LinkTiles {

  private LinkTiles() {}

  static Node render(LinkCounts links) {
    return tag(
        "ul",
        cls("tiles link-tiles"),
        attr("aria-label", "Links in numbers"),
        tile("discovered", links.total(), "Links that feeds offered"),
        tile("fetched", links.fetched(), "Pages fetched and read"),
        tile("indexed", links.count(LinkState.ARTICLE), "Links that became an article"),
        tile(
            "known",
            links.count(LinkState.DUPLICATE) + links.count(LinkState.NOT_MODIFIED),
            "Duplicates, and pages that had not changed"),
        tile("refused", links.count(LinkState.REFUSED), "Forbidden by a rule, the site's or ours"),
        tile("failed", links.count(LinkState.FAILED), "Tried as often as makes sense"),
        tile("pending", links.count(LinkState.PENDING), "Still to be fetched"));
  }

  private static Node tile(String label, long value, String meaning) {
    return tag(
        "li",
        cls("tile"),
        testId("tile-" + label),
        tag(
            "div",
            attr("title", meaning),
            tag("span", cls("tile-value"), number(value)),
            tag("span", cls("tile-label"), text(label))));
  }
}
