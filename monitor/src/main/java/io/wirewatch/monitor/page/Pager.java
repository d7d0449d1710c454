package io.wirewatch.monitor.page;

import static io.wirewatch.monitor.page.Html.attr;
import static io.wirewatch.monitor.page.Html.cls;
import static io.wirewatch.monitor.page.Html.href;
import static io.wirewatch.monitor.page.Html.nothing;
import static io.wirewatch.monitor.page.Html.tag;
import static io.wirewatch.monitor.page.Html.testId;
import static io.wirewatch.monitor.page.Html.text;

import io.wirewatch.monitor.page.Html.Node;
import io.wirewatch.monitor.query.Slice;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The way to the next page of a list; where pages have no numbers, the way back is the browser's.
 */
final class Pager {

  private Pager() {}

  static Node next(Slice<?> slice, Function<String, Href> address) {
    String next = slice.next();
    return next == null || slice.items().size() >= slice.total()
        ? nothing()
        : tag(
            "nav",
            cls("pager"),
            attr("aria-label", "More results"),
            step("next", "next-page", address.apply(next), "Older"));
  }

  /** The ways to the pages before and after one of a list whose pages are numbered. */
  static Node numbered(int page, int pages, IntFunction<Href> address) {
    return pages == 1
        ? nothing()
        : tag(
            "nav",
            cls("pager"),
            attr("aria-label", "Pages of the list"),
            page == 1
                ? nothing()
                : step("prev", "previous-page", address.apply(page - 1), "Before"),
            tag("span", cls("count"), text(" Page %d of %d ".formatted(page, pages))),
            page == pages ? nothing() : step("next", "next-page", address.apply(page + 1), "Next"));
  }

  private static Node step(String relation, String testId, Href href, String label) {
    return tag("a", cls("button"), attr("rel", relation), testId(testId), href(href), text(label));
  }
}
