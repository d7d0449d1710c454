package io.wirewatch.monitor.page;

import static io.wirewatch.monitor.page.Html.text;

import io.wirewatch.monitor.page.Html.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

/**
 * Text with some runs of it wrapped. Runs that lie outside the text, that overlap an earlier one or
 * that would cut a surrogate pair in two are left out: an offset that is wrong costs a highlight,
 * never the page.
 */
final class MarkedText {

  private MarkedText() {}

  /**
   * @param start first character of a run
   * @param end one past its last character
   * @param wrap makes the node of a run, from the run and its words
   */
  static <T> Node render(
      String text,
      List<T> runs,
      ToIntFunction<T> start,
      ToIntFunction<T> end,
      BiFunction<T, String, Node> wrap) {
    List<T> ordered = new ArrayList<>(runs);
    ordered.sort(
        Comparator.comparingInt(start).thenComparing(end::applyAsInt, Comparator.reverseOrder()));
    List<Node> nodes = new ArrayList<>();
    int done = 0;
    for (T run : ordered) {
      int from = start.applyAsInt(run);
      int to = end.applyAsInt(run);
      if (from < done
          || from >= to
          || to > text.length()
          || cutsPair(text, from)
          || cutsPair(text, to)) {
        continue;
      }
      nodes.add(text(text.substring(done, from)));
      nodes.add(wrap.apply(run, text.substring(from, to)));
      done = to;
    }
    nodes.add(text(text.substring(done)));
    return Html.all(nodes);
  }

  private static boolean cutsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }
}
