package io.wirewatch.enrich.credit;

import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.enrich.actor.KnownActor;
import io.wirewatch.enrich.actor.LocalId;
import io.wirewatch.enrich.actor.NameMatch;
import io.wirewatch.enrich.actor.Reading;
import io.wirewatch.enrich.text.WordList;
import io.wirewatch.enrich.text.Words;
import io.wirewatch.enrich.text.Words.Gap;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Mention;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the outlets that an article names: by the mention at a place, by a known name, or else as
 * capitalised words under a local id. "The Times" is the fuller name that the article gave before.
 */
final class Outlets {

  private static final int LONGEST_NAME = 6;

  /** What names of outlets end with or consist of, for those that nobody knows. */
  private static final WordList PRESS =
      WordList.of(
          "times",
          "post",
          "news",
          "press",
          "journal",
          "herald",
          "tribune",
          "gazette",
          "chronicle",
          "guardian",
          "telegraph",
          "mail",
          "star",
          "sun",
          "globe",
          "review",
          "magazine",
          "weekly",
          "daily",
          "today",
          "mirror",
          "observer",
          "standard",
          "independent",
          "examiner",
          "dispatch",
          "inquirer",
          "bee",
          "register",
          "republic",
          "monitor",
          "reporter",
          "beast",
          "planet",
          "network",
          "radio",
          "television",
          "tv",
          "media",
          "online",
          "wire",
          "agency",
          "bulletin",
          "courier",
          "record",
          "sentinel",
          "courant",
          "advertiser",
          "conversation",
          "com",
          "org");

  private final List<Mention> mentions;
  private final ActorIndex actors;

  Outlets(List<Mention> mentions, ActorIndex actors) {
    this.mentions = mentions;
    this.actors = actors;
  }

  /** Returns the outlet whose name begins at a word or the one after "the"; null if none does. */
  @Nullable Outlet startingAt(int block, Words words, int first) {
    if (first >= words.count()) {
      return null;
    }
    int name = first;
    boolean article = words.folded(first).equals("the") && first + 1 < words.count();
    if (article) {
      name++;
    }
    Outlet known = known(block, words, first, name);
    if (known != null) {
      return known;
    }
    int last = endOfRun(words, name);
    boolean owner = last + 1 < words.count() && words.folded(last + 1).equals("s");
    if (last < name || owner || WordList.TITLES.contains(words.folded(name))) {
      return null;
    }
    boolean withArticle = article && words.isCapitalised(first);
    return unknown(block, words, withArticle ? first : name, name, last);
  }

  /** Returns the outlet whose name ends with a word; null if none does. */
  @Nullable Outlet endingAt(int block, Words words, int last) {
    Mention mention = last < 0 ? null : mentionAt(block, words.end(last) - 1);
    if (mention != null) {
      return mention.getType() == EntityType.ORG ? of(mention) : null;
    }
    int first = last + 1;
    while (first > 0 && last - first < LONGEST_NAME && isNameWord(words, first - 1, last)) {
      first--;
    }
    for (int i = first; i <= last; i++) {
      NameMatch match = actors.nameAt(words, i);
      if (match != null && match.last() == last) {
        Outlet known = organisation(match, words, i);
        if (known != null) {
          return known;
        }
      }
    }
    if (first > last || !PRESS.contains(words.folded(last))) {
      return null;
    }
    int name = words.folded(first).equals("the") && first < last ? first + 1 : first;
    return unknown(block, words, first, name, last);
  }

  /** Returns an agency under its full name, wherever the words that stand for it are. */
  Outlet agency(String fullName, int start, int end) {
    Outlet known = named(fullName, start, end);
    return known != null
        ? known
        : new Outlet(LocalId.of(EntityType.ORG, fullName), fullName, start, end, true);
  }

  private @Nullable Outlet named(String fullName, int start, int end) {
    Words words = Words.of(fullName);
    NameMatch match = words.count() == 0 ? null : actors.nameAt(words, 0);
    if (match != null && match.last() == words.count() - 1) {
      for (Reading reading : match.readings()) {
        if (reading.isFull() && reading.mentionType() == EntityType.ORG) {
          return new Outlet(reading.actor().id(), reading.actor().name(), start, end, true);
        }
      }
    }
    return null;
  }

