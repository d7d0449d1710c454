package io.wirewatch.ingest.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * A text as a feed gives it.
 *
 * @param value the characters, with elements inside written out as markup
 * @param type what they are
 * @param base address against which addresses in it are resolved; null when there is none
 */
record Text(String value, TextType type, @Nullable String base) {

  private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)(?=[\\s/>])");
  private static final Pattern HINT =
      Pattern.compile("</[A-Za-z]|<(?i:br|hr|img)\\b|/>|&#?[A-Za-z0-9]{1,32};");
  private static final Pattern ANY_TAG = Pattern.compile("<[^<>]*>");
  private static final int MAX_WORDS_CHARS = 4096;
  private static final Pattern REFERENCE = Pattern.compile("&([A-Za-z][A-Za-z0-9]{0,31});");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

  /** What would be taken for markup or a reference if it stood in HTML as it is. */
  private static final Pattern AMBIGUOUS = Pattern.compile("<[A-Za-z/!?]|&[#A-Za-z]");

  private static final Set<String> ELEMENTS =
      Set.of(
          ("a abbr acronym address article aside audio b big blockquote body br caption center cite"
                  + " code col colgroup dd del dfn div dl dt em embed figcaption figure font footer form"
                  + " h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main"
                  + " map mark meta nav noscript object ol option p param picture pre q s samp script"
                  + " section select small source span strike strong style sub sup table tbody td"
                  + " textarea tfoot th thead time title tr tt u ul var video wbr")
              .split(" "));

  /** Returns it without markup and with its spaces collapsed; empty when nothing is left. */
  String plain() {
    String text = isHtml() ? Jsoup.parseBodyFragment(value).text() : value;
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /**
   * Returns it as a few words without tags and with its spaces collapsed. Cheaper than {@link
   * #plain()}, for names and categories, of which there may be any number.
   */
  String words() {
    String text = value.length() > MAX_WORDS_CHARS ? value.substring(0, MAX_WORDS_CHARS) : value;
    if (new Text(text, type, base).isHtml()) {
      text = Entities.unescape(ANY_TAG.matcher(text).replaceAll(""));
    }
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** Returns it as safe HTML; empty when nothing is left. */
  String html() {
    if (isHtml()) {
      return SafeHtml.of(value, base, type == TextType.INLINE);
    }
    String text = value.strip();
    return AMBIGUOUS.matcher(text).find() ? Entities.escape(text) : text;
  }

  private boolean isHtml() {
    return switch (type) {
      case PLAIN -> false;
      case HTML, INLINE -> value.indexOf('<') >= 0 || value.indexOf('&') >= 0;
      case UNSAID -> looksLikeHtml(value);
    };
  }

  /** After the rule of the Universal Feed Parser: a closing tag or reference, and nothing odd. */
  private static boolean looksLikeHtml(String value) {
    if ((value.indexOf('<') < 0 && value.indexOf('&') < 0) || !HINT.matcher(value).find()) {
      return false;
    }
    Matcher tags = TAG.matcher(value);
    while (tags.find()) {
      if (!ELEMENTS.contains(tags.group(1).toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    Matcher references = REFERENCE.matcher(value);
    while (references.find()) {
      if (!Entities.isNamedEntity(references.group(1))) {
        return false;
      }
    }
    return true;
  }
}
