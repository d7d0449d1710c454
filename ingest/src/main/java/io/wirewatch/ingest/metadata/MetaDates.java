package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.date.DateConvention;
import io.wirewatch.ingest.page.Mark;
import io.wirewatch.ingest.page.PageMarks;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The dates in {@code meta} elements: by the names that standards and large site systems have set,
 * best first, and where there is none by any name that says it is the day of publication.
 */
final class MetaDates {

  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "article.published",
    "article:published",
    "article:published:time",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publication-date",
    "publicationdate",
    "published_time",
    "published-date",
    "og:publish_date",
    "rnews:datepublished",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "article_date_original",
    "originalpublicationdate",
    "citation_online_date",
    "citation_publication_date",
    "citation_date",
    "dc.date",
    "dc:date",
    "dcterms.date",
    "date",
    "last-published",
    "vr:published_time",
    "bt:pubdate"
  };

  private static final String[] MODIFIED = {
    "article:modified_time",
    "article:modified",
    "article:modified:time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "article:updated_time",
    "last-modified",
    "lastmod",
    "modified-date",
    "updated"
  };

  private static final String[] CREATED = {"datecreated", "uploaddate", "created"};

  private static final String[] PUBLISHING = {"publish", "pubdate", "pubtime", "issue", "posted"};

  /** In the name of a field that is of another day. */
  private static final String[] OTHERWISE = {
    "modif", "updat", "expir", "unpublish", "publisher", "event", "current", "copyright", "birth"
  };

  private static final int MIN_VALUE_CHARS = 8;
  private static final int MAX_VALUE_CHARS = 40;

  private MetaDates() {}

  static Optional<StatedTime> published(MetaTags tags, DateConvention convention) {
    return first(tags, PUBLISHED, convention);
  }

  static Optional<StatedTime> modified(MetaTags tags, DateConvention convention) {
    return first(tags, MODIFIED, convention);
  }

  /** Returns when the page, or what it shows, was made. */
  static Optional<StatedTime> created(MetaTags tags, DateConvention convention) {
    return first(tags, CREATED, convention);
  }

  private static Optional<StatedTime> first(
      MetaTags tags, String[] names, DateConvention convention) {
    for (String name : names) {
      Optional<String> value = tags.first(name);
      if (value.isPresent()) {
        Optional<StatedTime> time = StatedTime.of(value.get(), convention);
        if (time.isPresent()) {
          return time;
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the first date whose name says that it is the day of publication. */
  static Optional<StatedTime> publishedByName(PageMarks marks, DateConvention convention) {
    for (Mark mark : marks.metas()) {
      Element meta = mark.element();
      String value = meta.attr("content");
      if (value.length() < MIN_VALUE_CHARS || value.length() > MAX_VALUE_CHARS) {
        continue;
      }
      String name = name(meta).toLowerCase(Locale.ROOT);
      if ((contains(name, PUBLISHING) || name.endsWith("date")) && !contains(name, OTHERWISE)) {
        Optional<StatedTime> time = StatedTime.of(value, convention);
        if (time.isPresent()) {
          return time;
        }
      }
    }
    return Optional.empty();
  }

  private static String name(Element meta) {
    for (String attribute : new String[] {"property", "name", "itemprop"}) {
      if (!meta.attr(attribute).isEmpty()) {
        return meta.attr(attribute);
      }
    }
    return "";
  }

  private static boolean contains(String name, String[] parts) {
    for (String part : parts) {
      if (name.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
