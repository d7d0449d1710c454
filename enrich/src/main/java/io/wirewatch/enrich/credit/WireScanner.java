package io.wirewatch.enrich.credit;

import io.wirewatch.enrich.place.Dateline;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Credit;
import io.wirewatch.schemas.record.CreditKind;
import io.wirewatch.schemas.record.Zone;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the marks of an agency's text: in the dateline, in the byline, below the last paragraph,
 * and in its copyright line. That an agency contributed, is cited or made a picture is no such
 * mark.
 */
final class WireScanner {

  /** The dateline opens the story, though a paragraph or two may come before it. */
  private static final int FIRST_PARAGRAPHS = 6;

  /** What signs a text stands at its end. */
  private static final int LAST_PARAGRAPHS = 4;

  private static final int LONGEST_LINE = 200;

  private final Outlets outlets;
  private final List<Credit> credits;

  WireScanner(Outlets outlets, List<Credit> credits) {
    this.outlets = outlets;
    this.credits = credits;
  }

  void read(Article article) {
    List<Block> blocks = article.getBlocks();
    int paragraphs = 0;
    int all = (int) blocks.stream().filter(WireScanner::isParagraph).count();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      switch (block.getZone()) {
        case DATELINE -> dateline(i, Dateline.ofLine(block.getText()));
        case BYLINE -> byline(i, block.getText());
        case BOILERPLATE, CREDIT -> copyright(i, block.getText());
        case UNKNOWN, BODY, LIST -> {
          paragraphs++;
          if (paragraphs <= FIRST_PARAGRAPHS) {
            dateline(i, Dateline.openingOf(block.getText()));
          }
          if (all - paragraphs < LAST_PARAGRAPHS) {
            copyright(i, block.getText());
            signature(i, block.getText());
          }
        }
        case TITLE, DECK, SUBHEAD, QUOTE, TABLE, TWEET, CAPTION, RELATED -> {}
      }
    }
  }

  private static boolean isParagraph(Block block) {
    return block.getZone() == Zone.UNKNOWN
        || block.getZone() == Zone.BODY
        || block.getZone() == Zone.LIST;
  }

  private void dateline(int block, Optional<Dateline> dateline) {
    if (dateline.isPresent() && dateline.get().agency() != null) {
      String mark = String.valueOf(dateline.get().agency());
      int start = dateline.get().agencyStart();
      add(WireMarks.agencyOf(mark), block, start, start + mark.length(), 0.99f);
    }
  }

  /** Reads "By Jane Smith, Associated Press", "Reuters" and "Associated Press writer". */
  private void byline(int block, String text) {
    String line = text.strip();
    for (String ending : List.of(" Staff", " Writer", " writer", " staff", " Reporter")) {
      line = line.endsWith(ending) ? line.substring(0, line.length() - ending.length()) : line;
    }
    int start = lastPart(line);
    String agency = line.length() > LONGEST_LINE ? null : WireMarks.agencyEnding(line);
    if (agency != null) {
      add(agency, block, start, line.length(), 0.95f);
    }
  }

  private static int lastPart(String line) {
    int comma =
        Math.max(line.lastIndexOf(','), Math.max(line.lastIndexOf('|'), line.lastIndexOf('/')));
    int start = comma + 1;
    if (line.startsWith("By ", start)) {
      start += 3;
    }
    while (start < line.length() && line.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  /** Reads "Copyright 2018 The Associated Press. All rights reserved." */
  private void copyright(int block, String text) {
    int sign = Math.max(text.lastIndexOf("Copyright"), text.lastIndexOf('©'));
    if (sign < 0) {
      return;
    }
    int start = sign;
    while (start < text.length() && !isNameStart(text, start)) {
      start++;
    }
    int end = start;
    while (end < text.length() && end - start < 40 && ".,;)(\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String agency = start < end ? WireMarks.agencyOf(text.substring(start, end)) : null;
    add(agency, block, start, end, 0.95f);
  }

  private static boolean isNameStart(String text, int i) {
    return Character.isLetter(text.charAt(i))
        && (i == 0 || !Character.isLetter(text.charAt(i - 1)))
        && !text.startsWith("Copyright", i)
        && !text.startsWith("(c)", i)
        && !text.startsWith("by ", i);
  }

  /** Reads "— AP", "(AFP)" and "(Reporting by ...; Editing by ...)" at the end of a text. */
  private void signature(int block, String text) {
    if (isReutersDesk(text)) {
      add("Reuters", block, text.indexOf("eporting by") - 1, text.length(), 0.97f);
      return;
    }
    String end = text.stripTrailing();
    int dash =
        Math.max(end.lastIndexOf('—'), Math.max(end.lastIndexOf('–'), end.lastIndexOf("- ")));
    if (dash >= 0 && end.length() - dash <= 30) {
      int start = dash + 1;
      while (start < end.length() && " -".indexOf(end.charAt(start)) >= 0) {
        start++;
      }
      add(WireMarks.agencyOf(end.substring(start)), block, start, end.length(), 0.9f);
    } else if (end.endsWith(")") && end.length() - end.lastIndexOf('(') <= 30) {
      int start = end.lastIndexOf('(') + 1;
      boolean closes = start <= 1 || ".!?”\" ".indexOf(end.charAt(start - 2)) >= 0;
      boolean sentenceEnds = start <= 2 || ".!?”\"’".indexOf(lastPrinted(end, start - 2)) >= 0;
      if (start > 0 && closes && sentenceEnds) {
        String mark = end.substring(start, end.length() - 1);
        add(WireMarks.agencyOf(mark), block, start, end.length() - 1, 0.9f);
      }
    }
  }

  private static char lastPrinted(String text, int from) {
    int i = from;
    while (i > 0 && text.charAt(i) == ' ') {
      i--;
    }
    return text.charAt(i);
  }

  /** Only Reuters names its reporters and editors so, both in one bracket. */
  private static boolean isReutersDesk(String text) {
    int reporting = text.lastIndexOf("Reporting by ");
    int additional = text.lastIndexOf("Additional reporting by ");
    int first = reporting >= 0 ? reporting : additional;
    int editing =
        Math.max(text.lastIndexOf("diting by "), text.lastIndexOf("additional reporting by "));
    return first >= 0 && editing > first;
  }

  private void add(@Nullable String agency, int block, int start, int end, float confidence) {
    if (agency != null && start >= 0 && start < end) {
      Outlet outlet = outlets.agency(agency, start, end);
      credits.add(
          new Credit(
              CreditKind.WIRE, outlet.actorId(), outlet.name(), block, start, end, confidence));
    }
  }
}
