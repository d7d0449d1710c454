package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.entity.NameClass;
import io.wirewatch.enrich.text.Setting;
import io.wirewatch.enrich.text.Words;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Resolution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks for names: the longest known one at each word, and those of the tagger's between.
 */
final class BlockReader {

  private final ActorIndex actors;
  private final OfficeReader offices;
  private final TaggedNames names;
  private final TagVotes votes;
  private final Surroundings surroundings;
  private final Set<String> namesakes = new HashSet<>();

  BlockReader(ActorIndex actors, TaggedNames names, TagVotes votes, Surroundings surroundings) {
    this.actors = actors;
    this.offices = new OfficeReader(actors);
    this.names = names;
    this.votes = votes;
    this.surroundings = surroundings;
  }

  /** Returns the bare names that were found to belong to somebody else as well. */
  Set<String> namesakes() {
    return namesakes;
  }

  /** Returns the names of a block in order; none overlap. */
  List<Found> read(int index, Block block) {
    Line line = Line.of(block.getText(), actors);
    Words words = line.words();
    BlockTags tags = new BlockTags(names.in(index), line);
    List<Found> found = new ArrayList<>();
    int namedUntil = -1;
    Found last = null;
    int word = 0;
    while (word < words.count()) {
      Found next = at(line, tags, word, isRightAfter(words, namedUntil, word) ? last : null);
      if (next == null) {
        NameMatch nobody = actors.nameAt(words, word);
        if (nobody != null && nobody.readings().isEmpty()) {
          tags.takeWithin(words.start(nobody.first()), words.end(nobody.last()));
          word = nobody.last();
        }
        word++;
        continue;
      }
      found.add(next);
      last = next;
      while (word < words.count() && words.start(word) < next.end()) {
        word++;
      }
      namedUntil = word;
    }
    addLocals(line, tags, found);
    return found;
  }

  private static boolean isRightAfter(Words words, int namedUntil, int word) {
    boolean possessive =
        namedUntil == word - 1 && namedUntil >= 0 && words.folded(namedUntil).equals("s");
    return namedUntil == word || possessive;
  }

  private @Nullable Found at(Line line, BlockTags tags, int word, @Nullable Found before) {
    Words words = line.words();
    NameMatch match = actors.nameAt(words, word);
    Found office = offices.at(line, word, match, before);
    if (office != null) {
      return office;
    }
    if (match == null || match.readings().isEmpty()) {
      return null;
    }
    Found administration = offices.administration(line, match);
    if (administration != null) {
      return administration;
    }
    Found.Known known = judge(line, match, tags, before);
    return known.isHopeless() ? null : known;
  }

  private Found.Known judge(Line line, NameMatch match, BlockTags tags, @Nullable Found before) {
    boolean namedBefore = before != null && !line.folded(match.first() - 1).equals("s");
    TaggedName tagged = tags.around(match);
    Optional<Reading> full = match.full().filter(reading -> surroundings.allow(reading.actor()));
    Fit fit =
        full.map(reading -> judge(line, match, reading, namedBefore, isTown(before)))
            .orElse(Fit.NONE);
    if (fit == Fit.NAMESAKE) {
      namesakes.add(line.folded(match.first()) + " ");
      namesakes.add(line.folded(match.last()) + " ");
    }
    if (fit != Fit.NONE && full.isPresent() && !canBePlace(line, match, full.get())) {
      fit = Fit.NONE;
    }
    if (fit != Fit.NONE && full.isPresent() && names.available()) {
      fit = TagJudge.judge(line, match, full.get(), tagged, votes, fit);
    }
    List<Reading> shortFits = new ArrayList<>();
    Reading holder = null;
    int holders = 0;
    for (Reading reading : match.readings()) {
      if (reading.isFull() || !surroundings.allow(reading.actor())) {
        continue;
      }
      Fit shortFit = judgeShort(line, match, reading, namedBefore, tagged);
      if (shortFit == Fit.CLEAR && names.available()) {
        shortFit = TagJudge.judge(line, match, reading, tagged, votes, shortFit);
      }
      if (shortFit == Fit.CLEAR) {
        shortFits.add(reading);
        if (RoleTitle.isHeldBy(reading.actor(), line, match.first())) {
          holder = reading;
          holders++;
        }
      } else if (shortFit == Fit.NAMESAKE) {
        namesakes.add(line.folded(match.first(), match.last()));
      }
    }
    return new Found.Known(line, match, full, fit, shortFits, holders == 1 ? holder : null, tagged);
  }

  /** Returns whether what stands before can be a town of the United States. */
  private static boolean isTown(@Nullable Found before) {
    return before instanceof Found.Known known
        && known
            .full()
            .map(Reading::actor)
            .filter(actor -> "US".equals(actor.facts().country()))
            .filter(actor -> !actor.facts().isCountry() && actor.type() == EntityType.GPE)
            .isPresent();
  }

  private static Fit judge(
      Line line, NameMatch match, Reading reading, boolean namedBefore, boolean afterTown) {
    if (reading.resolution() == Resolution.DEMONYM) {
      return Fit.CLEAR;
    }
    if (match.first() == match.last() && line.isShouted(match.first())) {
      return Fit.NONE;
    }
    return switch (reading.actor().type()) {
      case PERSON ->
          match.first() == match.last()
              ? PersonContext.judgeShortName(line, match, reading.actor(), namedBefore, false)
              : PersonContext.judgeFullName(line, match);
      case ORG, EVENT, NORP, OTHER -> Fit.CLEAR;
      case GPE, LOC -> PlaceContext.judge(line, match, namedBefore, afterTown);
    };
  }

  private boolean canBePlace(Line line, NameMatch match, Reading reading) {
    return match.first() != match.last()
        || reading.resolution() == Resolution.DEMONYM
        || reading.actor().type() != EntityType.GPE
        || Registry.SHIPPED.homographs().allow(line.folded(match.first()), surroundings);
  }

  private static Fit judgeShort(
      Line line, NameMatch match, Reading reading, boolean before, @Nullable TaggedName tagged) {
    if (reading.actor().type() == EntityType.PERSON) {
      boolean supported = tagged != null && tagged.type() == NameClass.PER;
      return PersonContext.judgeShortName(line, match, reading.actor(), before, supported);
    }
    boolean longer = line.isSentence() && line.hasCapitalAfter(match.last());
    return longer ? Fit.NONE : Fit.CLEAR;
  }

  /** Adds what only the tagger found, between the names that are known. */
  private static void addLocals(Line line, BlockTags tags, List<Found> found) {
    List<Found> locals = new ArrayList<>();
    int next = 0;
    for (TaggedName name : tags.trimmed()) {
      while (next < found.size() && found.get(next).end() <= name.start()) {
        next++;
      }
      boolean taken = next < found.size() && found.get(next).start() < name.end();
      if (!taken && !(line.setting() == Setting.UPPER && name.end() - name.start() < 3)) {
        locals.add(new Found.Local(line, name));
      }
    }
    if (!locals.isEmpty()) {
      found.addAll(locals);
      found.sort(Comparator.comparingInt(Found::start));
    }
  }
}
