package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.text.Words;
import io.wirewatch.enrich.text.Words.Gap;
import io.wirewatch.schemas.record.Role;
import java.util.Map;

/**
 * An office printed before a name, held against the offices that an actor is known to have held.
 */
final class RoleTitle {

  private static final int LONGEST = 4;

  /** How newspapers print before a name what a registry has in full. */
  private static final Map<String, String> IN_FULL =
      Map.of(
          "foreign minister ", "minister of foreign affairs ",
          "defense minister ", "minister of defence ",
          "defence minister ", "minister of defence ",
          "finance minister ", "minister of finance ",
          "interior minister ", "minister of the interior ",
          "premier ", "prime minister ",
          "secretary ", "secretary of ",
          "sen ", "senator ",
          "gov ", "governor ",
          "gen ", "general ");

  private RoleTitle() {}

  /** Returns whether the words before a name are an office that the actor has held. */
  static boolean isHeldBy(KnownActor actor, Line line, int name) {
    int first = name;
    while (first > 0 && name - first < LONGEST && isTitleWord(line.words(), first - 1)) {
      first--;
    }
    for (int from = first; from < name; from++) {
      String title = line.folded(from, name - 1);
      if (isHeldBy(actor, title) || isHeldBy(actor, IN_FULL.getOrDefault(title, title))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTitleWord(Words words, int word) {
    Gap gap = words.gapBefore(word + 1);
    return (gap == Gap.SPACE || gap == Gap.NONE)
        && (words.isCapitalised(word) || words.folded(word).equals("of"));
  }

  private static boolean isHeldBy(KnownActor actor, String title) {
    for (Role role : actor.facts().roles()) {
      if ((" " + folded(role.getTitle())).contains(" " + title)) {
        return true;
      }
    }
    return false;
  }

  private static String folded(String title) {
    Words words = Words.of(title);
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < words.count(); i++) {
      folded.append(words.folded(i)).append(' ');
    }
    return folded.toString();
  }
}
