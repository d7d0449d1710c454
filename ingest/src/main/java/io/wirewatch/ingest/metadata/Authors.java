package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.page.Mark;
import io.wirewatch.ingest.page.NameSign;
import io.wirewatch.ingest.page.PageMarks;
import io.wirewatch.ingest.press.AuthorLine;
import io.wirewatch.ingest.press.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Decides who wrote the article. People come before desks, agencies and accounts, whoever names
 * them; among sources that name people JSON-LD comes first, then the meta elements, then what the
 * page marks as its author, then the byline that readers see. A byline that names the same people
 * and more is the fuller one, and is taken.
 */
final class Authors {

  private static final String[] META = {
    "author",
    "article:author",
    "article:author_name",
    "cxenseparse:author",
    "cxenseparse:recs:author",
    "articleauthor",
    "article_author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dc:creator",
    "dcterms.creator",
    "dc.contributor.author",
    "og:author",
    "og:article:author",
    "byl",
    "byline",
    "bc:authors",
    "content_author",
    "citation_author",
    "vr:author"
  };

  private static final int MAX_AUTHORS = 30;
  private static final int MAX_BYLINES = 12;

  /** So many elements before the headline a byline may stand. */
  private static final int BEFORE_HEADLINE = 40;

  /** A byline of a bare name stands at most so many elements behind it. */
  private static final int AFTER_HEADLINE = 60;

  private static final int MAX_NAME_CHARS = 40;

  /** So many bylines are compared with what the metadata say. */
  private static final int MAX_COMPARED = 3;

  private final PageMarks marks;
  private final SiteNames sites;
  private final @Nullable PageTitle title;
  private final List<AuthorLine> lines = new ArrayList<>();

  private Authors(PageMarks marks, SiteNames sites, @Nullable PageTitle title) {
    this.marks = marks;
    this.sites = sites;
    this.title = title;
  }

  /** Returns the names in order; empty when the page names nobody. */
  static List<String> of(
      JsonLd jsonLd, MetaTags meta, PageMarks marks, SiteNames sites, @Nullable PageTitle title) {
    Authors authors = new Authors(marks, sites, title);
    authors.addStated(jsonLd.authors());
    for (String name : META) {
      if (meta.has(name)) {
        authors.addStated(
            meta.all(name).stream().map(value -> new JsonLd.Author(value, false)).toList());
      }
    }
    List<String> people = authors.people();
    if (!people.isEmpty()) {
      return authors.fullest(people);
    }
    List<String> firstNames = authors.firstNames();
    authors.lines.addAll(authors.visible(MAX_BYLINES));
    people = authors.people();
    if (!firstNames.isEmpty() && !beginWith(people, firstNames)) {
      return firstNames;
    }
    if (people.isEmpty() && title != null && title.heading() != null) {
      authors.lines.add(LinesBelow.read(title.heading().element()));
      people = authors.people();
    }
    return people.isEmpty() ? authors.others() : people;
  }

