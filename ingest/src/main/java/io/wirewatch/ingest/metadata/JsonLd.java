package io.wirewatch.ingest.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.ingest.metadata.LinkedObjects.Typed;
import io.wirewatch.ingest.page.PageMarks;
import io.wirewatch.ingest.press.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD (schema.org). Graphs, arrays, nested objects and
 * references are followed. Of several articles the page's own is read: the one that names the
 * page's address or title, else the one that says most of itself; what it leaves out is taken from
 * others of the same headline.
 */
public final class JsonLd {

  /** A list of names or texts is never longer on an honest page. */
  private static final int MAX_TEXTS = 100;

  private static final int MAX_DEPTH = 8;
  private static final String[] TELLING = {"headline", "datePublished", "author", "articleBody"};

  private final LinkedObjects objects;
  private final List<Typed> articles;

  private JsonLd(LinkedObjects objects, List<Typed> articles) {
    this.objects = objects;
    this.articles = articles;
  }

  /**
   * Reads the scripts of a page.
   *
   * @param url the page's address, by which its own article is told from others
   */
  static JsonLd of(PageMarks marks, String url) {
    LinkedObjects objects = LinkedObjects.of(marks.jsonLd());
    List<Typed> articles = new ArrayList<>();
    for (Typed object : objects.typed()) {
      if (isArticle(object) || describesPage(object)) {
        articles.add(object);
      }
    }
    if (articles.size() > 1) {
      Wording title = Wording.of(marks.title());
      String path = path(url);
      Comparator<Typed> fullest = Comparator.comparingInt(one -> -weight(one, path, title));
      articles.sort(fullest);
      Wording headline = headline(articles.get(0));
      articles.subList(1, articles.size()).removeIf(one -> !isSame(one, headline));
    }
    return new JsonLd(objects, articles);
  }

  private static boolean isArticle(Typed object) {
    return object.hasTypeEnding("article", "posting") || object.isA("report");
  }

  /** Recipes, reviews and pages are dated and signed as articles are. */
  private static boolean describesPage(Typed object) {
    return object.node().has("datePublished")
        && !object.isA("comment", "imageobject", "videoobject", "answer", "person")
        && (object.node().has("headline") || object.node().has("name"));
  }

  private static int weight(Typed object, String path, Wording title) {
    JsonNode node = object.node();
    int weight = isArticle(object) ? 4 : 0;
    weight -= object.listed() ? 12 : 0;
    for (String field : TELLING) {
      weight += node.has(field) ? 1 : 0;
    }
    for (String field : new String[] {"url", "mainEntityOfPage", "@id"}) {
      if (!path.isEmpty() && path.equals(path(address(node.path(field))))) {
        weight += 6;
        break;
      }
    }
    Wording headline = Wording.of(node.path("headline").asText(""));
    return weight + (!headline.isEmpty() && title.contains(headline) ? 4 : 0);
  }

  private static String address(JsonNode value) {
    return value.isObject() ? value.path("@id").asText("") : value.asText("");
  }

  /** Returns what tells an address from others of its host; empty for a home page. */
  private static String path(String url) {
    int scheme = url.indexOf("://");
    int start = scheme < 0 ? -1 : url.indexOf('/', scheme + 3);
    if (start < 0) {
      return "";
    }
    int end = start;
    while (end < url.length() && url.charAt(end) != '#' && url.charAt(end) != '?') {
      end++;
    }
    while (end > start && url.charAt(end - 1) == '/') {
      end--;
    }
    return url.substring(start, end);
  }

  private static boolean isSame(Typed one, Wording own) {
    if (one.listed() || (!isArticle(one) && !one.isA("webpage"))) {
      return false;
    }
    Wording headline = headline(one);
    return own.isEmpty() || headline.isEmpty() || headline.equals(own);
  }

  private static Wording headline(Typed object) {
    JsonNode node = object.node();
    return Wording.of(node.path(node.has("headline") ? "headline" : "name").asText(""));
  }

  boolean hasArticle() {
    return !articles.isEmpty() && isArticle(articles.get(0));
  }

  /** Returns a text field of the article; the first of several. */
  Optional<String> text(String field) {
    return texts(field).stream().findFirst();
  }

  /** Returns the texts, or the names of the things, under a field of the article. */
  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (Typed article : articles) {
      addTexts(article.node().path(field), texts, 0);
      if (!texts.isEmpty()) {
        break;
      }
    }
    return texts;
  }

  /** Returns the node under a field of the article; null when no article has it. */
  @Nullable JsonNode node(String field) {
    for (Typed article : articles) {
      JsonNode node = article.node().get(field);
      if (node != null) {
        return objects.resolved(node);
      }
    }
    return null;
  }

  private void addTexts(JsonNode value, List<String> texts, int depth) {
    JsonNode node = objects.resolved(value);
    if (depth > MAX_DEPTH || texts.size() >= MAX_TEXTS) {
      return;
    }
    if (node.isArray()) {
      node.forEach(one -> addTexts(one, texts, depth + 1));
    } else if (node.isObject()) {
      addTexts(node.has("name") ? node.path("name") : node.path("@value"), texts, depth + 1);
    } else if (node.isTextual()) {
      String text = PlainText.of(node.textValue());
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
  }

  /**
   * Who wrote the article, as stated.
   *
   * @param name one name, or several in one line
   * @param organisation whether it is said to be an organisation
   */
  record Author(String name, boolean organisation) {}

  /** Returns who wrote the article; empty when nobody is named. */
  List<Author> authors() {
    List<Author> authors = new ArrayList<>();
    for (String field : new String[] {"author", "creator"}) {
      for (Typed article : articles) {
        addAuthors(article.node().path(field), authors, 0);
        if (!authors.isEmpty()) {
          return authors;
        }
      }
    }
    return authors;
  }

  private void addAuthors(JsonNode value, List<Author> authors, int depth) {
    JsonNode node = objects.resolved(value);
    if (node.isArray() && depth < MAX_DEPTH) {
      node.forEach(one -> addAuthors(one, authors, depth + 1));
      return;
    }
    List<String> names = new ArrayList<>();
    addTexts(node, names, 0);
    boolean organisation = node.path("@type").asText("").endsWith("Organization");
    names.forEach(name -> authors.add(new Author(name, organisation)));
  }

  /** Returns the article's text with its line breaks, without markup. */
  public Optional<String> body() {
    JsonNode body = node("articleBody");
    return body == null || !body.isTextual()
        ? Optional.empty()
        : Optional.of(body.asText().lines().map(PlainText::of).collect(Collectors.joining("\n")));
  }

  /** Returns the name of the outlet, of the article or of the site. */
  Optional<String> publisher() {
    return text("publisher").or(() -> siteNames().stream().findFirst());
  }

  /** Returns the names of the organisations and the site that the page tells of, in order. */
  List<String> siteNames() {
    List<String> names = new ArrayList<>();
    for (Typed object : objects.typed()) {
      if (!object.listed() && (object.hasTypeEnding("organization") || object.isA("website"))) {
        addTexts(object.node().path("name"), names, 0);
        addTexts(object.node().path("alternateName"), names, 0);
      }
    }
    return names;
  }
}
