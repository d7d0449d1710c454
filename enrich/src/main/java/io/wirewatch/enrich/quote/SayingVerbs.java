package io.wirewatch.enrich.quote;

import io.wirewatch.enrich.text.Folding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Verbs that tie words to the one who speaks them. */
final class SayingVerbs {

  /** How a verb takes the words. */
  enum Sense {
    /** They are what is said: "she said". */
    SAY,
    /** They are what its object is called: "she called it". */
    NAME,
    /** They are an opinion: "she thought". Ties only what follows. */
    THINK
  }

  private static final Map<String, Sense> FORMS = new HashMap<>();

  private static final Set<String> BASES = new HashSet<>();

  static {
    for (String[] row : Resource.pairs("saying-verbs.tsv")) {
      Sense sense = Sense.valueOf(row[0].toUpperCase(Locale.ROOT));
      String[] forms = row[1].split(" ");
      // "Read" is its own past.
      if (forms.length > 2 && !forms[2].endsWith("ing")) {
        BASES.add(Folding.fold(forms[0]));
      }
      for (String form : forms) {
        FORMS.putIfAbsent(Folding.fold(form), sense);
      }
    }
  }

  private SayingVerbs() {}

  /** Returns how a folded word takes what is said; null if it is no form of such a verb. */
  static @Nullable Sense senseOf(String folded) {
    return FORMS.get(folded);
  }

  /** Returns whether a form is the bare one, which no subject in the singular has by itself. */
  static boolean isBase(String folded) {
    return BASES.contains(folded);
  }

  /** Returns whether a form is one in "-ing". */
  static boolean isParticiple(String folded) {
    return folded.endsWith("ing") && !folded.equals("sing");
  }

  /** Returns whether a form is the past one or the past participle, which look alike mostly. */
  static boolean isPast(String folded) {
    return folded.endsWith("ed") || folded.endsWith("wn") || folded.endsWith("ten");
  }
}
