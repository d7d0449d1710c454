package io.wirewatch.ingest.extract;

import io.wirewatch.ingest.body.Body;
import io.wirewatch.ingest.metadata.TextClues;
import io.wirewatch.ingest.press.Byline;
import io.wirewatch.ingest.press.Caption;
import io.wirewatch.ingest.press.Dateline;
import io.wirewatch.ingest.site.PageTrace;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text of an article by zones, and what stands around it. */
final class ZonedText {

  private static final int STAND_IN_CHARS = 100;

  private final List<ZonedLine> lines;
  private final @Nullable Dateline dateline;

  private ZonedText(List<ZonedLine> lines) {
    this.lines = lines;
    this.dateline =
        lines.stream()
            .filter(line -> line.zone() == Zone.BODY)
            .findFirst()
            .flatMap(line -> Dateline.of(line.text()))
            .orElse(null);
  }

  /** Returns the text of these lines. */
  static ZonedText of(List<ZonedLine> lines) {
    return new ZonedText(List.copyOf(lines));
  }

  /** Returns the text of a page and the lines around it. */
  static ZonedText of(Body body) {
    List<ZonedLine> lines = new ArrayList<>();
    for (Body.Line line : body.article()) {
      lines.add(new ZonedLine(line.block().text(), line.zone(), line.block().isProse()));
    }
    return new ZonedText(lines);
  }

  /** Returns what the site's memory learns of it. */
  PageTrace trace() {
    PageTrace.Builder trace = new PageTrace.Builder(lines.size());
    for (ZonedLine line : lines) {
      if (line.zone() == Zone.TABLE) {
        trace.addUncounted(line.words(), true);
      } else {
        trace.add(line.text(), line.words(), Body.Line.isText(line.zone()));
      }
    }
    return trace.build();
  }

  /** Returns it with some of its lines taken for the site's. */
  ZonedText without(BitSet repeated) {
    List<ZonedLine> judged = new ArrayList<>(lines);
    repeated.stream()
        .forEach(
            i -> {
              ZonedLine line = lines.get(i);
              judged.set(i, new ZonedLine(line.text(), Zone.BOILERPLATE, line.prose()));
            });
    return new ZonedText(judged);
  }

  /** Returns the number of words of the text. */
  int words() {
    return texts().mapToInt(ZonedLine::words).sum();
  }

  /** Returns the text, paragraph by paragraph. */
  String text() {
    return texts().map(ZonedLine::text).collect(Collectors.joining("\n\n"));
  }

  private Stream<ZonedLine> texts() {
    return lines.stream().filter(line -> Body.Line.isText(line.zone()));
  }

  /** Returns what the text and the lines around it give to work out what else is open. */
  TextClues clues() {
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    boolean begun = false;
    for (ZonedLine line : lines) {
      boolean text = Body.Line.isText(line.zone());
      if (text && line.prose()) {
        begun = true;
        below.setLength(0);
      } else if (!line.prose()) {
        (begun ? below : above).append(line.text()).append('\n');
      }
    }
    return new TextClues(above.toString(), dateline, text(), below.toString());
  }

  /** Returns the dateline that the text opens with; null when there is none. */
  @Nullable Dateline dateline() {
    return dateline;
  }

  /** Returns the first words of the text. */
  String opening() {
    String first = texts().map(ZonedLine::text).findFirst().orElse("");
    if (first.length() <= STAND_IN_CHARS) {
      return first;
    }
    int space = first.lastIndexOf(' ', STAND_IN_CHARS);
    return first.substring(0, space > 0 ? space : STAND_IN_CHARS) + "…";
  }

  /** Returns the names in the bylines around the text; of several bylines, the first. */
  List<String> authors() {
    Set<String> authors = new LinkedHashSet<>();
    for (ZonedLine line : lines) {
      if (authors.isEmpty() && !Body.Line.isText(line.zone()) && !line.prose()) {
        Byline.of(line.text()).ifPresent(byline -> authors.addAll(byline.authors()));
      }
    }
    return List.copyOf(authors);
  }

  /** Returns the blocks in reading order, headed by the title. */
  List<Block> blocks(String title) {
    List<Block> blocks = new ArrayList<>(lines.size() + 2);
    if (lines.stream().noneMatch(line -> line.zone() == Zone.TITLE)) {
      blocks.add(block(Zone.TITLE, title, null));
    }
    boolean begun = false;
    for (ZonedLine line : lines) {
      String text = line.text();
      boolean first = !begun && line.zone() == Zone.BODY;
      begun |= first;
      if (first && dateline != null) {
        blocks.add(block(Zone.DATELINE, text.substring(0, dateline.end()), null));
        blocks.add(block(Zone.BODY, text.substring(dateline.textStart()), null));
      } else if (line.zone() == Zone.TITLE) {
        blocks.add(block(Zone.TITLE, title, null));
      } else {
        boolean caption = line.zone() == Zone.CAPTION;
        String credit = caption ? Caption.of(text).map(Caption::credit).orElse(null) : null;
        blocks.add(block(line.zone(), text, credit));
      }
    }
    return blocks;
  }

  private static Block block(Zone zone, String text, @Nullable String credit) {
    return Block.newBuilder().setZone(zone).setText(text).setCredit(credit).build();
  }
}
