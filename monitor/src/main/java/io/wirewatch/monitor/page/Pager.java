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

/** The way to the next page of a list; the way back is the browser's. */
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
            tag(
                "a",
                cls("button"),
                attr("rel", "next"),
                testId("next-page"),
                href(address.apply(next)),
                text("Older")));
  }
}
