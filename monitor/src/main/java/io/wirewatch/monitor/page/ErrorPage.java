package io.wirewatch.monitor.page;

import static io.wirewatch.monitor.page.Html.attr;
import static io.wirewatch.monitor.page.Html.cls;
import static io.wirewatch.monitor.page.Html.href;
import static io.wirewatch.monitor.page.Html.nothing;
import static io.wirewatch.monitor.page.Html.tag;
import static io.wirewatch.monitor.page.Html.testId;
import static io.wirewatch.monitor.page.Html.text;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.wirewatch.monitor.page.Html.Node;
import java.time.Duration;

/** What a person sees when a page cannot be shown. */
public final class ErrorPage {

  private static final Duration RETRY = Duration.ofSeconds(5);

  private final Layout layout;

  ErrorPage(Layout layout) {
    this.layout = layout;
  }

  /**
   * Answers with a page that says what is wrong. Where waiting may help, it loads itself anew.
   *
   * @param detail what is wrong and what to do about it, in a sentence
   */
  public void answer(Context ctx, HttpStatus status, String detail) {
    boolean temporary = status == HttpStatus.SERVICE_UNAVAILABLE;
    Node main =
        tag(
            "section",
            cls("error"),
            testId("error"),
            tag("p", cls("error-code"), text(Integer.toString(status.getCode()))),
            tag("h1", text(title(status))),
            tag("p", text(detail)),
            status == HttpStatus.UNAUTHORIZED ? login() : nothing(),
            temporary
                ? tag("p", cls("why"), text("This page tries again every few seconds."))
                : tag("p", tag("a", href(Href.DASHBOARD), text("To the dashboard"))));
    ctx.status(status);
    if (temporary) {
      ctx.header("Retry-After", Long.toString(RETRY.toSeconds()));
    }
    Layout.Reload reload =
        temporary ? new Layout.Reload(RETRY, Href.same(ctx.path(), ctx.queryString())) : null;
    ctx.html(layout.page(title(status), Layout.Tab.NONE, "", reload, main));
  }

  private static String title(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "There is no such page";
      case UNAUTHORIZED -> "Sign in";
      case BAD_REQUEST -> "That cannot be read";
      case SERVICE_UNAVAILABLE -> "Not available at the moment";
      case INTERNAL_SERVER_ERROR -> "That went wrong on our side";
      default -> status.getMessage();
    };
  }

  private static Node login() {
    return tag(
        "form",
        cls("login"),
        attr("method", "post"),
        Html.action(Href.LOGIN),
        tag(
            "label",
            text("Token "),
            tag(
                "input",
                attr("type", "password"),
                attr("name", "token"),
                attr("autocomplete", "current-password"),
                attr("required", ""))),
        tag("button", cls("button"), attr("type", "submit"), text("Sign in")));
  }
}
