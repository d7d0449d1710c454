package io.wirewatch.enrich.quote;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the quotations of a block in one pass: between double marks of any kind, between
 * guillemets, and between single marks where those are the primary ones. Marks within a quotation
 * belong to it. One that is not closed ends with the block.
 */
final class QuotationScanner {

  private final String text;
  private final List<Quotation> found = new ArrayList<>();
  private int open = -1;

  /** Marks that have to come before the open quotation is closed; more than one when nested. */
  private int depth;

  private QuotationScanner(String text) {
    this.text = text;
  }

  /** Returns the quotations in order. */
  static List<Quotation> scan(String text) {
    return new QuotationScanner(text).scan();
  }

  private List<Quotation> scan() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '"' && c != '\'' && c < '«') {
        continue; // Nearly every character: none of the marks is one of these.
      }
      if (open >= 0) {
        within(i, c);
      } else if (opens(i, c)) {
        open = i;
        depth = 1;
      } else if ((c == '‘' || c == '\'') && Marks.looksOpening(text, i)) {
        int end = SingleMarks.endOf(text, i);
        if (end > 0) {
          found.add(new Quotation(i, end, true));
          i = end - 1;
        }
      }
    }
    if (open >= 0 && open + 1 < text.length()) {
      found.add(new Quotation(open, text.length(), false));
    }
    return found;
  }

  private boolean opens(int i, char c) {
    return switch (c) {
      case '“', '„', '«', '‹' -> true;
      case '"' -> Marks.looksOpening(text, i) || (!afterDigit(i) && !Marks.looksClosing(text, i));
      case '”', '»' -> Marks.looksOpening(text, i) && !Marks.looksClosing(text, i);
      default -> false;
    };
  }

  private void within(int i, char c) {
    char opener = text.charAt(open);
    if (closes(opener, c, i)) {
      depth--;
      if (depth == 0) {
        found.add(new Quotation(open, i + 1, true));
        open = -1;
      }
    } else if (c == '“' && opener == '“') {
      if (beginsAnew(i)) {
        found.add(new Quotation(open, i, false));
        open = i;
        depth = 1;
      } else {
        depth++;
      }
    }
  }

  private boolean closes(char opener, char c, int i) {
    return switch (opener) {
      case '“' -> c == '”' || ((c == '"' || c == '“') && depth == 1 && Marks.looksClosing(text, i));
      case '„' -> c == '“' || c == '”';
      case '«' -> c == '»';
      case '‹' -> c == '›';
      case '»' -> c == '«';
      case '”' -> c == '”' || c == '“';
      default -> c == '”' || (c == '"' && !(afterDigit(i) && laterOnTheLine(i)));
    };
  }

  /**
   * Returns whether the sign after a number is one of inches: another mark closes the quotation.
   */
  private boolean laterOnTheLine(int i) {
    return i + 1 < text.length()
        && text.charAt(i + 1) == ' '
        && i + 2 < text.length()
        && Character.isLowerCase(text.charAt(i + 2))
        && i - 2 > open
        && "'′’".indexOf(text.charAt(i - 2)) >= 0;
  }

  private boolean afterDigit(int i) {
    return i > 0 && Character.isDigit(text.charAt(i - 1));
  }

  /**
   * Returns whether a mark within a quotation opens the next paragraph of it, in a block that holds
   * several: it stands behind the end of a sentence and a line break.
   */
  private boolean beginsAnew(int i) {
    int before = i - 1;
    boolean newLine = false;
    while (before > open && Marks.isSpace(text.charAt(before))) {
      newLine |= text.charAt(before) == '\n';
      before--;
    }
    return newLine && Marks.isPoint(text.charAt(before));
  }
}
