package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.entity.NameClass;
import io.wirewatch.enrich.text.WordList;
import io.wirewatch.enrich.text.Words;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Resolution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a known name against what the tagger takes the words for. A name that the tagger sees as
 * part of a longer one is that longer one's, unless what is longer adds nothing.
 */
final class TagJudge {

  /** Belong to a company's name without changing whose it is. */
  private static final WordList COMPANY_ENDINGS =
      WordList.of(
          "inc",
          "corp",
          "corporation",
          "co",
          "company",
          "ltd",
          "limited",
          "plc",
          "group",
          "holdings",
          "ag",
          "sa",
          "nv",
          "se",
          "spa",
          "llc",
          "news",
          "agency",
          "newspaper");

  private static final List<NameClass> NOT_PERSON =
      List.of(NameClass.ORG, NameClass.LOC, NameClass.MISC);

  private TagJudge() {}

  /** Returns the fit of a reading, given what the context said already. */
  static Fit judge(
      Line line,
      NameMatch match,
      Reading reading,
      @Nullable TaggedName tagged,
      TagVotes votes,
      Fit fit) {
    if (tagged == null) {
      return isUnsupported(line, match, reading) ? Fit.DOUBTFUL : fit;
    }
    Words words = line.words();
    boolean longer =
        tagged.start() < words.start(match.first()) || tagged.end() > words.end(match.last());
    if (longer && !addsNothing(line, match, reading, tagged)) {
      return Fit.NONE;
    }
    if (longer || match.first() != match.last() || reading.resolution() == Resolution.DEMONYM) {
      return fit;
    }
    String surface = words.printed(match.first(), match.last());
    return switch (reading.actor().type()) {
      case GPE, LOC ->
          tagged.type() == NameClass.PER && !votes.isMostly(surface, NOT_PERSON) ? Fit.NONE : fit;
      case ORG -> isOrganisation(words, match, tagged, surface, votes) ? fit : Fit.DOUBTFUL;
      case PERSON, NORP, EVENT, OTHER -> fit;
    };
  }

  private static boolean isOrganisation(
      Words words, NameMatch match, TaggedName tagged, String surface, TagVotes votes) {
    return tagged.type() == NameClass.ORG
        || tagged.type() == NameClass.MISC
        || words.isUpper(match.first())
        || votes.isMostly(surface, List.of(NameClass.ORG, NameClass.MISC));
  }

  /** One word that the tagger takes for no name at all is one only where it cannot be another. */
  private static boolean isUnsupported(Line line, NameMatch match, Reading reading) {
    KnownActor actor = reading.actor();
    if (match.first() != match.last()
        || !line.isSentence()
        || reading.resolution() == Resolution.DEMONYM
        || !Character.isUpperCase(line.words().printed(match.first(), match.first()).charAt(0))) {
      return false;
    }
    return switch (actor.type()) {
      case GPE, LOC -> !ActorIndex.isCountry(actor) && actor.rollsUpTo() == null;
      case ORG -> !line.words().isUpper(match.first());
      case PERSON, NORP, EVENT, OTHER -> false;
    };
  }

  private static boolean addsNothing(
      Line line, NameMatch match, Reading reading, TaggedName tagged) {
    Words words = line.words();
    EntityType type = reading.actor().type();
    if (tagged.type() == NameClass.MISC && reading.resolution() == Resolution.DEMONYM) {
      return !isEvent(line, match, tagged);
    }
    if (isRunOfKnownNames(line, match, tagged)) {
      return true;
    }
    if (tagged.start() < words.start(match.first())) {
      return false;
    }
    if (type == EntityType.ORG) {
      for (int i = match.last() + 1; i < words.count() && words.start(i) < tagged.end(); i++) {
        if (!COMPANY_ENDINGS.contains(words.folded(i))) {
          return false;
        }
      }
      return true;
    }
    return false;
  }

  /** "The ambassador to the US Qin Gang" names two. */
  private static boolean isRunOfKnownNames(Line line, NameMatch match, TaggedName tagged) {
    Words words = line.words();
    int word = match.first();
    while (word > 0 && words.start(word - 1) >= tagged.start()) {
      word--;
    }
    while (word < words.count() && words.start(word) < tagged.end()) {
      NameMatch part = line.actors().nameAt(words, word);
      if (part == null || part.readings().isEmpty()) {
        return false;
      }
      word = part.last() + 1;
    }
    return true;
  }

  private static boolean isEvent(Line line, NameMatch match, TaggedName tagged) {
    Words words = line.words();
    int last = match.last();
    while (last + 1 < words.count() && words.end(last + 1) <= tagged.end()) {
      last++;
    }
    return EventName.isHead(words.folded(last));
  }
}