  private @Nullable Outlet known(int block, Words words, int first, int name) {
    Mention mention = mentionAt(block, words.start(name));
    mention = mention == null ? mentionAt(block, words.start(first)) : mention;
    if (mention != null && mention.getType() == EntityType.ORG) {
      return of(mention);
    }
    for (int i = first; i <= name; i++) {
      NameMatch match = actors.nameAt(words, i);
      Outlet known = match == null ? null : organisation(match, words, i);
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  private static @Nullable Outlet organisation(NameMatch match, Words words, int first) {
    for (Reading reading : match.readings()) {
      KnownActor actor = reading.actor();
      if (reading.isFull() && reading.mentionType() == EntityType.ORG) {
        int end = words.end(match.last());
        return new Outlet(actor.id(), actor.name(), words.start(first), end, true);
      }
    }
    return null;
  }

  private Outlet of(Mention mention) {
    Optional<KnownActor> actor = actors.actor(mention.getActorId());
    return new Outlet(
        mention.getActorId(),
        actor.map(KnownActor::name).orElse(mention.getSurface()),
        mention.getStart(),
        mention.getEnd(),
        true);
  }

  private @Nullable Outlet unknown(int block, Words words, int first, int name, int last) {
    Mention fuller = fullerName(block, words.folded(last), last - name);
    int start = words.start(first);
    int end = words.end(last);
    if (fuller != null) {
      Outlet named = of(fuller);
      return new Outlet(named.actorId(), named.name(), start, end, true);
    }
    Mention inside = mentionAt(block, words.start(name));
    if (inside != null && inside.getType() == EntityType.PERSON) {
      return null;
    }
    String printed = words.printed(first, last);
    Outlet withArticle = named("The " + words.printed(name, last), start, end);
    if (withArticle != null) {
      return withArticle;
    }
    boolean press = PRESS.contains(words.folded(last));
    return new Outlet(LocalId.of(EntityType.ORG, printed), printed, start, end, press);
  }

  /** Finds "The New York Times" for "The Times". */
  private @Nullable Mention fullerName(int block, String last, int wordsBefore) {
    if (wordsBefore > 0 || !PRESS.contains(last)) {
      return null;
    }
    for (Mention mention : mentions) {
      if (mention.getBlock() > block) {
        return null;
      }
      if (mention.getType() == EntityType.ORG) {
        Words words = Words.of(mention.getSurface());
        if (words.count() > 2 && words.folded(words.count() - 1).equals(last)) {
          return mention;
        }
      }
    }
    return null;
  }

  private @Nullable Mention mentionAt(int block, int position) {
    int low = 0;
    int high = mentions.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Mention mention = mentions.get(middle);
      if (mention.getBlock() < block
          || (mention.getBlock() == block && mention.getEnd() <= position)) {
        low = middle + 1;
      } else if (mention.getBlock() > block || mention.getStart() > position) {
        high = middle - 1;
      } else {
        return mention;
      }
    }
    return null;
  }

  private static int endOfRun(Words words, int first) {
    int last = first - 1;
    for (int i = first; i < words.count() && i - first < LONGEST_NAME; i++) {
      if (i > first && !isLinked(words.gapBefore(i))) {
        break;
      }
      boolean small = words.folded(i).equals("of") || words.folded(i).equals("and");
      if (isName(words, i)) {
        last = i;
      } else if (!small || i == first) {
        break;
      }
    }
    return last;
  }

  private static boolean isNameWord(Words words, int i, int last) {
    boolean linked = i == last || isLinked(words.gapBefore(i + 1));
    return linked && (isName(words, i) || words.folded(i).equals("the"));
  }

  private static boolean isName(Words words, int i) {
    return words.isCapitalised(i)
        && !WordList.CALENDAR.contains(words.folded(i))
        && !WordList.FUNCTION_WORDS.contains(words.folded(i));
  }

  private static boolean isLinked(Gap gap) {
    return gap == Gap.SPACE || gap == Gap.HYPHEN || gap == Gap.NONE;
  }
}
