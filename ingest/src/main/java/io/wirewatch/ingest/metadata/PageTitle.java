package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.metadata.Headings.Heading;
import io.wirewatch.ingest.page.Mark;
import io.wirewatch.ingest.page.PageMarks;
import io.wirewatch.ingest.press.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The headline: the heading that readers see, if it says what the page's metadata say, else the
 * metadata; always without the site's name. The metadata have a say in its shape: what they leave
 * off in front of it is a kicker, and what they put in front of it, all of them, belongs to it.
 */
public final class PageTitle {

  private static final int MAX_CHARS = 500;

  /** Of the words of two headlines for one story so many are shared, at least. */
  private static final double SAME = 0.4;

  /** Headlines that share so little have their subject in common at best. */
  private static final double RELATED = 0.15;

  /** One is part of the other. */
  private static final double PART = 1;

  private static final double EQUAL = 2;

  private static final int MIN_WORDS = 3;

  /** A longer heading is a paragraph. */
  private static final int MAX_WORDS = 30;

  /** Search engines cut headlines here, and content systems for them. */
  private static final int MAX_SCHEMA_CHARS = 110;

  private final String text;
  private final @Nullable Mark heading;

  private PageTitle(String text, @Nullable Mark heading) {
    this.text = text;
    this.heading = heading;
  }

  private record Stated(String text, Wording wording) {

    static @Nullable Stated of(String title, SiteNames sites) {
      String text = sites.removedFrom(PlainText.of(title));
      Wording wording = Wording.of(text);
      return wording.isEmpty() || text.length() > MAX_CHARS ? null : new Stated(text, wording);
    }

    boolean isCut() {
      return text.endsWith("…") || text.endsWith("...");
    }
  }

  /**
   * Returns the headline; empty when the page has none.
   *
   * @param said what the feed said it is; null when it said nothing
   */
  static Optional<PageTitle> find(PageMarks marks, PageHead head, @Nullable String said) {
    SiteNames sites = head.sites();
    @Nullable Stated schema =
        head.jsonLd().text("headline").map(title -> Stated.of(title, sites)).orElse(null);
    @Nullable Stated graph =
        head.meta().first("og:title").map(title -> Stated.of(title, sites)).orElse(null);
    List<Stated> stated = new ArrayList<>();
    add(schema, stated);
    add(graph, stated);
    head.meta()
        .first("twitter:title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title")
        .ifPresent(title -> add(Stated.of(title, sites), stated));
    add(Stated.of(marks.title(), sites), stated);
    if (said != null) {
      add(Stated.of(said, sites), stated);
    }
    Optional<Heading> heading = heading(marks, stated, sites);
    if (heading.isPresent()) {
      String shaped = shaped(heading.get(), stated, schema, graph);
      return Optional.of(new PageTitle(sites.removedFrom(shaped), heading.get().mark()));
    }
    return best(stated, sites).map(title -> new PageTitle(title, null));
  }

  private static void add(@Nullable Stated one, List<Stated> stated) {
    if (one != null) {
      stated.add(one);
    }
  }

  private static Optional<Heading> heading(PageMarks marks, List<Stated> stated, SiteNames sites) {
    Headings headings = Headings.of(marks);
    double rival = headings.first().isEmpty() ? SAME : EQUAL;
    return closest(headings.first(), stated, sites, SAME)
        .or(() -> topmost(headings.second(), stated, sites, rival))
        .or(() -> lone(headings.first(), stated, sites))
        .or(() -> topmost(headings.second(), stated, sites, SAME))
        .or(() -> closest(Headings.named(marks), stated, sites, PART));
  }

  private static Optional<Heading> closest(
      List<Heading> headings, List<Stated> stated, SiteNames sites, double least) {
    @Nullable Heading closest = null;
    double best = least;
    for (Heading heading : headings) {
      double likeness = likeness(heading.wording(), stated);
      if ((closest == null ? likeness >= best : likeness > best) && !sites.has(heading.text())) {
        closest = heading;
        best = likeness;
      }
    }
    return Optional.ofNullable(closest);
  }

  /** Further down stand lists of other articles, this one among them under another headline. */
  private static Optional<Heading> topmost(
      List<Heading> headings, List<Stated> stated, SiteNames sites, double least) {
    return headings.stream()
        .filter(heading -> likeness(heading.wording(), stated) >= least)
        .filter(heading -> !sites.has(heading.text()))
        .findFirst();
  }

  private static double likeness(Wording heading, List<Stated> stated) {
    double most = 0;
    for (Stated title : stated) {
      Wording wording = title.wording();
      if (wording.equals(heading)) {
        return EQUAL;
      }
      boolean part =
          heading.size() >= MIN_WORDS
              ? wording.contains(heading)
              : heading.size() == 2 && wording.startsWith(heading);
      most = Math.max(most, part ? PART : wording.share(heading));
    }
    return most;
  }

  /** A lone heading is the headline even where search engines are told something else. */
  private static Optional<Heading> lone(
      List<Heading> headings, List<Stated> stated, SiteNames sites) {
    if (headings.size() != 1) {
      return closest(headings, stated, sites, RELATED);
    }
    Heading heading = headings.get(0);
    int words = heading.wording().size();
    boolean says = words >= MIN_WORDS || likeness(heading.wording(), stated) >= RELATED;
    return says && words <= MAX_WORDS && !sites.has(heading.text())
        ? Optional.of(heading)
        : Optional.empty();
  }

  private static String shaped(
      Heading heading, List<Stated> stated, @Nullable Stated schema, @Nullable Stated graph) {
    Wording wording = heading.wording();
    if (schema != null
        && graph != null
        && schema.wording().equals(graph.wording())
        && graph.wording().size() > wording.size()
        && graph.wording().endsWith(wording)) {
      return graph.text();
    }
    boolean kickerBelongs = schema != null && schema.wording().equals(wording);
    for (Stated title : stated) {
      if (!kickerBelongs && leavesKickerOff(title.wording(), wording)) {
        return title.text();
      }
    }
    for (Stated title : stated) {
      // Where a kicker is an element of its own, the heading's text lacks the colon after it.
      if (title.wording().equals(wording) && title.text().length() > heading.text().length()) {
        return title.text();
      }
    }
    return heading.text();
  }

  private static boolean leavesKickerOff(Wording title, Wording heading) {
    return title.size() >= MIN_WORDS && heading.size() > title.size() && heading.endsWith(title);
  }

  private static Optional<String> best(List<Stated> stated, SiteNames sites) {
    @Nullable Stated best = null;
    for (Stated title : stated) {
      if (best == null
          || (!title.isCut()
              && (best.isCut() || sites.has(best.text()) || completes(title, best)))) {
        best = title;
      }
    }
    return Optional.ofNullable(best).map(title -> SiteNames.withoutLastPart(title.text()));
  }

  private static boolean completes(Stated title, Stated cut) {
    int length = cut.text().length();
    return length <= MAX_SCHEMA_CHARS
        && length >= MAX_SCHEMA_CHARS - 20
        && title.wording().size() > cut.wording().size()
        && title.wording().startsWith(cut.wording());
  }

  String text() {
    return text;
  }

  /** Returns the heading that says it; null when no heading does. */
  @Nullable Mark heading() {
    return heading;
  }

  /** Returns the share of the words of both that both have, from 0 to 1. */
  public static double alike(String one, String other) {
    return Wording.of(one).share(Wording.of(other));
  }
}
