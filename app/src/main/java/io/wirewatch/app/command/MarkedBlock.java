package io.wirewatch.app.command;

import io.wirewatch.schemas.record.Mention;
import java.util.ArrayList;
import java.util.List;

/**
 * A block with its names marked, in lines for a terminal: in brackets with a tag, or in colour.
 * While coloured text is broken into lines, a character that no page shows stands at each end of a
 * name; a name that runs over a line's end is coloured on both lines.
 */
final class MarkedBlock {

  /** Of the private use area, which text from the web has no use for at a terminal. */
  private static final char OPEN = '\uE000';

  private static final char CLOSE = '\uE0FF';

  private static final List<EntityColour> KINDS = List.of(EntityColour.values());

  private final Console console;
  private final int width;

  /**
   * @param width columns of the terminal
   */
  MarkedBlock(Console console, int width) {
    this.console = console;
    this.width = width;
  }

  /**
   * Returns the lines.
   *
   * @param mentions those of the block, by start, none overlapping
   */
  List<String> lines(String text, List<Mention> mentions) {
    List<String> lines = PrintedText.wrapped(withSigns(text, mentions), width);
    return console.isColoured() ? coloured(lines) : lines;
  }

  private List<String> coloured(List<String> lines) {
    List<String> coloured = new ArrayList<>();
    EntityColour open = null;
    for (String line : lines) {
      StringBuilder out = new StringBuilder();
      StringBuilder name = new StringBuilder();
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (c >= OPEN && c < OPEN + KINDS.size()) {
          open = KINDS.get(c - OPEN);
        } else if (c == CLOSE && open != null) {
          out.append(open.mark(console, name.toString()));
          name.setLength(0);
          open = null;
        } else {
          (open == null ? out : name).append(c);
        }
      }
      out.append(open == null ? "" : open.mark(console, name.toString()));
      coloured.add(out.toString());
    }
    return coloured;
  }

  private String withSigns(String text, List<Mention> mentions) {
    StringBuilder signed = new StringBuilder();
    int at = 0;
    for (Mention mention : mentions) {
      appendShown(signed, text, at, mention.getStart());
      EntityColour kind = EntityColour.of(mention.getType());
      if (console.isColoured()) {
        signed.append((char) (OPEN + KINDS.indexOf(kind)));
        appendShown(signed, text, mention.getStart(), mention.getEnd());
        signed.append(CLOSE);
      } else {
        signed.append(kind.mark(console, mention.getSurface()));
      }
      at = mention.getEnd();
    }
    appendShown(signed, text, at, text.length());
    return signed.toString();
  }

  /** A page that holds our signs must not mark names of its own. */
  private static void appendShown(StringBuilder out, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      out.append(c >= OPEN && c <= CLOSE ? '\uFFFD' : c);
    }
  }
}