  /** Returns the names in lines that are known to name authors, such as a feed's. */
  static List<String> in(List<String> stated) {
    List<String> people = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String one : stated) {
      AuthorLine line = AuthorLine.of(PlainText.of(one));
      people.addAll(line.people());
      others.addAll(line.agencies());
      others.addAll(line.others());
    }
    return distinct(people.isEmpty() ? others : people);
  }

  /** What several lines of one source name is one list. */
  private void addStated(List<JsonLd.Author> stated) {
    List<String> people = new ArrayList<>();
    List<String> agencies = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (JsonLd.Author author : stated) {
      AuthorLine line = AuthorLine.of(author.name());
      agencies.addAll(line.agencies());
      if (author.organisation() && line.agencies().isEmpty()) {
        others.add(author.name());
        continue;
      }
      line.people().forEach(name -> (sites.has(name) ? others : people).add(name));
      others.addAll(line.others());
    }
    if (!people.isEmpty() || !agencies.isEmpty() || !others.isEmpty()) {
      lines.add(new AuthorLine(people, agencies, others));
    }
  }

  /** An agency that is named beside people has its share in the story. */
  private List<String> people() {
    for (AuthorLine line : lines) {
      List<String> people = distinct(line.people());
      people.removeIf(this::isHeadline);
      if (!people.isEmpty()) {
        people.addAll(line.agencies());
        return distinct(people);
      }
    }
    return List.of();
  }

  private boolean isHeadline(String name) {
    return title != null && title.text().equalsIgnoreCase(name);
  }

  /** Some sign by their first name; accounts are written otherwise, and desks are known. */
  private List<String> firstNames() {
    for (AuthorLine line : lines) {
      List<String> names = distinct(line.others());
      names.removeIf(name -> !isFirstName(name) || sites.has(name) || AuthorLine.isDesk(name));
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static boolean beginWith(List<String> people, List<String> firstNames) {
    return !people.isEmpty() && people.get(0).startsWith(firstNames.get(0));
  }

  private static boolean isFirstName(String name) {
    boolean proper = name.length() > 1 && Character.isUpperCase(name.charAt(0));
    for (int i = 1; i < name.length(); i++) {
      proper &= Character.isLowerCase(name.charAt(i));
    }
    return proper;
  }

  /** An agency is better than another desk, and that is better than the site itself. */
  private List<String> others() {
    @Nullable String best = null;
    int most = 0;
    for (AuthorLine line : lines) {
      if (!line.agencies().isEmpty()) {
        return distinct(line.agencies());
      }
      for (String name : line.others()) {
        int worth = sites.has(name) ? 1 : 2;
        if (worth > most) {
          most = worth;
          best = name;
        }
      }
    }
    return best == null ? List.of() : List.of(best);
  }

  /** A byline that names the same people and more says who else wrote. */
  private List<String> fullest(List<String> people) {
    Set<String> known = keys(people);
    for (AuthorLine line : visible(MAX_COMPARED)) {
      List<String> names = distinct(line.people());
      names.removeIf(sites::has);
      if (names.size() > people.size() && keys(names).containsAll(known)) {
        return names;
      }
    }
    return people;
  }

  private static Set<String> keys(List<String> names) {
    Set<String> keys = new HashSet<>();
    names.forEach(name -> keys.add(key(name)));
    return keys;
  }

  /** Points are set as it pleases; a doctor is the same person without the title. */
  private static String key(String name) {
    String key = name.toLowerCase(Locale.ROOT).replace(".", "");
    return key.startsWith("dr ") ? key.substring(3) : key;
  }

  private static List<String> distinct(List<String> names) {
    Map<String, String> distinct = new LinkedHashMap<>();
    for (String name : names) {
      if (distinct.size() < MAX_AUTHORS) {
        distinct.putIfAbsent(key(name), name);
      }
    }
    return new ArrayList<>(distinct.values());
  }

  /** Returns what the bylines near the headline name, those that are marked as authors first. */
  private List<AuthorLine> visible(int most) {
    int heading = title == null || title.heading() == null ? 0 : title.heading().order();
    int from = Math.max(0, heading - BEFORE_HEADLINE);
    List<AuthorLine> found = new ArrayList<>();
    int tried = 0;
    for (Mark mark : marks.properties()) {
      if (tried < most && mark.order() >= from && isAuthor(mark.element())) {
        tried++;
        read(mark, true, found);
      }
    }
    tried = 0;
    for (Mark mark : marks.named()) {
      if (tried < most && mark.order() >= from && mark.is(NameSign.BYLINE)) {
        tried++;
        boolean beside = mark.order() <= heading + AFTER_HEADLINE && isShort(mark.element());
        read(mark, beside, found);
      }
    }
    return found;
  }

  /**
   * Beside the headline, an element that is named a byline and holds a name alone names the author.
   */
  private static boolean isShort(Element element) {
    return !ShortText.of(element, MAX_NAME_CHARS).isEmpty();
  }

  private void read(Mark mark, boolean marked, List<AuthorLine> found) {
    if (mark.is(NameSign.COMMENTS) || Surroundings.areForeign(mark.element())) {
      return;
    }
    AuthorLine line = VisibleByline.read(mark.element(), marked);
    if (!line.people().isEmpty() || !line.others().isEmpty()) {
      found.add(line);
    }
  }

  private static boolean isAuthor(Element element) {
    return element.attr("itemprop").contains("author")
        || element.attr("rel").contains("author")
        || element.attr("property").contains("author");
  }
}
