package io.wirewatch.ingest.capture;

import io.wirewatch.ingest.press.Byline;
import io.wirewatch.ingest.press.Caption;
import io.wirewatch.ingest.press.Dateline;
import io.wirewatch.ingest.press.Outlet;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the lines of a page into blocks. One line is one block, but for two that hold more: the
 * first paragraph with the dateline in front of it, and the headline with the site's name behind
 * it.
 */
final class BlockWriter {

  private final List<Block> blocks = new ArrayList<>();
  private final Set<String> authors = new LinkedHashSet<>();
  private @Nullable String title;
  private @Nullable Dateline dateline;
  private Outlet.@Nullable Suffix suffix;

  static BlockWriter write(Outline outline, List<Zone> zones) {
    BlockWriter writer = new BlockWriter();
    boolean opened = false;
    for (int i = 0; i < outline.lines().size(); i++) {
      Line line = outline.lines().get(i);
      Zone zone = zones.get(i);
      if (zone == Zone.TITLE) {
        writer.title(line);
      } else if (zone == Zone.BODY && !opened) {
        opened = true;
        writer.opening(line);
      } else {
        writer.line(line, zone);
        if (zone == Zone.BYLINE && (i < outline.bodyFirst() || writer.authors.isEmpty())) {
          writer.byline(line);
        }
      }
    }
    return writer;
  }

  private void title(Line line) {
    suffix = Outlet.suffix(line.text()).orElse(null);
    int end = suffix == null ? line.text().length() : suffix.headlineEnd();
    title = line.text().substring(0, end).stripTrailing();
    add(Zone.TITLE, title, line.offset(), null);
    if (suffix != null) {
      add(Zone.BOILERPLATE, suffix.name(), line.offset() + suffix.nameStart(), null);
    }
  }

  private void opening(Line line) {
    dateline = Dateline.of(line.text()).orElse(null);
    if (dateline == null) {
      line(line, Zone.BODY);
      return;
    }
    add(Zone.DATELINE, line.text().substring(0, dateline.end()), line.offset(), null);
    add(
        Zone.BODY,
        line.text().substring(dateline.textStart()),
        line.offset() + dateline.textStart(),
        null);
  }

  private void line(Line line, Zone zone) {
    String credit = null;
    if (zone == Zone.CAPTION) {
      credit = Caption.of(line.text()).map(Caption::credit).orElse(null);
    }
    add(zone, line.text(), line.offset(), credit);
  }

  private void byline(Line line) {
    Byline.of(line.text())
        .or(() -> Byline.bare(line.text()))
        .ifPresent(byline -> authors.addAll(byline.authors()));
  }

  private void add(Zone zone, String text, int offset, @Nullable String credit) {
    blocks.add(
        Block.newBuilder()
            .setZone(zone)
            .setText(text)
            .setCredit(credit)
            .setSourceOffset(offset)
            .build());
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  List<String> authors() {
    return List.copyOf(authors);
  }

  /** Returns the headline; null when the page has none. */
  @Nullable String title() {
    return title;
  }

  /** Returns the dateline of the first paragraph; null when there is none. */
  @Nullable Dateline dateline() {
    return dateline;
  }

  /** Returns the site's name from the end of the headline; null when it is not there. */
  @Nullable String siteName() {
    return suffix == null ? null : suffix.name();
  }
}
