package io.wirewatch.enrich.text;

/** How a block is set, which decides what a capital says. */
public enum Setting {
  /** Capitals open sentences and mark names. */
  SENTENCE,
  /** Nearly every word has a capital, as in many headlines: a capital says nothing. */
  TITLE,
  /** Nearly every letter is a capital: nor does an acronym stand out. */
  UPPER;

  private static final int FEWEST_WORDS = 3;
  private static final double NEARLY_EVERY = 0.75;

  /** Returns how a block is set; {@link #SENTENCE} for one that is too short to tell. */
  public static Setting of(Words words) {
    int all = 0;
    int upper = 0;
    int telling = 0;
    int capitalised = 0;
    for (int i = 0; i < words.count(); i++) {
      String folded = words.folded(i);
      if (folded.length() < 2 || Character.isDigit(folded.charAt(0))) {
        continue;
      }
      all++;
      upper += words.isUpper(i) ? 1 : 0;
      if (!WordList.FUNCTION_WORDS.contains(folded)) {
        telling++;
        capitalised += words.isCapitalised(i) ? 1 : 0;
      }
    }
    if (all >= FEWEST_WORDS && upper >= all * NEARLY_EVERY) {
      return UPPER;
    }
    // Headlines do without a full stop; a short sentence full of names has one.
    boolean headline = telling >= FEWEST_WORDS && !words.endWithFullStop();
    return headline && capitalised >= telling * NEARLY_EVERY ? TITLE : SENTENCE;
  }
}
