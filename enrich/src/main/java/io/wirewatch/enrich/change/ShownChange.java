package io.wirewatch.enrich.change;

import io.wirewatch.schemas.record.ChangeKind;
import io.wirewatch.schemas.record.TextChange;
import java.util.ArrayList;
import java.util.List;

/**
 * A word diff as people read it: what is gone, what is new, and a few kept words around them. Its
 * size is bounded whatever the texts are.
 */
final class ShownChange {

  /** Kept words on either side of a change. */
  static final int CONTEXT_WORDS = 8;

  /** Longest run in characters; the rest of it is an ellipsis. */
  static final int MOST_OF_RUN = 2_000;

  /** Characters in all, after which the rest is an ellipsis. */
  static final int MOST_IN_ALL = 20_000;

  static final String ELLIPSIS = "…";

  private final Tokens before;
  private final Tokens after;
  private final List<TextChange> runs = new ArrayList<>();
  private int characters;

  private ShownChange(Tokens before, Tokens after) {
    this.before = before;
    this.after = after;
  }

  /** Returns the runs, in reading order; none if there are no edits. */
  static List<TextChange> of(List<Edit> edits, Tokens before, Tokens after) {
    ShownChange shown = new ShownChange(before, after);
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      int keptFrom = i == 0 ? 0 : edits.get(i - 1).newTo();
      shown.add(ChangeKind.KEPT, shown.kept(keptFrom, edit, i == 0));
      shown.add(ChangeKind.DELETED, withGap(before, edit.oldFrom(), edit.oldTo()));
      shown.add(ChangeKind.INSERTED, withGap(after, edit.newFrom(), edit.newTo()));
    }
    if (!edits.isEmpty()) {
      shown.add(ChangeKind.KEPT, shown.tail(edits.get(edits.size() - 1).newTo()));
    }
    return shown.runs;
  }

  private void add(ChangeKind kind, String words) {
    if (words.isEmpty() || characters >= MOST_IN_ALL) {
      return;
    }
    String text = shortened(words);
    characters += text.length();
    runs.add(new TextChange(kind, text));
    if (characters >= MOST_IN_ALL) {
      runs.add(new TextChange(ChangeKind.KEPT, ELLIPSIS));
    }
  }

  private static String shortened(String words) {
    if (words.length() <= MOST_OF_RUN) {
      return words;
    }
    int end = MOST_OF_RUN - ELLIPSIS.length();
    return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end)
        + ELLIPSIS;
  }

  /** Returns the kept words before an edit, the middle of many left out. */
  private String kept(int from, Edit edit, boolean isFirst) {
    int to = edit.newFrom();
    if (from == to) {
      return "";
    }
    int head = isFirst ? from : forward(from, to);
    int tail = backward(from, to);
    String end = after.printed(Math.max(from, tail), to) + gapBefore(edit);
    if (after.words(head, tail) == 0) {
      return after.printed(from, to) + gapBefore(edit);
    }
    String gap = spansParagraphs(head, tail) ? "\n" : " ";
    return isFirst ? ELLIPSIS + " " + end : after.printed(from, head) + " " + ELLIPSIS + gap + end;
  }

  private String tail(int from) {
    int head = forward(from, after.count());
    return after.words(head, after.count()) == 0
        ? after.printed(from, after.count())
        : after.printed(from, head) + " " + ELLIPSIS;
  }

  /** Returns one past the last of the first few words. */
  private int forward(int from, int to) {
    int words = 0;
    int at = from;
    while (at < to && words < CONTEXT_WORDS) {
      words += after.isWord(at++) ? 1 : 0;
    }
    return at;
  }

  /** Returns the first of the last few words. */
  private int backward(int from, int to) {
    int words = 0;
    int at = to;
    while (at > from && words < CONTEXT_WORDS) {
      words += after.isWord(--at) ? 1 : 0;
    }
    return at;
  }

  private boolean spansParagraphs(int from, int to) {
    for (int i = Math.max(0, from - 1); i < to; i++) {
      if (after.gapAfter(i).contains("\n")) {
        return true;
      }
    }
    return false;
  }

  /** White space between kept words and a change: as in the text where there is more of it. */
  private String gapBefore(Edit edit) {
    String now = after.gapAfter(edit.newFrom() - 1);
    String then = before.gapAfter(edit.oldFrom() - 1);
    return then.length() > now.length() ? then : now;
  }

  private static String withGap(Tokens tokens, int from, int to) {
    return from == to ? "" : tokens.printed(from, to) + tokens.gapAfter(to - 1);
  }
}
