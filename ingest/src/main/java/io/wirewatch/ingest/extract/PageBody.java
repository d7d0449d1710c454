package io.wirewatch.ingest.extract;

import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/** The blocks of the element that holds the body, with their zones, and what stands above it. */
final class PageBody {

  private static final int STAND_IN_CHARS = 100;
  private static final int ABOVE_BLOCKS = 12;

  /** A body of so many words was not cut short by a name. */
  private static final int SURE_WORDS = 120;

  private static final int MUCH_MORE = 2;

  private final List<PageBlock> blocks;
  private final List<Zone> zones;
  private final List<PageBlock> above;
  private final @Nullable Dateline dateline;

  private PageBody(List<PageBlock> blocks, List<Zone> zones, List<PageBlock> above) {
    this.blocks = blocks;
    this.zones = zones;
    this.above = above;
    int first = zones.indexOf(Zone.BODY);
    this.dateline = first < 0 ? null : Dateline.of(blocks.get(first).text()).orElse(null);
  }

  /**
   * Finds the body. Where names and hidden elements leave little of a page, they are taken to be
   * wrong; where the page has little text at all, what its metadata give as its text is taken.
   *
   * @param selector the operator's selector of the body; null to find it
   * @param stated the text that the page's metadata give; null when they give none
   * @param notes told when the selector is of no use
   */
  static PageBody of(
      Document page,
      @Nullable String selector,
      @Nullable String title,
      @Nullable String stated,
      BlockZones zoneReader,
      List<String> notes) {
    Element selected = selector == null ? null : selected(page, selector, notes);
    PageBody body = find(page, selected, title, zoneReader, true);
    if (body.words() < SURE_WORDS) {
      PageBody relaxed = find(page, selected, title, zoneReader, false);
      body = relaxed.words() > MUCH_MORE * body.words() ? relaxed : body;
    }
    if (stated != null && Prose.words(stated) > MUCH_MORE * body.words()) {
      return stated(page, stated);
    }
    return body;
  }

  /** Returns the body of a document that is plain text, a paragraph a line. */
  static PageBody ofText(String text, @Nullable String title, BlockZones zoneReader) {
    List<PageBlock> blocks = paragraphs(new Element("body"), text);
    return new PageBody(
        blocks, zoneReader.read(blocks, new RegionReader(blocks, false), title), List.of());
  }

  private static PageBody stated(Document page, String stated) {
    List<PageBlock> blocks = paragraphs(page.body(), stated);
    return new PageBody(blocks, Collections.nCopies(blocks.size(), Zone.BODY), List.of());
  }

  private static List<PageBlock> paragraphs(Element element, String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> PageBlock.of(element, Shape.PARAGRAPH, line, 0))
        .toList();
  }

  private static PageBody find(
      Document page,
      @Nullable Element selected,
      @Nullable String title,
      BlockZones zoneReader,
      boolean byName) {
    List<PageBlock> all = PageScan.of(page.body(), !byName);
    RegionReader regions = new RegionReader(all, byName);
    Element body = selected != null ? selected : BodyFinder.find(all, regions).orElse(page.body());
    int from = 0;
    while (from < all.size() && !isIn(all.get(from), body)) {
      from++;
    }
    List<PageBlock> blocks = new ArrayList<>();
    for (PageBlock block : all.subList(from, all.size())) {
      if (isIn(block, body)) {
        blocks.add(block);
      }
    }
    return new PageBody(
        blocks,
        zoneReader.read(blocks, regions, title),
        all.subList(Math.max(0, from - ABOVE_BLOCKS), from));
  }

  private static @Nullable Element selected(Document page, String selector, List<String> notes) {
    try {
      Element found = page.selectFirst(selector);
      if (found == null) {
        notes.add("The body selector '" + selector + "' finds nothing on the page.");
      }
      return found;
    } catch (SelectorParseException | IllegalArgumentException e) {
      notes.add("The body selector '" + selector + "' is not one: correct it.");
      return null;
    }
  }

  private static boolean isIn(PageBlock block, Element body) {
    for (Element e = block.element(); e != null; e = e.parent()) {
      if (e.equals(body)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the number of words of the text. */
  int words() {
    return texts().map(i -> blocks.get(i).words()).sum();
  }

  /** Returns the text, paragraph by paragraph. */
  String text() {
    return texts().mapToObj(i -> blocks.get(i).text()).collect(Collectors.joining("\n\n"));
  }

  private IntStream texts() {
    return IntStream.range(0, blocks.size()).filter(i -> BlockZones.isText(zones.get(i)));
  }

  /** Returns the lines between the page's head and the first paragraph, where dates are printed. */
  String above() {
    int first = texts().findFirst().orElse(0);
    List<PageBlock> lines = new ArrayList<>(above);
    lines.addAll(blocks.subList(Math.max(0, first - ABOVE_BLOCKS), first));
    return lines.stream()
        .filter(block -> !block.isProse())
        .map(PageBlock::text)
        .collect(Collectors.joining("\n"));
  }

  /** Returns the dateline that the text opens with; null when there is none. */
  @Nullable Dateline dateline() {
    return dateline;
  }

  /** Returns the first words of the text. */
  String opening() {
    String first = texts().mapToObj(i -> blocks.get(i).text()).findFirst().orElse("");
    if (first.length() <= STAND_IN_CHARS) {
      return first;
    }
    int space = first.lastIndexOf(' ', STAND_IN_CHARS);
    return first.substring(0, space > 0 ? space : STAND_IN_CHARS) + "…";
  }

  /** Returns the names in the bylines above and around the text. */
  List<String> authors() {
    Set<String> authors = new LinkedHashSet<>();
    for (PageBlock block : above) {
      Byline.of(block.text()).ifPresent(byline -> authors.addAll(byline.authors()));
    }
    for (int i = 0; i < blocks.size(); i++) {
      Zone zone = zones.get(i);
      if (authors.isEmpty() && (zone == Zone.BYLINE || zone == Zone.BOILERPLATE)) {
        String line = blocks.get(i).text();
        Optional<Byline> byline = Byline.of(line);
        if (zone == Zone.BYLINE) {
          byline = byline.or(() -> Byline.bare(line));
        }
        byline.ifPresent(found -> authors.addAll(found.authors()));
      }
    }
    return List.copyOf(authors);
  }

  /** Returns the blocks in reading order, headed by the title. */
  List<Block> blocks(String title) {
    List<Block> written = new ArrayList<>(blocks.size() + 2);
    if (!zones.contains(Zone.TITLE)) {
      written.add(block(Zone.TITLE, title, null));
    }
    int first = zones.indexOf(Zone.BODY);
    for (int i = 0; i < blocks.size(); i++) {
      String text = blocks.get(i).text();
      Zone zone = zones.get(i);
      if (i == first && dateline != null) {
        written.add(block(Zone.DATELINE, text.substring(0, dateline.end()), null));
        written.add(block(Zone.BODY, text.substring(dateline.textStart()), null));
      } else if (zone == Zone.TITLE) {
        written.add(block(zone, title, null));
      } else {
        String credit =
            zone == Zone.CAPTION ? Caption.of(text).map(Caption::credit).orElse(null) : null;
        written.add(block(zone, text, credit));
      }
    }
    return written;
  }

  private static Block block(Zone zone, String text, @Nullable String credit) {
    return Block.newBuilder().setZone(zone).setText(text).setCredit(credit).build();
  }
}
