package io.wirewatch.monitor.page;

import static io.wirewatch.monitor.page.Html.attr;
import static io.wirewatch.monitor.page.Html.cls;
import static io.wirewatch.monitor.page.Html.tag;
import static io.wirewatch.monitor.page.Html.text;

import io.wirewatch.monitor.page.Html.Node;

/** Pictures that are part of the markup, in the colour of the text around them. */
final class Icons {

  private Icons() {}

  /** The mark of the product: a line that runs level until something happens on it. */
  static Node logo() {
    return svg(
        "logo",
        "0 0 32 32",
        tag(
            "path",
            attr("d", "M2 19h7l4-11 6 16 4-9h3"),
            attr("fill", "none"),
            attr("stroke", "currentColor"),
            attr("stroke-width", "3"),
            attr("stroke-linecap", "round"),
            attr("stroke-linejoin", "round")),
        tag("circle", attr("cx", "28"), attr("cy", "15"), attr("r", "2.6"), cls("logo-dot")));
  }

  /** An eye. */
  static Node watched() {
    return tag(
        "span",
        cls("eye"),
        svg(
            "icon",
            "0 0 16 16",
            tag(
                "path",
                attr("d", "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Z"),
                attr("fill", "none"),
                attr("stroke", "currentColor"),
                attr("stroke-width", "1.5")),
            tag(
                "circle",
                attr("cx", "8"),
                attr("cy", "8"),
                attr("r", "2"),
                attr("fill", "currentColor"))),
        tag("span", cls("unseen"), text("watched: ")));
  }

  static Node search() {
    return svg(
        "icon",
        "0 0 16 16",
        tag(
            "path",
            attr("d", "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14.5 14.5"),
            attr("fill", "none"),
            attr("stroke", "currentColor"),
            attr("stroke-width", "1.6"),
            attr("stroke-linecap", "round")));
  }

  /** Half a disc: light on one side, dark on the other. */
  static Node theme() {
    return svg(
        "icon",
        "0 0 16 16",
        tag(
            "circle",
            attr("cx", "8"),
            attr("cy", "8"),
            attr("r", "5.5"),
            attr("fill", "none"),
            attr("stroke", "currentColor"),
            attr("stroke-width", "1.5")),
        tag("path", attr("d", "M8 2.5a5.5 5.5 0 0 1 0 11Z"), attr("fill", "currentColor")));
  }

  private static Node svg(String cls, String viewBox, Node... shapes) {
    return tag(
        "svg",
        cls(cls),
        attr("viewBox", viewBox),
        attr("aria-hidden", "true"),
        attr("focusable", "false"),
        Html.all(shapes));
  }
}
