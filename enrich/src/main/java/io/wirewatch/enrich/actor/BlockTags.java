package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.entity.NameClass;
import io.wirewatch.enrich.text.WordList;
import io.wirewatch.enrich.text.Words;
import io.wirewatch.enrich.text.Words.Gap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tagger's names in one block, less what is not part of a name: articles, titles, "Jr.". */
final class BlockTags {

  private static final WordList SUFFIXES = WordList.of("Jr", "Sr", "II", "III", "IV", "Esq");
  private static final WordList ARTICLES = WordList.of("the", "a", "an");

  private static final WordList PREFIXES =
      WordList.of("anti", "pro", "post", "pre", "ex", "non", "mid", "neo");

  private final List<TaggedName> names;
  private final Words words;

  BlockTags(List<TaggedName> names, Line line) {
    this.words = line.words();
    List<TaggedName> trimmed = new ArrayList<>(names.size());
    int word = 0;
    for (TaggedName name : names) {
      while (word < words.count() && words.end(word) <= name.start()) {
        word++;
      }
      TaggedName shorter = trimmed(name, word);
      if (shorter != null) {
        trimmed.add(shorter);
      }
    }
    this.names = trimmed;
  }

  private @Nullable TaggedName trimmed(TaggedName name, int firstWord) {
    int first = firstWord;
    int last = firstWord;
    while (last + 1 < words.count() && words.start(last + 1) < name.end()) {
      last++;
    }
    if (first >= words.count() || words.start(first) >= name.end()) {
      return null;
    }
    while (first < last && isBefore(name.type(), first)) {
      first++;
    }
    while (first < last && name.type() == NameClass.PER && SUFFIXES.contains(words.folded(last))) {
      last--;
    }
    while (first < last && words.folded(last).equals("s") && words.end(last) == name.end()) {
      last--;
    }
    int start = Math.max(name.start(), words.start(first));
    int end = Math.min(name.end(), words.end(last));
    return start < end ? new TaggedName(start, end, name.type()) : null;
  }

  private boolean isBefore(NameClass type, int word) {
    String folded = words.folded(word);
    return ARTICLES.contains(folded)
        || (type == NameClass.PER && WordList.TITLES.contains(folded))
        || (PREFIXES.contains(folded) && words.gapBefore(word + 1) == Gap.HYPHEN);
  }

  /** Removes names that are but a part of a run that names nobody, as "State" is of an office. */
  void takeWithin(int start, int end) {
    int i = firstEndingAfter(start);
    while (i < names.size() && names.get(i).start() < end) {
      TaggedName name = names.get(i);
      boolean within = name.start() >= start && name.end() <= end;
      if (within && name.end() - name.start() < end - start) {
        names.remove(i);
      } else {
        i++;
      }
    }
  }

  List<TaggedName> trimmed() {
    return names;
  }

  /** Returns the name that overlaps a match most; null if none does. */
  @Nullable TaggedName around(NameMatch match) {
    int start = words.start(match.first());
    int end = words.end(match.last());
    TaggedName best = null;
    int most = 0;
    for (int i = firstEndingAfter(start); i < names.size(); i++) {
      TaggedName name = names.get(i);
      if (name.start() >= end) {
        break;
      }
      int overlap = Math.min(end, name.end()) - Math.max(start, name.start());
      if (overlap > most) {
        most = overlap;
        best = name;
      }
    }
    return best;
  }

  private int firstEndingAfter(int position) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).end() > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
