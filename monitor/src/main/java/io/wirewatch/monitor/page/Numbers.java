package io.wirewatch.monitor.page;

import java.util.Locale;

/** Numbers as words of a page. */
final class Numbers {

  private Numbers() {}

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Returns a count with its noun, such as {@code 1 article} or {@code 1,200 articles}. */
  static String counted(long number, String noun) {
    return grouped(number) + " " + (number == 1 ? noun : noun + "s");
  }

  static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
