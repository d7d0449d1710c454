package io.wirewatch.enrich.entity;

import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.enrich.actor.NameMatch;
import io.wirewatch.enrich.actor.Reading;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.Resolution;
import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the names that an {@link ActorIndex} knows. One pass over the blocks takes the longest name
 * at each word and asks the words around it; then bare names are tied to those whose full name the
 * article has, where exactly one fits.
 */
public final class DictionaryTagger implements Tagger {

  @Override
  public List<Mention> tag(Article article, ActorIndex actors) {
    Scan scan = new Scan(actors);
    List<Block> blocks = article.getBlocks();
    for (int i = 0; i < blocks.size(); i++) {
      scan.block(i, blocks.get(i));
    }
    return scan.mentions(blocks);
  }

  /** What is known of one article while it is read. */
  private static final class Scan {

    private final ActorIndex actors;
    private final List<Candidate> candidates = new ArrayList<>();

    /** Actors that the article names in full where it speaks itself, not in lists of links. */
    private final Set<String> established = new HashSet<>();

    /** Bare names that belong to somebody else in this article as well. */
    private final Set<String> shared = new HashSet<>();

    Scan(ActorIndex actors) {
      this.actors = actors;
    }

    void block(int index, Block block) {
      Line line = Line.of(block.getText(), actors);
      boolean speaks = block.getZone() != Zone.BOILERPLATE && block.getZone() != Zone.RELATED;
      int namedUntil = -1;
      for (int word = 0; word < line.words().count(); word++) {
        NameMatch match = actors.nameAt(line.words(), word);
        if (match == null) {
          continue;
        }
        if (match.readings().isEmpty()) {
          word = match.last();
          continue;
        }
        Candidate candidate = judge(index, line, match, namedUntil == word);
        if (candidate.isHopeless()) {
          continue;
        }
        if (speaks) {
          candidate.clear().ifPresent(reading -> established.add(reading.actor().id()));
        }
        candidates.add(candidate);
        namedUntil = match.last() + 1;
        word = match.last();
      }
    }

    private Candidate judge(int block, Line line, NameMatch match, boolean namedBefore) {
      Optional<Reading> full = Candidate.fullReading(match);
      Fit fit = full.map(reading -> judge(line, match, reading, namedBefore)).orElse(Fit.NONE);
      if (fit == Fit.NAMESAKE) {
        shared.add(line.folded(match.first()) + " ");
        shared.add(line.folded(match.last()) + " ");
      }
      List<Reading> shortFits = new ArrayList<>();
      for (Reading reading : match.readings()) {
        if (!reading.isFull()) {
          Fit shortFit = judgeShort(line, match, reading, namedBefore);
          if (shortFit == Fit.CLEAR) {
            shortFits.add(reading);
          } else if (shortFit == Fit.NAMESAKE) {
            shared.add(new Candidate(block, line, match, full, fit, List.of()).key());
          }
        }
      }
      return new Candidate(block, line, match, full, fit, shortFits);
    }

    private static Fit judge(Line line, NameMatch match, Reading reading, boolean namedBefore) {
      if (reading.resolution() == Resolution.DEMONYM) {
        return Fit.CLEAR;
      }
      if (match.first() == match.last() && line.isShouted(match.first())) {
        return Fit.NONE;
      }
      return switch (reading.actor().type()) {
        case PERSON ->
            match.first() == match.last()
                ? PersonContext.judgeShortName(line, match, reading.actor(), namedBefore)
                : PersonContext.judgeFullName(line, match);
        case ORG, EVENT, NORP, OTHER -> Fit.CLEAR;
        case GPE, LOC -> PlaceContext.judge(line, match, namedBefore);
      };
    }

    private static Fit judgeShort(Line line, NameMatch match, Reading reading, boolean before) {
      if (Candidate.isPerson(reading)) {
        return PersonContext.judgeShortName(line, match, reading.actor(), before);
      }
      boolean longer = line.isSentence() && line.hasCapitalAfter(match.last());
      return longer ? Fit.NONE : Fit.CLEAR;
    }

    List<Mention> mentions(List<Block> blocks) {
      List<Mention> mentions = new ArrayList<>(candidates.size());
      for (Candidate candidate : candidates) {
        resolve(candidate)
            .ifPresent(
                reading ->
                    mentions.add(mention(candidate, reading, blocks.get(candidate.block()))));
      }
      return mentions;
    }

    private Optional<Reading> resolve(Candidate candidate) {
      List<Reading> fitting =
          candidate.shortFits().stream()
              .filter(reading -> established.contains(reading.actor().id()))
              .toList();
      if (fitting.size() == 1 && !shared.contains(candidate.key())) {
        return Optional.of(fitting.get(0));
      }
      if (candidate.fullFit() == Fit.DOUBTFUL) {
        return candidate.full().filter(reading -> established.contains(reading.actor().id()));
      }
      return candidate.clear();
    }

    private static Mention mention(Candidate candidate, Reading reading, Block block) {
      NameMatch match = candidate.match();
      int start = candidate.line().words().start(match.first());
      int end = candidate.line().words().end(match.last());
      return new Mention(
          candidate.block(),
          start,
          end,
          block.getText().substring(start, end),
          block.getZone(),
          reading.actor().id(),
          reading.mentionType(),
          reading.resolution(),
          confidence(candidate, reading));
    }

    /** Estimates, in the order that errors were seen: no measured probabilities. */
    private static float confidence(Candidate candidate, Reading reading) {
      if (reading.isFull() && candidate.fullFit() == Fit.DOUBTFUL) {
        return 0.7f;
      }
      return switch (reading.resolution()) {
        case NAME -> 1.0f;
        case ALIAS -> 0.95f;
        case DEMONYM, ROLE -> 0.9f;
        case SHORT_NAME -> candidate.full().isPresent() ? 0.7f : 0.9f;
        case UNKNOWN -> 0.5f;
      };
    }
  }
}
