package io.wirewatch.monitor.page;

import static io.wirewatch.monitor.page.Html.action;
import static io.wirewatch.monitor.page.Html.attr;
import static io.wirewatch.monitor.page.Html.cls;
import static io.wirewatch.monitor.page.Html.each;
import static io.wirewatch.monitor.page.Html.href;
import static io.wirewatch.monitor.page.Html.script;
import static io.wirewatch.monitor.page.Html.tag;
import static io.wirewatch.monitor.page.Html.testId;
import static io.wirewatch.monitor.page.Html.text;
import static io.wirewatch.monitor.page.Html.when;

import io.wirewatch.monitor.http.Assets;
import io.wirewatch.monitor.page.Html.Node;
import io.wirewatch.monitor.page.Html.Part;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all pages share: the head, the bar at the top, the help on keys. */
final class Layout {

  /** The entries of the navigation. */
  enum Tab {
    LIVE("Live", "/"),
    SEARCH("Search", "/search"),
    ALERTS("Alerts", "/alerts"),
    WATCHLIST("Watch list", "/watchlist"),
    SOURCES("Sources", "/sources"),
    NONE("", "/");

    private final String label;
    private final String path;

    Tab(String label, String path) {
      this.label = label;
      this.path = path;
    }
  }

  /**
   * A page that loads itself anew, without a script.
   *
   * @param after after which time
   * @param to what it loads
   */
  record Reload(Duration after, Href to) {}

  private record Key(String key, String action) {}

  private static final List<Key> KEYS =
      List.of(
          new Key("/", "search"),
          new Key("j", "next item"),
          new Key("k", "previous item"),
          new Key("Enter", "open the item"),
          new Key("n", "show new items"),
          new Key("t", "light, dark or as the system"),
          new Key("?", "this help"));

  private final Assets assets;

  Layout(Assets assets) {
    this.assets = assets;
  }

  String page(String title, Tab tab, Node main) {
    return page(title, tab, "", null, main);
  }

  /**
   * @param query what the search box holds
   * @param reload when the page loads itself anew; null: never
   */
  String page(String title, Tab tab, String query, @Nullable Reload reload, Node main) {
    return Html.document(
        tag(
            "html",
            attr("lang", "en"),
            head(title, reload),
            tag(
                "body",
                tag("a", cls("skip"), href(Href.anchor("main")), text("Skip to content")),
                bar(tab, query),
                tag("main", attr("id", "main"), attr("tabindex", "-1"), main),
                help())));
  }

  private Node head(String title, @Nullable Reload reload) {
    return tag(
        "head",
        tag("meta", attr("charset", "utf-8")),
        tag("title", text(title.equals("Wirewatch") ? title : title + " · Wirewatch")),
        tag(
            "meta",
            attr("name", "viewport"),
            attr("content", "width=device-width, initial-scale=1")),
        tag("meta", attr("name", "color-scheme"), attr("content", "light dark")),
        reload == null ? Html.nothing() : reload(reload),
        tag(
            "link",
            attr("rel", "icon"),
            attr("type", "image/svg+xml"),
            href(Href.ours(assets.path("favicon.svg")))),
        tag("link", attr("rel", "stylesheet"), href(Href.ours(assets.path("wirewatch.css")))),
        script(Href.ours(assets.path("theme.js")), "classic"),
        script(Href.ours(assets.path("wirewatch.js")), "module"));
  }

  private static Node reload(Reload reload) {
    return tag(
        "meta",
        attr("http-equiv", "refresh"),
        attr("content", reload.after().toSeconds() + ";url=" + reload.to().value()));
  }

  private static Node bar(Tab current, String query) {
    return tag(
        "header",
        cls("bar-top"),
        tag(
            "a",
            cls("brand"),
            href(Href.DASHBOARD),
            attr("aria-label", "Wirewatch, live dashboard"),
            Icons.logo(),
            tag("span", text("Wirewatch"))),
        tag(
            "nav",
            attr("aria-label", "Pages"),
            each(
                List.of(Tab.LIVE, Tab.SEARCH, Tab.ALERTS, Tab.WATCHLIST, Tab.SOURCES),
                tab ->
                    tag(
                        "a",
                        href(Href.ours(tab.path)),
                        when(tab == current, attr("aria-current", "page")),
                        text(tab.label)))),
        search(query),
        tag(
            "div",
            cls("bar-end"),
            tag(
                "span",
                cls("live"),
                testId("live-indicator"),
                attr("data-state", "off"),
                attr("role", "status"),
                tag("span", cls("live-dot"), attr("aria-hidden", "true")),
                tag("span", cls("live-label"), text("Not live"))),
            tag(
                "button",
                cls("icon-button"),
                attr("type", "button"),
                attr("data-theme-toggle", ""),
                testId("theme-toggle"),
                attr("aria-label", "Light, dark or as the system"),
                attr("title", "Light, dark or as the system (t)"),
                Icons.theme())));
  }

  private static Node search(String query) {
    return tag(
        "form",
        cls("search"),
        attr("role", "search"),
        attr("method", "get"),
        action(Href.SEARCH),
        Icons.search(),
        tag(
            "input",
            attr("type", "search"),
            attr("name", "q"),
            attr("value", query),
            attr("placeholder", "Search the news"),
            attr("aria-label", "Search the news"),
            attr("autocomplete", "off"),
            attr("maxlength", "300"),
            testId("search-box")),
        tag("kbd", attr("aria-hidden", "true"), text("/")));
  }

  private static Node help() {
    return tag(
        "dialog",
        attr("id", "help"),
        attr("aria-labelledby", "help-title"),
        tag("h2", attr("id", "help-title"), text("Keys")),
        tag(
            "dl",
            each(
                KEYS,
                key ->
                    Html.all(
                        tag("dt", tag("kbd", text(key.key()))), tag("dd", text(key.action()))))),
        tag(
            "form",
            attr("method", "dialog"),
            tag("button", cls("button"), attr("type", "submit"), text("Close"))));
  }

  /** A headed part of a page. */
  static Node panel(String id, String title, Part... parts) {
    return tag(
        "section",
        cls("panel"),
        attr("aria-labelledby", id),
        tag("h2", attr("id", id), text(title)),
        tag("div", parts));
  }

  /** What stands where a list would be empty. */
  static Node empty(String title, String advice, Node... more) {
    return tag(
        "div",
        cls("empty"),
        testId("empty"),
        tag("p", cls("empty-title"), text(title)),
        tag("p", text(advice)),
        Html.all(more));
  }
}
