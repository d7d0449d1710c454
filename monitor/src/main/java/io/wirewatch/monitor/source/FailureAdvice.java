package io.wirewatch.monitor.source;

import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import java.util.Set;

/** What to do about a source whose last poll failed, by the stable code of the failure. */
final class FailureAdvice {

  /** Failures in a row from which on one that may pass by itself is worth somebody's time. */
  private static final int PATIENCE = 3;

  /** Failures that come and go without anybody's doing. */
  private static final Set<String> PASSING =
      Set.of(
          "dns", "connect", "timeout", "too-slow", "cut-off", "protocol", "http-408", "http-429");

  private FailureAdvice() {}

  /**
   * @param code stable code of the last failure
   */
  static Advice of(Source settings, SourceState state, String code) {
    Condition condition =
        isPassing(code) && state.getConsecutiveFailures() < PATIENCE
            ? Condition.OK
            : Condition.BROKEN;
    return new Advice(condition, sentence(state, code), command(settings, code));
  }

  private static boolean isPassing(String code) {
    return PASSING.contains(code) || code.startsWith("http-5");
  }

  private static String sentence(SourceState state, String code) {
    return switch (code) {
      case "http-404" ->
          "There is no feed at this address any more (404): look for its new one on the site's home"
              + " page, then remove this one.";
      case "http-410" ->
          "The server says that the feed is gone for good (410) and is asked once a week only:"
              + " remove it.";
      case "http-401" ->
          "The server wants a login (401), which a public feed does not need: see whether the feed"
              + " has another address.";
      case "http-403" ->
          "The server turns us away (403): ask the publisher to let our user agent in, or look for"
              + " another address of the feed.";
      case "http-429" ->
          "The server asks us to come less often (429), and we do: if this goes on, raise"
              + " minInterval in an export and import that.";
      case "dns" ->
          "The host's name leads nowhere: see whether the site has moved, or whether this machine's"
              + " name server works.";
      case "connect" -> "The server takes no connection: it is asked again by itself.";
      case "tls" ->
          "The server's certificate is not to be trusted, so nothing is read from it: tell the"
              + " publisher, or see whether the feed has another address.";
      case "timeout", "cut-off", "protocol" ->
          "The server does not answer, or breaks off: it is asked again by itself.";
      case "too-slow" ->
          "The server sends so slowly that the poll was given up: it is asked again by itself.";
      case "robots" ->
          "The site's robots.txt forbids this address: ask the publisher, or remove the feed.";
      case "html" ->
          "A web page is served where the feed was: look for the feed's new address on the site's"
              + " home page, then remove this one.";
      case "not-a-feed", "binary", "too-deep" ->
          "What is served here is no feed: see what it is, or look for the feed on the site's home"
              + " page.";
      case "empty" -> "The server sends an empty document: see whether it does so to browsers too.";
      case "content-type" ->
          "The server says that this is a picture, a film or the like and no feed: check the"
              + " address.";
      case "too-large", "ratio" ->
          "The document is larger than a feed may be: look for a shorter feed of the site.";
      case "address" ->
          "The name leads to a private address, which is not asked: remove the source unless it is"
              + " your own and such addresses are allowed.";
      case "too-many-hops", "redirect-loop" ->
          "The server redirects in circles: look for the feed's new address on the site's home"
              + " page.";
      default -> other(state, code);
    };
  }

  private static String other(SourceState state, String code) {
    if (code.startsWith("http-5")) {
      return "The server fails (%s): it is asked again by itself, less and less often."
          .formatted(code.substring("http-".length()));
    }
    String told = state.getLastFailure();
    return told == null ? "The poll fails (" + code + "): see why." : told;
  }

  private static String command(Source settings, String code) {
    return switch (code) {
      case "http-404",
          "html",
          "not-a-feed",
          "too-large",
          "ratio",
          "too-many-hops",
          "redirect-loop" ->
          Command.discover(settings.getHomepage(), settings.getUrl());
      case "http-410", "robots", "address" -> Command.remove(settings.getUrl());
      case "http-429" -> Command.EDIT;
      default -> Command.check(settings.getUrl());
    };
  }
}
