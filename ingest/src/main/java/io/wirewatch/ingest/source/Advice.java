package io.wirewatch.ingest.source;

/** What to do about a source, by what is wrong with it. */
final class Advice {

  private Advice() {}

  static String of(String code) {
    return switch (code) {
      case "http-404", "http-410" ->
          "the feed is gone: look for a new one on the site, or remove the source";
      case "http-401", "http-403", "http-451" ->
          "the site keeps us out: ask the publisher, with the user agent's contact address";
      case "http-429" -> "the site is asked too often: raise minInterval";
      case "robots" ->
          "the site does not want robots here: ask the publisher, or remove the source";
      case "dns" -> "the host has no address: check the spelling, or whether the site has moved";
      case "tls" -> "its certificate is not in order: tell the publisher, or try http";
      case "connect", "timeout", "too-slow", "cut-off" ->
          "the server does not answer as it should: it is tried again; if it lasts, tell the"
              + " publisher";
      case "html", "not-a-feed", "binary" ->
          "this is no feed and none was found on the site: remove the source";
      case "empty" -> "wait whether items come; a feed that stays empty can be removed";
      case "stale" -> "look whether the site has a newer feed";
      case "index" -> "set kind to sitemap, or name one of the sitemaps";
      case "address", "scheme", "port", "userinfo", "url" ->
          "such an address is not fetched: correct it, or allow it in the settings";
      case "too-many-hops", "redirect-loop" -> "the site redirects in circles: tell the publisher";
      default ->
          code.startsWith("http-5")
              ? "the server has a fault: it is tried again; if it lasts, tell the publisher"
              : "look at the address in a browser";
    };
  }
}
