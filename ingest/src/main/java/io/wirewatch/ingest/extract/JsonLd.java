package io.wirewatch.ingest.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD (schema.org). Graphs, arrays and nested objects are
 * searched; JSON that is mildly broken is read as far as it goes, and of what cannot be read at all
 * the dates are still taken.
 */
final class JsonLd {

  private static final int MAX_CHARS = 1_000_000;
  private static final int MAX_DEPTH = 64;
  private static final int MAX_OBJECTS = 2_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  private static final Pattern WRAPPING =
      Pattern.compile("^\\s*(?:<!--|//|/\\*|<!\\[CDATA\\[|\\*/|\\s)*|(?:-->|//|\\*/|]]>|;|\\s)*$");
  private static final Pattern DATE_FIELD =
      Pattern.compile("\"(datePublished|dateModified|headline)\"\\s*:\\s*\"([^\"\\\\]{1,300})\"");

  private final @Nullable JsonNode article;
  private final @Nullable JsonNode site;

  private JsonLd(@Nullable JsonNode article, @Nullable JsonNode site) {
    this.article = article;
    this.site = site;
  }

  static JsonLd of(Document page) {
    List<JsonNode> objects = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      String json = WRAPPING.matcher(script.data()).replaceAll("");
      if (json.length() <= MAX_CHARS) {
        collect(parse(json), objects, 0);
      }
    }
    JsonNode article = null;
    JsonNode site = null;
    for (JsonNode object : objects) {
      if (isArticle(object) && (article == null || isFuller(object, article))) {
        article = object;
      }
      if (site == null
          && hasType(object, type -> type.contains("organization") || type.equals("website"))) {
        site = object;
      }
    }
    return new JsonLd(article, site);
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      var fields = MAPPER.createObjectNode().put("@type", "Article");
      Matcher matcher = DATE_FIELD.matcher(json);
      while (matcher.find()) {
        fields.putIfAbsent(matcher.group(1), fields.textNode(matcher.group(2)));
      }
      return fields;
    }
  }

  private static void collect(JsonNode node, List<JsonNode> objects, int depth) {
    if (depth > MAX_DEPTH || objects.size() >= MAX_OBJECTS) {
      return;
    }
    if (node.isObject() && node.has("@type")) {
      objects.add(node);
    }
    if (node.isContainerNode()) {
      node.forEach(child -> collect(child, objects, depth + 1));
    }
  }

  private static boolean isArticle(JsonNode object) {
    return hasType(
            object,
            type ->
                type.endsWith("article")
                    || type.endsWith("posting")
                    || type.equals("report")
                    || type.equals("analysisnewsarticle"))
        || (hasType(object, "webpage"::equals) && object.has("datePublished"));
  }

  /** The page's own article comes before those it lists, and says more of itself. */
  private static boolean isFuller(JsonNode one, JsonNode other) {
    return fullness(one) > fullness(other);
  }

  private static int fullness(JsonNode object) {
    int fields = hasType(object, "webpage"::equals) ? 0 : 2;
    for (String field : new String[] {"headline", "datePublished", "author", "articleBody"}) {
      fields += object.has(field) ? 1 : 0;
    }
    return fields;
  }

  private static boolean hasType(JsonNode object, Predicate<String> wanted) {
    JsonNode type = object.path("@type");
    if (type.isTextual()) {
      return wanted.test(type.asText().toLowerCase(Locale.ROOT));
    }
    for (JsonNode one : type) {
      if (wanted.test(one.asText().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  boolean hasArticle() {
    return article != null;
  }

  /** Returns a text field of the article; the first of several. */
  Optional<String> text(String field) {
    return texts(field).stream().findFirst();
  }

  /** Returns the texts, or the names of the things, under a field of the article. */
  List<String> texts(String field) {
    return article == null ? List.of() : texts(article.path(field), field);
  }

  private static List<String> texts(JsonNode value, String field) {
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(one -> texts.addAll(texts(one, field)));
    } else if (value.isObject()) {
      texts.addAll(texts(value.path("name"), field));
    } else if (value.isTextual() && !value.asText().isBlank()) {
      texts.add(PlainText.of(value.asText()));
    }
    return texts;
  }

  /** Returns the article's text with its line breaks, without markup. */
  Optional<String> body() {
    JsonNode body = article == null ? null : article.get("articleBody");
    return body == null || !body.isTextual()
        ? Optional.empty()
        : Optional.of(body.asText().lines().map(PlainText::of).collect(Collectors.joining("\n")));
  }

  /** Returns the name of the outlet, of the article or of the site. */
  Optional<String> publisher() {
    return text("publisher")
        .or(
            () ->
                site == null
                    ? Optional.empty()
                    : texts(site.path("name"), "name").stream().findFirst());
  }
}
