package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.entity.NameClass;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.Resolution;
import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whom the names of an article mean, when all of them have been found. */
final class Resolver {

  private final Article article;
  private final List<List<Found>> blocks = new ArrayList<>();

  /** Actors that the article names beyond doubt where it speaks itself, not in lists of links. */
  private final Set<String> established = new HashSet<>();

  /** Bare names that belong to somebody else in this article as well. */
  private final Set<String> shared = new HashSet<>();

  private final LocalNames locals = new LocalNames();
  private final OfficeContext offices;

  private final List<Mention> mentions = new ArrayList<>();
  private final List<Why> reasons = new ArrayList<>();
  private final Map<String, KnownActor> named = new LinkedHashMap<>();

  Resolver(Article article, ActorIndex actors) {
    this.article = article;
    this.offices = new OfficeContext(actors);
  }

  /** Takes the names of the next block. */
  void add(List<Found> found) {
    Block block = article.getBlocks().get(blocks.size());
    boolean speaks = block.getZone() != Zone.BOILERPLATE && block.getZone() != Zone.RELATED;
    blocks.add(found);
    for (Found one : found) {
      if (one instanceof Found.Known known) {
        if (speaks) {
          known.clear().ifPresent(reading -> established.add(reading.actor().id()));
          if (known.holder() != null) {
            established.add(known.holder().actor().id());
          }
        }
      } else if (one instanceof Found.Local local) {
        locals.learn(local, block.getZone());
      }
    }
  }

  /**
   * Returns whom each name means.
   *
   * @param namesakes bare names that belong to somebody else as well
   */
  Linked resolve(Set<String> namesakes) {
    shared.addAll(namesakes);
    shared.addAll(locals.bareNames());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = article.getBlocks().get(i);
      offices.begin(article.getDateline());
      List<Found> found = blocks.get(i);
      for (int j = 0; j < found.size(); j++) {
        resolve(i, block, found, j);
      }
    }
    return new Linked(mentions, reasons, named);
  }

  private void resolve(int index, Block block, List<Found> all, int at) {
    Found found = all.get(at);
    if (found instanceof Found.Known known) {
      resolve(index, block, known);
    } else if (found instanceof Found.Derived derived) {
      add(
          index,
          block,
          found,
          derived.actor(),
          derived.actor().type(),
          ofDerived(derived),
          0.9f,
          derived.why());
    } else if (found instanceof Found.BareOffice bare) {
      resolve(index, block, all, at, bare);
    } else if (found instanceof Found.Local local) {
      resolveLocal(index, block, local);
    }
  }

  private static Resolution ofDerived(Found.Derived derived) {
    return derived.why() == Why.ADMINISTRATION ? Resolution.LOCAL : Resolution.NAME;
  }

  private void resolve(int index, Block block, Found.Known known) {
    Reading holder = known.holder();
    if (holder != null) {
      add(index, block, known, holder, 0.9f, Why.OFFICE_HOLDER);
      return;
    }
    List<Reading> fitting =
        known.shortFits().stream()
            .filter(reading -> established.contains(reading.actor().id()))
            .toList();
    if (fitting.size() == 1 && !shared.contains(known.key())) {
      float confidence = known.full().isPresent() ? 0.7f : 0.9f;
      add(index, block, known, fitting.get(0), confidence, Why.BARE_NAME);
      return;
    }
    Optional<Reading> full = known.full();
    if (known.fullFit() == Fit.DOUBTFUL && full.isPresent()) {
      if (established.contains(full.get().actor().id())) {
        add(index, block, known, full.get(), 0.7f, Why.CLEAR_ELSEWHERE);
        return;
      }
    } else if (known.clear().isPresent()) {
      Reading reading = known.clear().get();
      add(index, block, known, reading, confidence(reading), why(reading));
      return;
    }
    TaggedName tagged = known.tagged();
    if (tagged != null) {
      resolveLocal(index, block, new Found.Local(known.line(), tagged));
    }
  }

  /** Estimates, in the order that errors were seen: no measured probabilities. */
  private static float confidence(Reading reading) {
    return switch (reading.resolution()) {
      case NAME -> 1.0f;
      case ALIAS -> 0.95f;
      case DEMONYM, ROLE -> 0.9f;
      case SHORT_NAME, UNKNOWN, LOCAL -> 0.5f;
    };
  }

  private static Why why(Reading reading) {
    return switch (reading.resolution()) {
      case DEMONYM -> Why.DEMONYM;
      case ALIAS -> Why.OTHER_NAME;
      case NAME, ROLE, SHORT_NAME, UNKNOWN, LOCAL -> Why.FULL_NAME;
    };
  }

  private void resolve(int index, Block block, List<Found> all, int at, Found.BareOffice bare) {
    OfficeContext.Resolved resolved = offices.resolve(bare, named(block, all, at));
    if (resolved == null) {
      TaggedName name = new TaggedName(bare.start(), bare.end(), NameClass.ORG);
      resolveLocal(index, block, new Found.Local(bare.line(), name));
      return;
    }
    KnownActor actor = resolved.actor();
    add(index, block, bare, actor, actor.type(), Resolution.SHORT_NAME, 0.8f, resolved.why());
  }

  /** Returns the actors named in the sentence of an office, nearest first. */
  private List<KnownActor> named(Block block, List<Found> all, int at) {
    return OfficeContext.neighbours(block.getText(), all, at, this::actorOf);
  }

  private @Nullable KnownActor actorOf(Found found) {
    if (found instanceof Found.Derived derived) {
      return derived.actor();
    }
    if (found instanceof Found.Known known) {
      if (known.holder() != null) {
        return known.holder().actor();
      }
      Optional<Reading> clear = known.clear();
      if (clear.isPresent()) {
        return clear.get().actor();
      }
      List<Reading> fitting =
          known.shortFits().stream()
              .filter(reading -> established.contains(reading.actor().id()))
              .toList();
      return fitting.size() == 1 ? fitting.get(0).actor() : null;
    }
    return null;
  }

  private void resolveLocal(int index, Block block, Found.Local local) {
    LocalNames.Resolved resolved = locals.resolve(local, block.getZone());
    if (resolved != null) {
      add(
          index,
          block,
          local,
          resolved.actor(),
          resolved.actor().type(),
          Resolution.LOCAL,
          resolved.confidence(),
          resolved.why());
    }
  }

  private void add(
      int index, Block block, Found found, Reading reading, float confidence, Why why) {
    KnownActor actor = reading.actor();
    add(index, block, found, actor, reading.mentionType(), reading.resolution(), confidence, why);
  }

  private void add(
      int index,
      Block block,
      Found found,
      KnownActor actor,
      EntityType type,
      Resolution resolution,
      float confidence,
      Why why) {
    if (!mentions.isEmpty()) {
      Mention last = mentions.get(mentions.size() - 1);
      if (last.getBlock() == index && last.getEnd() > found.start()) {
        return;
      }
    }
    named.putIfAbsent(actor.id(), actor);
    mentions.add(
        new Mention(
            index,
            found.start(),
            found.end(),
            block.getText().substring(found.start(), found.end()),
            block.getZone(),
            actor.id(),
            type,
            resolution,
            confidence));
    reasons.add(why);
  }
}
