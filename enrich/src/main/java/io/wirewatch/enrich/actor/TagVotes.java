package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.entity.NameClass;
import io.wirewatch.schemas.record.Article;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the tagger takes each form for, over the whole of an article. */
final class TagVotes {

  private final Map<String, int[]> votes = new HashMap<>();

  TagVotes(Article article, TaggedNames names) {
    if (!names.available()) {
      return;
    }
    for (int i = 0; i < article.getBlocks().size(); i++) {
      String text = article.getBlocks().get(i).getText();
      for (TaggedName name : names.in(i)) {
        String surface = text.substring(name.start(), name.end());
        votes
            .computeIfAbsent(surface, s -> new int[NameClass.values().length])[
            index(name.type())]++;
      }
    }
  }

  /** Returns how often a form is taken for a class. */
  int of(String surface, NameClass type) {
    int[] counts = votes.get(surface);
    return counts == null ? 0 : counts[index(type)];
  }

  /** Returns whether a form is taken for one class at least as often as for others together. */
  boolean isMostly(String surface, List<NameClass> types) {
    int all = 0;
    int those = 0;
    for (NameClass type : NameClass.values()) {
      int count = of(surface, type);
      all += count;
      those += types.contains(type) ? count : 0;
    }
    return those * 2 >= all && those > 0;
  }

  @SuppressWarnings("EnumOrdinal") // An index into an array of counts.
  private static int index(NameClass type) {
    return type.ordinal();
  }
}
