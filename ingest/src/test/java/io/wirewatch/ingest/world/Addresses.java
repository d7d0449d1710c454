package io.wirewatch.ingest.world;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where everything is: the addresses of articles, feeds and sites. */
final class Addresses {

  /** Path under which the articles that robots.txt forbids are found. */
  static final String FORBIDDEN_PATH = "/subscribers";

  private static final int MAX_SLUG_WORDS = 6;
  private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final DateTimeFormatter FOLDERS = DateTimeFormatter.ofPattern("/yyyy/MM/dd/");
  private static final Pattern SERIAL =
      Pattern.compile("(?:-|[?&]id=|^/r/)(\\d{1,9})(?:\\.html|/)?(?:[?&].*)?$");

  private final Press press;
  private final IntSupplier port;

  /**
   * @param port asked when an address is needed: the server's port is known only once it runs
   */
  Addresses(Press press, IntSupplier port) {
    this.press = press;
    this.port = port;
  }

  /** Returns the address of a path at a host. */
  String at(String host, String path) {
    return "http://" + host + ":" + port.getAsInt() + path;
  }

  /** Returns the address that an article calls its own. */
  String canonical(int serial) {
    return at(press.siteOf(serial).host(), path(serial));
  }

  /** Returns the address that feeds and sitemaps give. */
  String offered(int serial) {
    Site site = press.siteOf(serial);
    return switch (site.layout().links()) {
      case PLAIN -> canonical(serial);
      case TRACKED -> tracked(serial);
      case REDIRECTOR -> at(redirector(site.index() % Sites.REDIRECTORS), "/r/" + serial);
      case AMP -> at("amp." + site.domain(), path(serial));
      case MOBILE -> at("m." + site.domain(), path(serial));
    };
  }

  /** Returns an article's address with tracking parameters. */
  String tracked(int serial) {
    String url = canonical(serial);
    return url + (url.indexOf('?') < 0 ? '?' : '&') + "utm_source=feed&utm_medium=rss";
  }

  String feed(FeedProfile feed) {
    return at(feed.host(), feed.path());
  }

  static String redirector(int number) {
    return "clicks-" + number + Sites.SUFFIX;
  }

  static boolean isRedirector(String host) {
    return IntStream.range(0, Sites.REDIRECTORS)
        .anyMatch(number -> redirector(number).equals(host));
  }

  /** Returns the article that a target names, or none; whether it is there is another question. */
  OptionalInt serial(String target) {
    Matcher matcher = SERIAL.matcher(target);
    return matcher.find()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  /** Returns the path and query of an article at each of its site's hosts. */
  String path(int serial) {
    Site site = press.siteOf(serial);
    String section = Site.SECTIONS.get(press.articles().section(serial));
    String name = slug(serial) + "-" + serial;
    String path =
        switch (site.layout().paths()) {
          case DATED ->
              FOLDERS.format(press.articles().published(serial).atOffset(ZoneOffset.UTC))
                  + name
                  + "/";
          case SHORT -> "/news/" + name + ".html";
          case SECTIONED -> "/" + section + "/" + name;
          case QUERY -> "/article?id=" + serial + "&section=" + section;
        };
    return press.articles().has(serial, Articles.Trait.FORBIDDEN) ? FORBIDDEN_PATH + path : path;
  }

  private String slug(int serial) {
    String ascii =
        press
            .story(serial)
            .headline()
            .toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss");
    String[] words = NO_SLUG.split(ascii);
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < words.length && i < MAX_SLUG_WORDS; i++) {
      slug.append(slug.isEmpty() || words[i].isEmpty() ? "" : "-").append(words[i]);
    }
    return slug.isEmpty() ? "story" : slug.toString();
  }
}
